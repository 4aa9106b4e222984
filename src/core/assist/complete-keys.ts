import type { Analysis } from '../analyze.ts';
import { inChannel } from '../kinds/schema-in-channel.ts';
import { schemaAt, schemaOf } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';
import { objectAt } from '../model/access.ts';
import type { Offer } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { typeWords } from './field-schema.ts';
import type { Field } from './locate-field.ts';
import type { ObjectType } from './object-type.ts';

/** The keys that the mapping at the cursor may have and does not have yet; required ones first. `status` is not for people to write. */
export function completeKeys(
  { options }: Analysis,
  cursor: Cursor,
  { resource, path }: Field,
  type: ObjectType,
): readonly Offer[] {
  const root = schemaOf(type.group, type.kind);
  const parent = root && schemaAt(root, path);
  // Half typed: a key right under `rules:` is meant for its first item.
  const listed = parent?.type === 'array' ? parent.items : undefined;
  const schema = listed ?? parent;
  if (!schema?.properties) return [];
  const there = objectAt(resource?.value, path);
  const required = new Set(schema.required);
  const offers: Offer[] = [];
  for (const [key, written] of Object.entries(schema.properties)) {
    const field = inChannel(written, options.channel);
    const typing = key === cursor.prefix;
    if (!field || (Object.hasOwn(there, key) && !typing) || (path.length === 0 && key === 'status')) continue;
    const detail = [typeWords(field), required.has(key) ? 'required' : '', defaultWords(field)].filter(
      Boolean,
    );
    offers.push({
      label: key,
      insert: (listed ? '- ' : '') + (cursor.finished ? key : key + opening(field, listed ? '  ' : '')),
      detail: detail.join(', '),
      documentation: field.description ?? '',
      kind: 'key',
    });
  }
  return offers.toSorted((a, b) => Number(required.has(b.label)) - Number(required.has(a.label)));
}

const defaultWords = (schema: Schema): string =>
  schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`;

/** What follows a key so that typing can go on with its value. */
function opening(schema: Schema, indent: string): string {
  if (schema.type === 'array') return `:\n${indent}  - `;
  if (schema.type === 'object') return `:\n${indent}  `;
  return ': ';
}
