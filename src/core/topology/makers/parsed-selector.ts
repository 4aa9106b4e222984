import type { JsonObject } from '../../yaml/json.ts';

/**
 * A selector written as text (`app=web,tier in (a, b),!legacy`), as an object of the API. What cannot be read is left
 * out, so that it excludes nothing.
 */
export function parsedSelector(text: string): JsonObject {
  const matchExpressions = text.split(/,(?![^(]*\))/).flatMap((part) => requirement(part.trim()));
  return { matchExpressions };
}

function requirement(text: string): readonly JsonObject[] {
  const set = /^(?<key>\S+)\s+(?<operator>in|notin)\s+\((?<values>[^)]*)\)$/.exec(text)?.groups;
  if (set) {
    const values = (set['values'] ?? '').split(',').map((value) => value.trim());
    return [{ key: set['key'] ?? '', operator: set['operator'] === 'in' ? 'In' : 'NotIn', values }];
  }
  const pair = /^(?<key>[^\s=!]+)\s*(?<operator>!=|==?)\s*(?<value>[^\s=]*)$/.exec(text)?.groups;
  if (pair) {
    const operator = pair['operator'] === '!=' ? 'NotIn' : 'In';
    return [{ key: pair['key'] ?? '', operator, values: [pair['value'] ?? ''] }];
  }
  const key = /^(?<not>!?)(?<key>[^\s=!()]+)$/.exec(text)?.groups;
  return key ? [{ key: key['key'] ?? '', operator: key['not'] === '' ? 'Exists' : 'DoesNotExist' }] : [];
}
