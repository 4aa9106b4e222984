import type { Json, Path } from '../../../core/yaml/json.ts';

/** The smallest value that has these parts; a number in a path is an item of a list. */
export function valueFrom(parts: readonly Readonly<{ path: Path; value: Json }>[]): Json {
  const whole = parts.find(({ path }) => path.length === 0);
  if (whole) return whole.value;
  const groups = new Map<string | number, Readonly<{ path: Path; value: Json }>[]>();
  for (const { path, value } of parts) {
    const [step = ''] = path;
    groups.set(step, [...(groups.get(step) ?? []), { path: path.slice(1), value }]);
  }
  const entries = [...groups].map(([step, inner]) => [step, valueFrom(inner)] as const);
  return entries.length > 0 && entries.every(([step]) => typeof step === 'number')
    ? entries.map(([, value]) => value)
    : Object.fromEntries(entries);
}
