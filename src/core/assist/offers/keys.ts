import { installedSchema } from '../../kinds/installed-schema.ts';
import type { Schema } from '../../kinds/schema.ts';
import { parsePath, stringAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { Offer } from '../completion.ts';
import { meaningOf } from '../field-meaning.ts';
import { meaningWords } from '../meaning-words.ts';
import {
  elsewhere,
  fitsPattern,
  schemaAtPath,
  writtenAt,
  type CompletionContext,
} from '../completion-context.ts';
import { typeWords } from '../schema-words.ts';
import { offerWriter } from '../offer-writer.ts';
import { skeletonOf } from './skeleton.ts';
import { valuesAt } from './values.ts';

/** Keys that only the cluster writes. */
const SERVER_KEYS: ReadonlySet<string> = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
]);

/** Keys that come first in any object, whatever the schema says. */
const FIRST: readonly string[] = ['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'spec'];

/**
 * The keys that the mapping at the cursor may have and does not have yet, with what has to follow them: required ones
 * first, then frequent ones; without `status` and other fields that the cluster writes.
 */
export function keyOffers(place: CompletionContext): readonly Offer[] {
  const { cursor, path } = place;
  const around = schemaAtPath(place, path);
  // A key right under `rules:` is meant for a new item of the list.
  const listed = around?.type === 'array';
  const schema = listed ? around.items : around;
  if (!schema?.properties) return [];
  const { options } = place;
  const here = listed ? [...path, 0] : path;
  const there = listed ? undefined : writtenAt(place, path);
  const writer = offerWriter(place);
  const offers: (Offer & { rank: number })[] = [];
  for (const [key, written] of Object.entries(schema.properties)) {
    const field = installedSchema(written, options);
    if (!field || (key !== cursor.own && has(there, key)) || isServers(path, key)) continue;
    const need = needOf(place, schema, there, key);
    if (need === 'never') continue;
    const { template, first } = skeletonOf(field, options);
    const required = need === 'required';
    const more = opensList(place, [...here, key], field, first);
    offers.push({
      label: key,
      insert: cursor.finished ? writer.keyOnly(key) : writer.entry(key, template, listed),
      detail: [typeWords(field), required ? 'required' : '', defaultWords(field)].filter(Boolean).join(', '),
      documentation: meaningWords(meaningOf(written, options, required)).join('\n\n'),
      kind: 'key',
      ...(cursor.quote !== '' && { filter: cursor.quote + key }),
      ...(!cursor.finished && more && { more: true as const }),
      rank: rankOf(place, [...here, key], need),
    });
  }
  return offers.toSorted((a, b) => a.rank - b.rank).map(({ rank: _, ...offer }) => offer);
}

const has = (there: Json | undefined, key: string): boolean =>
  typeof there === 'object' && there !== null && Object.hasOwn(there, key);

const isServers = (path: Path, key: string): boolean =>
  (path.length === 0 && key === 'status') || (path.at(-1) === 'metadata' && SERVER_KEYS.has(key));

type Need = 'required' | 'possible' | 'never';

/** Whether a key must, may or must not be there, beside what is there already. */
function needOf(
  { type, path }: CompletionContext,
  schema: Schema,
  there: Json | undefined,
  key: string,
): Need {
  if (schema.required?.includes(key)) return 'required';
  // Where `type` selects one of several keys, the others are refused.
  const chosen = stringAt(there, ['type']);
  const variants = schema.properties?.['type']?.enum ?? [];
  if (chosen !== undefined && variants.includes(chosen)) {
    const mine = variants.find((variant) => String(variant).toLowerCase() === key.toLowerCase());
    if (mine !== undefined) return mine === chosen ? 'required' : 'never';
  }
  const spec = type?.known?.refs.find(
    ({ at, part }) => part?.startsWith('port') && fitsPattern(parsePath(at), path),
  );
  const isUsual = (stringAt(there, ['kind']) ?? spec?.kind) === spec?.kind;
  return spec && key === 'port' && isUsual ? 'required' : 'possible';
}

function rankOf({ type, path }: CompletionContext, whole: Path, need: Need): number {
  const key = String(whole.at(-1));
  if (path.length <= 1 && FIRST.includes(key)) return FIRST.indexOf(key) - FIRST.length;
  if (need === 'required') return 0;
  const common = (type?.known?.commonFields ?? []).map(parsePath);
  const index = common.findIndex((pattern) => fitsPattern(pattern.slice(0, whole.length), whole));
  return index < 0 ? common.length + 1 : index + 1;
}

/** Whether there will be values to choose from behind the key. */
function opensList(place: CompletionContext, path: Path, field: Schema, first: Path): boolean {
  const at = schemaAtPath(place, [...path, ...first]);
  if (at?.properties !== undefined) return true;
  if (field.type === 'object' && first.length === 0 && field.additionalProperties === undefined) return false;
  return valuesAt(elsewhere(place, [...path, ...first])).length > 0;
}

const defaultWords = (schema: Schema): string =>
  schema.default === undefined || typeof schema.default === 'object'
    ? ''
    : `default ${JSON.stringify(schema.default)}`;
