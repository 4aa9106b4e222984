import { counted, listed } from '../../../text/words.ts';
import { selectObjects, selectsKey } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';
import { isOfCode, readCodes } from '../shared/finding-codes.ts';
import { findingWords, showFinding } from '../shared/finding-words.ts';

type Unwanted = Readonly<{ codes: readonly string[]; on: Selector | null }>;

/** Met when nothing of a kind is found. */
export const noFinding = defineCheck<Unwanted>({
  key: 'no-finding',
  beside: ['on'],
  group: 'findings',
  when: 'no finding is of the code, or of one of a list; what is suppressed counts as found. The objects of `on` must be there',
  otherwise: 'message and place of the first',
  examples: ['{no-finding: ["admission/*"], on: Ingress/museum/tours}'],
  read(fields) {
    const codes = readCodes(fields, 'no-finding');
    const on = fields.has('on') ? fields.selector('on') : null;
    return codes && on !== undefined ? { codes, on } : undefined;
  },
  expects: ({ codes, on }) =>
    `No problem of ${listed(codes)} is reported${on ? ` on ${selectorWords(on)}` : ''}.`,
  judge({ codes, on }, { now }) {
    if (on && selectObjects(on, now.index).length === 0) return { met: false, found: nothingSelected(on) };
    const found = now.findings.filter(
      (one) =>
        isOfCode(one, codes) && (on === null || (one.resource !== null && selectsKey(on, one.resource))),
    );
    const [first, ...more] = found;
    if (!first) return { met: true, found: 'Nothing of the kind is found.' };
    const rest =
      more.length === 0
        ? ''
        : ` ${counted(more.length, 'more of the kind is', 'more of the kind are')} found.`;
    return { met: false, found: `${findingWords(first, now)}${rest}`, show: showFinding(first) };
  },
  mentions: ({ codes, on }) => [
    ...codes.map((code) => ({ what: 'code', code }) as const),
    ...(on ? [{ what: 'selector', text: on.text } as const] : []),
  ],
});
