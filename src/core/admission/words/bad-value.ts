import { isSince, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { goJson } from './go-json.ts';
import { goNumber } from './go-number.ts';
import { quote } from './quote.ts';

/**
 * A value as the API server shows it, whatever its type: scalars as they are, all others as JSON, which versions before
 * 1.34 wrote as Go does (`map[string]interface {}{"name":"a"}`).
 */
export function badValue(value: Json, version: KubernetesVersion): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return goNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (isSince('1.34', version)) return goJson(value);
  return value === null ? '"null"' : goSyntax(value);
}

/** A value as Go writes it in source code (`%#v`). */
function goSyntax(value: Json): string {
  if (value === null) return 'interface {}(nil)';
  if (Array.isArray(value)) return `[]interface {}{${(value as readonly Json[]).map(goSyntax).join(', ')}}`;
  if (!isObject(value)) return typeof value === 'string' ? quote(value) : badValue(value, '1.34');
  const entries = Object.keys(value)
    .toSorted()
    .map((key) => `${quote(key)}:${goSyntax(value[key] ?? null)}`);
  return `map[string]interface {}{${entries.join(', ')}}`;
}
