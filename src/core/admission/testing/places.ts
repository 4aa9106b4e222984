import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { CompiledSchema } from '../structure/compiled-schema.ts';
import { sampleValue } from './sample-value.ts';

/** A node of a schema, and the path of one value at it. */
export type Place = Readonly<{ path: Path; compiled: CompiledSchema }>;

/** Every node of a schema, with the path of one value at it. */
export function* placesIn(compiled: CompiledSchema, path: Path = []): Generator<Place> {
  yield { path, compiled };
  for (const [key, field] of compiled.fields) yield* placesIn(field, [...path, key]);
  if (compiled.items) yield* placesIn(compiled.items, [...path, 0]);
  if (compiled.additional) yield* placesIn(compiled.additional, [...path, 'key']);
}

/** The smallest object with a value at a place. */
export function withValue(compiled: CompiledSchema, path: Path, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = sampleValue(compiled) as readonly Json[];
    return [compiled.items ? withValue(compiled.items, rest, value) : value, ...list.slice(1)];
  }
  const inner = compiled.fields.get(step) ?? compiled.additional;
  const whole = compiled.type === 'object' ? (sampleValue(compiled) as JsonObject) : {};
  return { ...whole, [step]: inner ? withValue(inner, rest, value) : value };
}
