import { fieldRules } from '../admission/field-rules/registry.ts';
import type { Channel } from '../model/options.ts';
import { schemaInChannel } from '../kinds/schema-in-channel.ts';
import { schemaAt } from '../kinds/schemas.ts';
import type { Schema, Support } from '../kinds/schema.ts';
import { pathText } from '../model/access.ts';
import type { Json, Path } from '../yaml/json.ts';
import { limitWords, typeWords } from './schema-words.ts';

/** A rule of the API server on a field, by the code of its findings. */
export type FieldRuleTitle = Readonly<{ code: string; title: string }>;

/** What a field means. */
export type FieldMeaning = Readonly<{
  /** Its path: `spec.rules[0].backendRefs[0].port`. */
  title: string;
  /** In words: `integer`, `list of object`. */
  type: string;
  description: string;
  required: boolean;
  /** The default; absent without one. */
  default?: Json;
  /** All values there are, where they are few. */
  allowed: readonly Json[];
  /** The limits of a value: `1 to 65535`. */
  limits: readonly string[];
  /** The support level of the Gateway API; absent for other kinds. */
  support?: Support;
  /** Where support depends on the value. */
  supportNote?: string;
  /** Only in the CRDs of that channel; absent for both. */
  channel?: Channel;
  /** The channel that is chosen does not have the field. */
  absent: boolean;
  rules: readonly FieldRuleTitle[];
}>;

/** The meaning of the field at a path of an object; null for unknown fields. */
export function meaningAt(root: Schema, path: Path, chosen: Channel): FieldMeaning | null {
  const written = path.length > 0 ? schemaAt(root, path) : undefined;
  if (!written) return null;
  const last = path.at(-1);
  const parent = typeof last === 'string' ? schemaAt(root, path.slice(0, -1)) : undefined;
  const required = typeof last === 'string' && (parent?.required?.includes(last) ?? false);
  return {
    ...meaningOf(written, chosen, required),
    title: pathText(path),
    ...channelAround(root, path, chosen),
  };
}

/** The same of a field by its schema alone, without its place. */
export function meaningOf(written: Schema, chosen: Channel, required: boolean): Omit<FieldMeaning, 'title'> {
  const schema = schemaInChannel(written, chosen) ?? written;
  return {
    type: typeWords(schema),
    description: schema.description ?? schema.items?.description ?? '',
    required,
    ...(schema.default !== undefined && { default: schema.default }),
    allowed: schema.enum ?? schema.items?.enum ?? [],
    limits: limitWords(schema),
    ...(schema.support && { support: schema.support }),
    ...(schema.supportNote && { supportNote: schema.supportNote }),
    ...(written.channel && { channel: written.channel }),
    absent: written.channel !== undefined && written.channel !== chosen,
    rules: (schema.rules ?? []).flatMap((id) => {
      const title = fieldRules.get(id)?.title;
      return title === undefined ? [] : [{ code: `admission/${id}`, title }];
    }),
  };
}

/** Fields inside a field of one channel are not marked again. */
function channelAround(
  root: Schema,
  path: Path,
  chosen: Channel,
): Pick<FieldMeaning, 'absent'> & Partial<Pick<FieldMeaning, 'channel'>> {
  for (let length = 1; length <= path.length; length++) {
    const channel = schemaAt(root, path.slice(0, length))?.channel;
    if (channel) return { channel, absent: channel !== chosen };
  }
  return { absent: false };
}
