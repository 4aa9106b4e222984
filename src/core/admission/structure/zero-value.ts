import type { Json } from '../../yaml/json.ts';
import type { CompiledSchema } from './compiled-schema.ts';

/** What the API server reads a null as that is an item of a list, or of a map, in the kinds of Kubernetes itself. */
export function zeroOf({ type }: CompiledSchema): Json {
  switch (type) {
    case 'object':
      return {};
    case 'array':
      return [];
    case 'string':
      return '';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/**
 * Whether a value is as good as absent in the kinds of Kubernetes itself: an empty text, or a zero that is out of range,
 * where there is a default.
 */
export function isUnset({ schema }: CompiledSchema, value: Json): boolean {
  if (value !== '' && value !== 0) return false;
  if (value === '') return typeof schema.default === 'string' && schema.default !== '';
  return value === 0 && typeof schema.default === 'number' && (schema.minimum ?? 0) > 0;
}
