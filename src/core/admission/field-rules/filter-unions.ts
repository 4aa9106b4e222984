import type { FilterDefinition } from '../../filters/define-filter.ts';
import { filters } from '../../filters/filter-of.ts';
import { requestHeaderModifier } from '../../filters/request-header-modifier.ts';
import { responseHeaderModifier } from '../../filters/response-header-modifier.ts';
import { valueAt } from '../../model/access.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { ownValue } from '../../yaml/own-value.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { forbidsField, requiresField, type UnionMember } from './shared/unions.ts';

const inFilter = (lines: string): string => httpRule(`filters:\n  - ${lines.replaceAll('\n', '\n    ')}`);

const settings = ({ field, examples }: FilterDefinition): string => `${field}: ${examples[0]}`;

const TYPE_OF_FIELD: ReadonlyMap<string, string> = new Map(filters.map(({ type, field }) => [field, type]));

/** Whether a filter has the field of its type, and of no other. */
function hasOwnField(filter: Json): boolean {
  if (!isObject(filter)) return false;
  const type = ownValue(filter, 'type');
  let isThere = false;
  for (const key in filter) {
    const owner = TYPE_OF_FIELD.get(key);
    if (owner === undefined) continue;
    if (owner !== type) return false;
    isThere = true;
  }
  return isThere;
}

function requiredRule(filter: FilterDefinition): FieldRule {
  const { type, field, does } = filter;
  const union: UnionMember = { by: 'type', value: type, field };
  return defineFieldRule({
    id: `filter-${type.toLowerCase()}-required`,
    message: `filter.${field} must be specified for ${type} filter.type`,
    title: `A filter of type ${type} has no ${field}.`,
    why: `Such a filter ${does}, and \`${field}\` says how. Without it there is nothing to do.`,
    fix: `Add \`${field}\`, or remove the filter.`,
    surely: hasOwnField,
    ...requiresField(union),
    fixes: (node) =>
      filters
        .filter((other) => valueAt(node, [other.field]) !== undefined)
        .map((other) => ({ title: `Set type to ${other.type}`, at: ['type'], set: other.type })),
    examples: {
      bad: inFilter(`⟦type: ${type}⟧`),
      good: inFilter(`type: ${type}\n${settings(filter)}`),
    },
  });
}

function forbiddenRule(filter: FilterDefinition): FieldRule {
  const { type, field } = filter;
  const union: UnionMember = { by: 'type', value: type, field };
  const other = type === requestHeaderModifier.type ? responseHeaderModifier : requestHeaderModifier;
  return defineFieldRule({
    id: `filter-${type.toLowerCase()}-forbidden`,
    message: `filter.${field} must be nil if the filter.type is not ${type}`,
    title: `A filter of another type than ${type} has ${field}.`,
    why: 'A filter does one thing, which its type names. What is set up for another type would have no effect.',
    fix: `Remove \`${field}\`, or make a filter of type ${type} of its own.`,
    surely: hasOwnField,
    ...forbidsField(union),
    examples: {
      bad: inFilter(`⟦type: ${other.type}\n${settings(other)}\n${settings(filter)}⟧`),
      good: inFilter(`type: ${other.type}\n${settings(other)}`),
    },
  });
}

/** For each type of filter: it has the field of its name, and no other has. */
export const filterUnions: readonly FieldRule[] = filters.flatMap((filter) => [
  requiredRule(filter),
  forbiddenRule(filter),
]);
