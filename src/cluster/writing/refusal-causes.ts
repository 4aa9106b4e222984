import type { JsonObject } from '../../core/yaml/json.ts';
import type { RefusalCause } from '../cluster-types.ts';
import { fields, items, text, textOrNull } from '../json-fields.ts';

/** `.spec.rules[0].backendRefs[0].port: expected numeric (int or float), got string` */
const TYPED = /^\s*(\.\S+): (.+)$/;

/** `unknown field "spec.rule"`, `duplicate field "spec.hostnames"`, separated by commas. */
const STRICT = /(?:unknown|duplicate) field "([^"]+)"/g;

/**
 * The faults that a refusal names, each once: from the causes of its `Status`, or from its message, where the server writes
 * them when an object does not have the shape of its schema.
 */
export function refusalCauses(status: JsonObject): readonly RefusalCause[] {
  const named = items(fields(status['details'])['causes']).map((cause) => ({
    // `<nil>` is no field.
    field: cause['field'] === '<nil>' ? null : textOrNull(cause['field']),
    message: text(cause['message']),
    reason: textOrNull(cause['reason']),
  }));
  const causes = named.length > 0 ? named : inMessage(text(status['message']));
  const seen = new Set<string>();
  return causes.filter((cause) => {
    const id = `${cause.field ?? ''} ${cause.message}`;
    return !seen.has(id) && seen.add(id);
  });
}

function inMessage(message: string): readonly RefusalCause[] {
  const [, typed] =
    /failed to create typed patch object \([^)]*\): (?:errors:\n)?([\s\S]*)$/.exec(message) ?? [];
  if (typed !== undefined)
    return typed.split('\n').flatMap((line) => {
      const [, field, words] = TYPED.exec(line) ?? [];
      return field === undefined || words === undefined
        ? []
        : [{ field: field.slice(1), message: words, reason: null }];
    });
  if (!message.includes('strict decoding error')) return [];
  return Array.from(message.matchAll(STRICT), ([words, field = '']) => ({
    field,
    message: words,
    reason: null,
  }));
}
