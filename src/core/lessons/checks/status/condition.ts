import { findCondition, isOpen } from '../../../status/condition.ts';
import type { Condition } from '../../../status/statuses.ts';
import { capitalized } from '../../../text/words.ts';
import { readSelectorAndRest } from '../shared/selector-and-rest.ts';
import { sentence } from '../shared/sentence.ts';
import { statusEntries } from '../shared/status-entries.ts';
import type { Setting } from '../check.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';

type Wanted = Readonly<{
  selector: Selector;
  type: string;
  status: Condition['status'];
  reason: string | null;
}>;

const CONDITION = /^([A-Za-z]+)\s*=\s*(True|False|Unknown)(?:\/([A-Za-z]+))?$/;

const wantedWords = ({ type, status, reason }: Wanted): string =>
  `${type} ${status}${reason === null ? '' : ` (${reason})`}`;

/** Met when the computed status has conditions. */
export const condition = defineCheck<readonly Wanted[]>({
  key: 'condition',
  group: 'status',
  when: 'every selected object (or listener, or entry of a parent) has the condition `Type=Status`, with the reason where one is given; of a list all of them',
  otherwise: 'the condition as it is, with reason and message; or why there is no status',
  examples: [
    'condition: "HTTPRoute/museum/tours Accepted=True"',
    'condition: ["Gateway/lobby/hall#https Programmed=True", "HTTPRoute/museum/* ResolvedRefs=False/RefNotPermitted"]',
  ],
  read(fields) {
    const isList = Array.isArray(fields.value('condition'));
    return fields.texts('condition')?.flatMap((text, index) => {
      const at = isList ? index : undefined;
      const read = readSelectorAndRest(text);
      if (!read.ok) return fields.fail('condition', read.message, at) ?? [];
      const [, type, status, reason = null] = CONDITION.exec(read.rest) ?? [];
      if (type === undefined)
        return (
          fields.fail(
            'condition',
            `${JSON.stringify(text)} names no condition: write SELECTOR Type=True, or Type=False/Reason.`,
            at,
          ) ?? []
        );
      return [{ selector: read.selector, type, status: status as Condition['status'], reason }];
    });
  },
  expects: (all) =>
    `${capitalized(all.map((one) => `${selectorWords(one.selector)} has ${wantedWords(one)}`).join('; '))}.`,
  judge(all, setting) {
    const verdicts = all.map((one) => judgeOne(one, setting));
    const missed = verdicts.find(({ met }) => !met);
    return (
      missed ?? { met: true, found: verdicts.map(({ found }) => found).join(' '), show: verdicts[0]?.show }
    );
  },
  mentions: (all) => all.map(({ selector }) => ({ what: 'selector', text: selector.text })),
});

/** The conditions of one selector: the first entry that does not have it decides. */
function judgeOne(wanted: Wanted, { now }: Setting): Verdict {
  const found = statusEntries(wanted.selector, now);
  if (!found.ok)
    return {
      met: false,
      found: found.why,
      show: found.resource ? { what: 'condition', key: found.resource.key, type: wanted.type } : undefined,
    };
  const judged = found.entries.map(({ resource, words, conditions }) => {
    const there = findCondition(conditions, wanted.type);
    return {
      met: isAsWanted(there, wanted),
      found: conditionSentence(words, wanted.type, there),
      show: { what: 'condition', key: resource.key, type: wanted.type },
    } as const;
  });
  return judged.find(({ met }) => !met) ?? judged[0] ?? { met: false, found: 'There is no status.' };
}

const isAsWanted = (there: Condition | undefined, { status, reason }: Wanted): boolean =>
  there !== undefined &&
  (isOpen(there) ? status === 'Unknown' : there.status === status) &&
  (reason === null || there.reason === reason);

/** `HTTPRoute museum/tours at lobby/hall: Accepted is False (NoMatchingParent: …).` */
function conditionSentence(words: string, type: string, there: Condition | undefined): string {
  if (!there) return `${words} has no condition ${type}.`;
  const { status, reason, message } = there;
  const says = isOpen(there) ? 'is not known' : `is ${status}`;
  return `${words}: ${type} ${says} (${reason}: ${sentence(message)})`;
}
