import { describe } from '../../../topology/describe.ts';
import { listed } from '../../../text/words.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';

/** Met when objects are there. */
export const exists = defineCheck<readonly Selector[]>({
  key: 'exists',
  group: 'objects',
  when: 'at least one object is selected; of a list, by each of the selectors',
  otherwise: 'that there is none',
  examples: ['exists: "ReferenceGrant/archive/*"'],
  read: (fields) => fields.selectors('exists'),
  expects: (selectors) => `There is ${listed(selectors.map(selectorWords))}.`,
  judge(selectors, { now }) {
    const found = selectors.map((selector) => selectObjects(selector, now.index));
    const missing = selectors.find((_, i) => found[i]?.length === 0);
    if (missing) return { met: false, found: nothingSelected(missing) };
    const all = found.flat();
    const [first] = all;
    return {
      met: true,
      found: `There is ${listed(all.map(describe), 4)}.`,
      show: first && { what: 'object', key: first.key, path: [] },
    };
  },
  mentions: (selectors) => selectors.map(({ text }) => ({ what: 'selector', text })),
});
