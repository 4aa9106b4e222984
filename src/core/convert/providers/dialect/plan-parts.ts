import type { RuleFilter } from '../../http-rule.ts';
import type { Need } from '../../need.ts';
import type { BesidePlan, Effect } from './dialect.ts';

/** What the annotations of a path come to, collected one after the other. */
export type PlanParts = {
  readonly filters: RuleFilter[];
  readonly needs: Need[];
  readonly effects: Effect[];
  readonly beside: BesidePlan[];
  readonly add: (
    part: Readonly<{ need?: Need; filters?: readonly RuleFilter[]; effects: readonly Effect[] }>,
  ) => void;
};

export function planParts(): PlanParts {
  const parts: PlanParts = {
    filters: [],
    needs: [],
    effects: [],
    beside: [],
    add({ need, filters = [], effects }) {
      if (need) parts.needs.push(need);
      parts.filters.push(...filters);
      parts.effects.push(...effects);
    },
  };
  return parts;
}
