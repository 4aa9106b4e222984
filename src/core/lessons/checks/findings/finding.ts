import { listed } from '../../../text/words.ts';
import { selectsKey } from '../../selectors/select-objects.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';
import { isOfCode, readCodes } from '../shared/finding-codes.ts';
import { findingWords, showFinding } from '../shared/finding-words.ts';

type Wanted = Readonly<{ codes: readonly string[]; on: Selector | null }>;

/** Met when something is found. */
export const finding = defineCheck<Wanted>({
  key: 'finding',
  beside: ['on'],
  group: 'findings',
  when: 'at least one finding is of the code (`group/*` for all of a group), on one of the objects where `on` says which; what is suppressed does not count',
  otherwise: 'that nothing of the kind is found',
  examples: ['{finding: routing/overlap, on: HTTPRoute/museum/all}'],
  read(fields) {
    const codes = readCodes(fields, 'finding');
    const on = fields.has('on') ? fields.selector('on') : null;
    return codes && on !== undefined ? { codes, on } : undefined;
  },
  expects: ({ codes, on }) => `${listed(codes)} is found${on ? ` on ${selectorWords(on)}` : ''}.`,
  judge({ codes, on }, { now }) {
    const first = now.findings.find(
      (one) =>
        one.suppressed === undefined &&
        isOfCode(one, codes) &&
        (on === null || (one.resource !== null && selectsKey(on, one.resource))),
    );
    return first
      ? { met: true, found: findingWords(first, now), show: showFinding(first) }
      : { met: false, found: 'Nothing of the kind is found.' };
  },
  mentions: ({ codes, on }) => [
    ...codes.map((code) => ({ what: 'code', code }) as const),
    ...(on ? [{ what: 'selector', text: on.text } as const] : []),
  ],
});
