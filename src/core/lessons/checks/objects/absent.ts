import { describe } from '../../../topology/describe.ts';
import { listed } from '../../../text/words.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';

/** Met when objects are not there. */
export const absent = defineCheck<readonly Selector[]>({
  key: 'absent',
  group: 'objects',
  when: 'no object is selected; of a list, by none of the selectors',
  otherwise: 'the objects that are there',
  examples: ['absent: ["ReferenceGrant/museum/*", Ingress/museum/shop]'],
  read: (fields) => fields.selectors('absent'),
  expects: (selectors) => `There is no ${selectors.map(selectorWords).join(', and no ')}.`,
  judge(selectors, { now }) {
    const all = selectors.flatMap((selector) => selectObjects(selector, now.index));
    const [first] = all;
    if (!first) return { met: true, found: `There is no ${selectors.map(selectorWords).join(', and no ')}.` };
    return {
      met: false,
      found: `There is ${listed(all.map(describe), 4)}.`,
      show: { what: 'object', key: first.key, path: [] },
    };
  },
  mentions: (selectors) => selectors.map(({ text }) => ({ what: 'selector', text })),
});
