import { sameValue } from '../../incremental/same-value.ts';
import { valueAt } from '../../model/access.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { describe } from '../../topology/describe.ts';
import type { Json } from '../../yaml/json.ts';
import type { Entry } from '../sides/side.ts';
import type { Aspect } from './differing-aspects.ts';
import { aspectText, endText, takerText } from './outcome-words.ts';

/** A request with what became of it on both sides. */
export type Asked = Readonly<{
  request: TrafficRequest;
  before: Readonly<{ entry: Entry | null; outcome: RequestOutcome }>;
  after: Readonly<{ entry: Entry | null; outcome: RequestOutcome }>;
}>;

type Answer = Asked['before'];

/** The objects that have a request on one side. */
export const takersOf = ({ before, after }: Asked): ReadonlySet<ResourceKey> =>
  new Set([before, after].flatMap(({ outcome }) => outcome.route?.key ?? []));

/** The sentence that says how a request ended on one side. */
function endReason(asked: Asked, { entry, outcome }: Answer): string {
  const traced = entry ? entry.trace(asked.request, takersOf(asked)) : outcome;
  return traced.steps.at(-1)?.reason ?? '';
}

const WHEN = { before: 'Before', after: 'After' } as const;

/**
 * Why a request ends otherwise, in plain words: the first thing at which its two ways part (docs/model/comparison.md#causes).
 */
export function causeOf(asked: Asked, aspects: readonly Aspect[]): string {
  const { before, after } = asked;
  if (!before.entry || !after.entry)
    return [nobodyText(asked, 'before'), nobodyText(asked, 'after')].filter(Boolean).join(' ');
  const differences = aspects.map((aspect) => aspectText(aspect, before.outcome, after.outcome)).join(' ');
  if (before.entry.kind !== after.entry.kind)
    return `${wayText(asked, 'before')} ${wayText(asked, 'after')} ${differences}`;
  if (isSameMatch(before.outcome, after.outcome)) {
    const rule = sameRule(before.outcome, after.outcome) ? ', whose rule is the same' : '';
    return `${takerText(after.outcome) ?? ''} has it${rule}. ${differences}${faultText(asked)}`;
  }
  return partingText(asked);
}

/** That nothing takes requests on one side. */
function nobodyText(asked: Asked, when: 'before' | 'after'): string {
  const { entry, outcome } = asked[when];
  if (!entry) return `${WHEN[when]}, ${lowerFirst(outcome.steps.at(-1)?.reason ?? '')}`;
  const taker = takerText(outcome);
  return `${WHEN[when]}, ${taker ?? `${entry.kind} ${entry.name}`} has it: ${endText(outcome)}.`;
}

/** Who has it on one side, and the step that decided how it ends. */
function wayText(asked: Asked, when: 'before' | 'after'): string {
  const { outcome } = asked[when];
  const decisive = outcome.outcome === 'forwarded' ? '' : ` ${endReason(asked, asked[when])}`;
  return `${WHEN[when]}, ${takerText(outcome) ?? 'nothing'} has it: ${endText(outcome)}.${decisive}`;
}

/** Why backends cannot serve on one side only. */
function faultText({ before, after }: Asked): string {
  const faultsOf = ({ outcome }: Answer): readonly string[] =>
    outcome.backends.flatMap(({ fault, share }) => (fault !== null && share > 0 ? [fault] : []));
  const only = (when: string, mine: readonly string[], others: readonly string[]): string =>
    [...new Set(mine)]
      .filter((fault) => !others.includes(fault))
      .map((fault) => ` ${when}: ${fault}`)
      .join('');
  const [was, is] = [faultsOf(before), faultsOf(after)];
  return `${only('Before', was, is)}${only('After', is, was)}`;
}

const ruleValue = ({ route, rule }: RequestOutcome): Json | undefined =>
  route && rule ? valueAt(route.value, ['spec', 'rules', rule.index]) : undefined;

const matchValue = (outcome: RequestOutcome): Json | undefined =>
  outcome.match ? valueAt(ruleValue(outcome), ['matches', outcome.match.index]) : undefined;

const sameRule = (a: RequestOutcome, b: RequestOutcome): boolean => sameValue(ruleValue(a), ruleValue(b));

/** Whether both sides decided by the same match of the same object, wherever in it the match stands. */
const isSameMatch = (a: RequestOutcome, b: RequestOutcome): boolean =>
  a.route !== null &&
  a.route.key === b.route?.key &&
  (a.rule === null) === (b.rule === null) &&
  sameValue(matchValue(a), matchValue(b));

/** Why what has a request on one side has it not on the other; null where nothing has it there. */
function lostText(request: TrafficRequest, winner: Answer, loser: Answer): string | null {
  const { route } = winner.outcome;
  if (!route || route.key === loser.outcome.route?.key) return null;
  return (
    loser.entry?.whyNot(request, route.key, loser.outcome) ?? `${describe(route)} is not in the manifests.`
  );
}

/** Which matches have a request on both sides, and why that of one side has it not on the other. */
function partingText(asked: Asked): string {
  const { request, before, after } = asked;
  const [was, is] = [takerText(before.outcome), takerText(after.outcome)];
  if (was === null && is === null)
    return `Before: ${endReason(asked, before)} After: ${endReason(asked, after)}`;
  const lostAfter = lostText(request, before, after);
  const wonAfter = lostText(request, after, before);
  const sentences = [
    was !== null && is !== null
      ? `${was} has it before, ${is} after.`
      : was === null
        ? `${is ?? ''} has it after, nothing before.`
        : `${was} has it before, nothing after.`,
    lostAfter === null ? '' : `After: ${lostAfter}`,
    wonAfter === null ? '' : `Before: ${wonAfter}`,
    before.outcome.route?.key === after.outcome.route?.key && was !== null
      ? movedText(before.outcome, after.outcome)
      : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Which of two matches of one route is on one side only. */
function movedText(before: RequestOutcome, after: RequestOutcome): string {
  const has = (outcome: RequestOutcome, match: Json | undefined): boolean => {
    const rules = valueAt(outcome.route?.value, 'spec.rules');
    return (
      Array.isArray(rules) &&
      rules.some((rule: Json) => {
        const matches = valueAt(rule, 'matches');
        return Array.isArray(matches)
          ? matches.some((one: Json) => sameValue(one, match))
          : match === undefined;
      })
    );
  };
  const gone = !has(after, matchValue(before));
  const added = !has(before, matchValue(after));
  return [
    gone ? 'The match of before is not there after.' : '',
    added ? 'The match of after was not there before.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
