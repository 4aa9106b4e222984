import type { Schema } from '../kinds/schema.ts';

/** The type of a field in words: `list of object`, `integer or string`. */
export function typeWords(schema: Schema): string {
  if (schema.intOrString) return 'number or name';
  if (schema.type === 'array') return `list of ${schema.items ? typeWords(schema.items) : 'anything'}`;
  if (schema.type === 'object' && schema.additionalProperties)
    return `map of ${typeWords(schema.additionalProperties)}`;
  return schema.type ?? 'anything';
}

/** What a value must keep to, in a few words each. */
export function limitWords(schema: Schema): readonly string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
  return [
    ...range(minimum, maximum, ''),
    ...range(minLength, maxLength, ' characters'),
    ...range(minItems, maxItems, ' items'),
    ...range(minProperties, maxProperties, ' keys'),
    ...uniqueness(schema),
  ];
}

function range(from: number | undefined, to: number | undefined, unit: string): readonly string[] {
  if (from !== undefined && to !== undefined) return [`${from} to ${to}${unit}`];
  if (from !== undefined) return [`at least ${from}${unit}`];
  return to === undefined ? [] : [`at most ${to}${unit}`];
}

function uniqueness({ listType, listMapKeys }: Schema): readonly string[] {
  if (listType === 'set') return ['no item twice'];
  if (listType !== 'map' || !listMapKeys || listMapKeys.length === 0) return [];
  return [`no two items with the same ${listMapKeys.join(' and ')}`];
}
