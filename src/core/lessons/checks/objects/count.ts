import type { Analysis } from '../../../analysis.ts';
import type { ResourceKey } from '../../../model/resource.ts';
import { parseKey } from '../../../model/resource.ts';
import { listed } from '../../../text/words.ts';
import { isDerived } from '../../../topology/derived.ts';
import { describe } from '../../../topology/describe.ts';
import { selectObjects, selectsKey } from '../../selectors/select-objects.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import { isDrawnKind, type Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';
import { compares, comparisonWords, readComparison, type Comparison } from '../shared/comparison.ts';
import { readSelectorAndRest } from '../shared/selector-and-rest.ts';

type Count = Readonly<{ selector: Selector; comparison: Comparison }>;

/** Met when there are as many objects as a comparison says. */
export const count = defineCheck<Count>({
  key: 'count',
  group: 'objects',
  when: 'the number of selected objects compares so; `LoadBalancer/*/*` counts the cards of load balancers, which stand in no manifest',
  otherwise: 'how many there are',
  examples: ['count: "Gateway/*/* = 1"', 'count: "LoadBalancer/*/* <= 2"'],
  read(fields) {
    const text = fields.text('count');
    if (text === undefined) return undefined;
    const read = readSelectorAndRest(text);
    if (!read.ok) return fields.fail('count', read.message);
    const comparison = readComparison(read.rest);
    if (!comparison)
      return fields.fail('count', `${JSON.stringify(text)} compares nothing: write SELECTOR = 1.`);
    return { selector: read.selector, comparison };
  },
  expects: ({ selector, comparison }) =>
    `The number of ${selectorWords(selector)} is ${comparisonWords(comparison)}.`,
  judge({ selector, comparison }, { now }) {
    const keys = keysOf(selector, now);
    const [first] = keys;
    const are = keys.length === 1 ? 'There is 1' : `There are ${keys.length}`;
    const names =
      keys.length === 0
        ? ''
        : `: ${listed(
            keys.map((key) => describe(parseKey(key))),
            4,
          )}`;
    return {
      met: compares(keys.length, comparison),
      found: `${are}${names}.`,
      show: first && { what: 'object', key: first, path: [] },
    };
  },
  mentions: ({ selector }) => [{ what: 'selector', text: selector.text }],
});

function keysOf(selector: Selector, { index, graph }: Analysis): readonly ResourceKey[] {
  if (!isDrawnKind(selector.kind)) return selectObjects(selector, index).map(({ key }) => key);
  return [...graph.nodes.keys()].filter((key) => isDerived(key) && selectsKey(selector, key));
}
