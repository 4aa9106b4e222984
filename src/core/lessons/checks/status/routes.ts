import { counted } from '../../../text/words.ts';
import { statusOf } from '../../../status/status-of.ts';
import { describe } from '../../../topology/describe.ts';
import { isGlob } from '../../selectors/glob.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import { compares, comparisonWords, readComparison, type Comparison } from '../shared/comparison.ts';
import { readSelectorAndRest } from '../shared/selector-and-rest.ts';
import { silenceOf } from '../shared/status-entries.ts';

type Routes = Readonly<{ listener: Selector; comparison: Comparison }>;

/** Met when listeners have as many attached routes as a comparison says. */
export const routes = defineCheck<Routes>({
  key: 'routes',
  group: 'status',
  when: '`attachedRoutes` of the listener compares so; the operators are `= != < <= > >=`',
  otherwise: 'how many are attached',
  examples: ['routes: "Gateway/lobby/hall#web = 1"'],
  read(fields) {
    const text = fields.text('routes');
    if (text === undefined) return undefined;
    const read = readSelectorAndRest(text);
    if (!read.ok) return fields.fail('routes', read.message);
    const comparison = readComparison(read.rest);
    if (!comparison || read.selector.inside === null)
      return fields.fail('routes', `${JSON.stringify(text)} compares nothing: write GATEWAY#listener = 1.`);
    return { listener: read.selector, comparison };
  },
  expects: ({ listener, comparison }) =>
    `The number of routes attached to ${selectorWords(listener)} is ${comparisonWords(comparison)}.`,
  judge({ listener: selector, comparison }, { now }) {
    const objects = selectObjects(selector, now.index);
    const verdicts = objects.flatMap((resource): readonly Verdict[] => {
      const show = { what: 'condition', key: resource.key, type: 'Accepted' } as const;
      const status = statusOf(now.statuses, resource.key, 'gateway', 'listener-set');
      if (!status)
        return [
          { met: false, found: silenceOf(resource, now) ?? `${describe(resource)} has no listeners.`, show },
        ];
      const wanted = status.listeners.filter(({ listener }) => isGlob(selector.inside ?? '', listener.name));
      if (wanted.length === 0)
        return [
          { met: false, found: `${describe(resource)} has no listener ${selector.inside ?? ''}.`, show },
        ];
      return wanted.map(({ listener, routes: { length } }) => ({
        met: compares(length, comparison),
        found: `${counted(length, 'route is', 'routes are')} attached to listener ${listener.name} of ${describe(resource)}.`,
        show,
      }));
    });
    return (
      verdicts.find(({ met }) => !met) ?? verdicts[0] ?? { met: false, found: nothingSelected(selector) }
    );
  },
  mentions: ({ listener }) => [{ what: 'selector', text: listener.text }],
});
