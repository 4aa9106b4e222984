import { arrayAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { chosen } from '../../choices/define-choice.ts';
import { externalAuth } from '../../choices/features.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Json } from '../../yaml/json.ts';
import { certain } from '../references/missing-grant.ts';
import type { Fault } from '../statuses.ts';
import { unknownValue } from './unknown-value.ts';
import { filterFault, prefixFault } from './filter-faults.ts';
import { ruleWords } from '../../topology/rule-words.ts';

/** The rules of a route, and those of them that the controller cannot support, with the reason. */
export type RuleFaults = Readonly<{ count: number; invalid: ReadonlyMap<number, Fault> }>;

function faultOf(kind: string, rule: Json, authorised: boolean): Fault | null {
  const value = unknownValue(kind, rule, authorised) ?? prefixFault(rule);
  if (value !== null) return certain('UnsupportedValue', value);
  const filters = filterFault(rule);
  return filters === null ? null : certain('IncompatibleFilters', filters);
}

/**
 * Evaluates the rules of HTTPRoutes and GRPCRoutes; the rules of others hold nothing to refuse
 * (docs/model/status.md#route-accepted).
 */
export const ruleFaults: (route: Resource, index: ResourceIndex) => RuleFaults = tracked((route, index) => {
  const rules = arrayAt(route.value, 'spec.rules');
  const invalid = new Map<number, Fault>();
  if (route.kind === 'HTTPRoute' || route.kind === 'GRPCRoute') {
    const authorised = chosen(index, externalAuth) === 'on';
    rules.forEach((rule, i) => {
      const fault = faultOf(route.kind, rule, authorised);
      if (fault) invalid.set(i, fault);
    });
  }
  return { count: rules.length, invalid };
});

const faultTexts = (invalid: RuleFaults['invalid']): string =>
  [...invalid].map(([i, { message }]) => `${ruleWords(i, null)}: ${message}`).join('; ');

/** Why a route without a valid rule is not accepted; null for one that has some. */
export function allRulesFault({ count, invalid }: RuleFaults): Fault | null {
  if (count === 0 || invalid.size < count) return null;
  const filters = [...invalid.values()].every(({ reason }) => reason === 'IncompatibleFilters');
  return certain(
    filters ? 'IncompatibleFilters' : 'UnsupportedValue',
    `No rule is valid: ${faultTexts(invalid)}.`,
  );
}

/** What is said of a route of which some rules were dropped. */
export const droppedMessage = ({ invalid }: RuleFaults): string => {
  const rules = `Dropped Rule${invalid.size > 1 ? 's' : ''} ${[...invalid.keys()].map((i) => i + 1).join(', ')}`;
  return `${rules}: ${[...invalid.values()].map(({ message }) => message).join('; ')}.`;
};
