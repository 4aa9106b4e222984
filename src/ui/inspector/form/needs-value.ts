import type { Schema } from '../../../core/kinds/schema.ts';
import type { Path } from '../../../core/yaml/json.ts';

/**
 * Where in a new field of this schema the user has to say something before it can be written: the path of the first such
 * value inside it, empty for the field itself. Null where its smallest form is complete.
 */
export function needsValue(schema: Schema | undefined): Path | null {
  if (!schema) return [];
  if (schema.default !== undefined && schema.default !== null) return null;
  if (schema.type === 'boolean') return null;
  if (schema.type === 'array') {
    const item = needsValue(schema.items);
    return (schema.minItems ?? 0) > 0 && item ? [0, ...item] : null;
  }
  if (schema.type === 'object' || schema.properties) {
    for (const name of schema.required ?? []) {
      const inner = needsValue(schema.properties?.[name]);
      if (inner) return [name, ...inner];
    }
    return null;
  }
  return [];
}
