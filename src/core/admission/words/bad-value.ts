import type { KubernetesVersion } from '../../model/kubernetes-version.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { hasChange } from './changes.ts';
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
  if (hasChange('values-as-json', version)) return goJson(value);
  return value === null ? '"null"' : goSyntax(value);
}

/** Labels as the API server shows them: before 1.34 as Go writes them in source code. */
export function shownLabels(
  labels: Readonly<Record<string, Json>> | null,
  version: KubernetesVersion,
): string {
  if (hasChange('values-as-json', version)) return goJson(labels);
  if (labels === null) return 'map[string]string(nil)';
  const entries = Object.entries(labels).map(([key, value]) => `${quote(key)}:${goSyntax(value)}`);
  return `map[string]string{${entries.toSorted().join(', ')}}`;
}

/** A text where the API server takes a number as well, as it shows it. */
export const shownIntOrText = (text: string, version: KubernetesVersion): string =>
  hasChange('values-as-json', version)
    ? quote(text)
    : `intstr.IntOrString{Type:1, IntVal:0, StrVal:${quote(text)}}`;

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
