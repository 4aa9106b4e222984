import type { Channel } from '../model/options.ts';
import type { Path } from '../yaml/json.ts';
import { inChannel } from '../kinds/schema-in-channel.ts';
import { schemaAt } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';

/** The schema of a field in a channel, with whether the object must have it. Undefined where nothing is known of it. */
export function fieldSchema(
  root: Schema,
  path: Path,
  channel: Channel,
): Readonly<{ schema: Schema; required: boolean }> | undefined {
  const written = schemaAt(root, path);
  const schema = written && (inChannel(written, channel) ?? written);
  if (!schema) return undefined;
  const last = path.at(-1);
  const parent = typeof last === 'string' ? schemaAt(root, path.slice(0, -1)) : undefined;
  return { schema, required: typeof last === 'string' && (parent?.required?.includes(last) ?? false) };
}

/** The type of a field in words: `list of object`, `integer or string`. */
export function typeWords(schema: Schema): string {
  if (schema.intOrString) return 'number or name';
  if (schema.type === 'array') return `list of ${schema.items ? typeWords(schema.items) : 'anything'}`;
  if (schema.type === 'object' && schema.additionalProperties)
    return `map of ${typeWords(schema.additionalProperties)}`;
  return schema.type ?? 'anything';
}

/** What a value must keep to, in a few words each. */
export function limitWords({
  minimum,
  maximum,
  minLength,
  maxLength,
  minItems,
  maxItems,
}: Schema): readonly string[] {
  return [
    ...range(minimum, maximum, ''),
    ...range(minLength, maxLength, ' characters'),
    ...range(minItems, maxItems, ' items'),
  ];
}

function range(from: number | undefined, to: number | undefined, unit: string): readonly string[] {
  if (from !== undefined && to !== undefined) return [`${from} to ${to}${unit}`];
  if (from !== undefined) return [`at least ${from}${unit}`];
  return to === undefined ? [] : [`at most ${to}${unit}`];
}
