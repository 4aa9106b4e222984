import type { Schema } from '../../../core/kinds/schema.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { isObject } from '../../../core/yaml/is-object.ts';

/** A first value for a field that is being added: its default, else the smallest thing of its type. */
export function starterValue(schema: Schema | undefined): Json {
  if (!schema) return '';
  if (schema.default !== undefined && schema.default !== null) return schema.default;
  const [choice] = schema.enum ?? [];
  if (choice !== undefined) return choice;
  if (schema.intOrString || schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return (schema.minItems ?? 0) > 0 ? [starterValue(schema.items)] : [];
  if (schema.type === 'object' || schema.properties) {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, starterValue(schema.properties?.[name])]));
  }
  return '';
}

/** A first value for a new item of a list, with a name that no other item has. */
export function starterItem(list: Schema | undefined, items: readonly Json[]): Json {
  const value = starterValue(list?.items);
  if (!isObject(value) || typeof value['name'] !== 'string') return value;
  const taken = new Set(items.map((item) => (isObject(item) ? item['name'] : undefined)));
  let number = items.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  return { ...value, name: `item-${number}` };
}
