import { describe } from '../../../topology/describe.ts';
import type { Analysis } from '../../../analysis.ts';
import type { Resource } from '../../../model/resource.ts';
import { hasStatus } from '../../../status/status-value.ts';
import { isRefused } from '../../../views/status/state.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck, type Verdict } from '../define-check.ts';
import { isUndecided, silenceOf, statusEntries } from '../shared/status-entries.ts';

/** Met when objects are there and no controller writes a status for them. */
export const silent = defineCheck<Selector>({
  key: 'silent',
  group: 'status',
  when: 'the object exists and has no status, or no entry of a parent: no controller answers for it',
  otherwise: 'the condition that it has',
  examples: ['silent: HTTPRoute/museum/tickets'],
  read: (fields) => fields.selector('silent'),
  expects: (selector) => `${selectorWords(selector)} has no status.`,
  judge(selector, { now }) {
    const objects = selectObjects(selector, now.index);
    const verdicts = objects.map((resource): Verdict => {
      const show = { what: 'condition', key: resource.key, type: 'Accepted' } as const;
      const why = silenceOf(resource, now);
      if (why !== null) return { met: isSilent(resource, now), found: why, show };
      const entries = statusEntries({ ...selector, namespace: selector.namespace, inside: null }, now);
      const mine = entries.ok ? entries.entries.find((entry) => entry.resource === resource) : undefined;
      const [first] = mine?.conditions ?? [];
      const says = first ? `: ${first.type} is ${first.status}` : '';
      return { met: false, found: `${describe(resource)} has a status${says}.`, show };
    });
    const [first] = verdicts;
    return verdicts.find(({ met }) => !met) ?? first ?? { met: false, found: nothingSelected(selector) };
  },
  mentions: (selector) => [{ what: 'selector', text: selector.text }],
});

/** Whether an object without a status could have one, and certainly has none. */
const isSilent = (resource: Resource, now: Analysis): boolean =>
  hasStatus(resource) && !isRefused(resource, now.statuses) && !isUndecided(resource, now);
