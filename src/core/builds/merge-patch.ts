import { memo } from '../incremental/memo.ts';
import { gvkOf } from './build-item.ts';
import { FieldError } from './field-spec.ts';
import { mergeLists } from './merge-lists.ts';
import { mergeSchemaOf, type MergeSchema } from './merge-schema-of.ts';
import { isWrittenNull } from './plain-words.ts';
import {
  isNothing,
  textOf,
  withEntry,
  withItems,
  type Traced,
  type TracedMap,
  type TracedSeq,
} from './traced.ts';

/** What a map or list of a patch says of itself under `$patch`. */
type Directive = 'merge' | 'replace' | 'delete';

const DIRECTIVE = '$patch';

/**
 * An object with a strategic merge patch applied, as kustomize does it; undefined where the patch deletes it. Parts that
 * the patch does not touch are the same nodes.
 *
 * @throws FieldError where the patch has a list in place of a mapping or the like, or an unknown directive
 */
export const mergePatch = (object: TracedMap, patch: TracedMap): TracedMap | undefined => {
  // kustomize makes the replaced object and drops it, so the directive changes nothing at the top.
  if (textOf(patch.entries.get(DIRECTIVE)) === 'replace') return object;
  const merged = merge(object, patch, undefined);
  return merged?.kind === 'map' ? merged : undefined;
};

/** Merges one value. `schema` is known from the type of the object around it. */
function merge(
  value: Traced | undefined,
  patch: Traced | undefined,
  known: MergeSchema | undefined,
): Traced | undefined {
  const schema = known ?? schemaFor(value) ?? schemaFor(patch);
  const first = isNothing(value) ? patch : value;
  if (first === undefined || isNothing(first)) return mergeNothing(value, patch);
  if (value !== undefined && patch !== undefined && !isNothing(value) && !isNothing(patch)) {
    if (value.kind !== patch.kind) {
      throw new FieldError(
        `The patch has a ${words[patch.kind]} where the object has a ${words[value.kind]}`,
        patch.at,
      );
    }
  }
  if (first.kind === 'map') return mergeMap(value, patch, schema);
  if (first.kind === 'seq' && schema?.keys !== undefined) return mergeSeq(value, patch, schema, schema.keys);
  return patch ?? value;
}

const words = { scalar: 'single value', map: 'mapping', seq: 'list' } as const;

/** Objects in objects bring a schema of their own. */
const schemaFor = (node: Traced | undefined): MergeSchema | undefined =>
  node?.kind === 'map' && node.entries.has('kind') && node.entries.has('apiVersion')
    ? mergeSchemaOf(gvkOf(node))
    : undefined;

/** A null that is written out stays in the object; where nothing is written, or the patch has it, the field goes. */
function mergeNothing(value: Traced | undefined, patch: Traced | undefined): Traced | undefined {
  if (patch !== undefined || value === undefined) return undefined;
  return isWrittenNull(value) ? value : undefined;
}

function mergeMap(
  value: Traced | undefined,
  patch: Traced | undefined,
  schema: MergeSchema | undefined,
): Traced | undefined {
  // Only nothing and maps come here.
  if (patch !== undefined && isNothing(patch)) return undefined;
  const { directive, rest } = mapDirective(patch as TracedMap | undefined);
  if (directive === 'delete') return undefined;
  const isNew = value === undefined || isNothing(value) || directive === 'replace';
  const into = isNew || value === patch ? rest : (value as TracedMap);
  if (into === undefined) return undefined;
  if (rest === undefined) return settled(into, schema);
  const start = into === rest ? into : settled(into, schema);
  // The order of fields is that of the object, so what went from it is looked at again.
  const isSettled = into !== rest && start === into;
  const keys = isSettled ? rest.entries.keys() : new Set([...into.entries.keys(), ...rest.entries.keys()]);
  const result = mergeFields(into, rest, keys, schema);
  if (isSettled) noteSettled(result, rest.entries.keys(), schema);
  return result;
}

function mergeFields(
  into: TracedMap,
  rest: TracedMap | undefined,
  keys: Iterable<string>,
  schema: MergeSchema | undefined,
): TracedMap {
  let entries: Map<string, Traced> | null = null;
  for (const key of keys) {
    const before = into.entries.get(key);
    const merged = merge(before, rest?.entries.get(key), schema?.fields?.[key]);
    // A null of the patch removes the field; one of the object stays.
    const after = merged !== before && isNothing(merged) ? undefined : merged;
    if (after === before) continue;
    entries ??= new Map(into.entries);
    if (after === undefined) entries.delete(key);
    else entries.set(key, after);
  }
  return entries === null ? into : { ...into, entries };
}

/** What a merge makes of a map that a patch says nothing of, for one schema. */
type Settled = { fields: MergeSchema['fields']; result: TracedMap } | null;

const settledOf = memo((_value: TracedMap): { known: Settled } => ({ known: null }));

/** A map without what a merge takes out of all that it comes by. Each patch passes all of an object, so it is kept. */
function settled(value: TracedMap, schema: MergeSchema | undefined): TracedMap {
  const entry = settledOf(value);
  const fields = schema?.fields;
  if (entry.known === null || entry.known.fields !== fields) {
    entry.known = { fields, result: mergeFields(value, undefined, value.entries.keys(), schema) };
  }
  return entry.known.result;
}

/** Keeps that nothing is to be taken out of a merged map, of which all but some fields are known to be so. */
function noteSettled(value: TracedMap, keys: Iterable<string>, schema: MergeSchema | undefined): void {
  for (const key of keys) {
    const field = value.entries.get(key);
    if (field !== undefined && merge(field, undefined, schema?.fields?.[key]) !== field) return;
  }
  settledOf(value).known = { fields: schema?.fields, result: value };
}

function mapDirective(
  patch: TracedMap | undefined,
): Readonly<{ directive: Directive; rest: TracedMap | undefined }> {
  const written = patch?.entries.get(DIRECTIVE);
  if (patch === undefined || written === undefined || isNothing(written)) {
    return { directive: 'merge', rest: patch };
  }
  return { directive: directiveOf(written), rest: withEntry(patch, DIRECTIVE, undefined) };
}

function directiveOf(written: Traced): Directive {
  const text = textOf(written);
  if (text === 'merge' || text === 'replace' || text === 'delete') return text;
  throw new FieldError(`$patch is delete, replace or merge, not "${text}"`, written.at);
}

function mergeSeq(
  value: Traced | undefined,
  patch: Traced | undefined,
  schema: MergeSchema,
  keys: readonly string[],
): Traced | undefined {
  if (patch !== undefined && isNothing(patch)) return undefined;
  const isNew = value === undefined || isNothing(value);
  const { directive, rest } = seqDirective(patch as TracedSeq | undefined);
  if (directive === 'delete' && !isNew) return undefined;
  const itemSchema = schema.fields === undefined ? undefined : { fields: schema.fields };
  const mergeItem = (item: Traced | undefined, patchItem: Traced | undefined): Traced | undefined =>
    merge(item, patchItem, itemSchema);
  const into = isNew
    ? (patch as TracedSeq)
    : directive === 'replace' || value === patch
      ? rest
      : (value as TracedSeq);
  if (into === undefined) return undefined;
  return withItems(
    into,
    mergeLists(into.items, isNew || into === rest ? into.items : rest?.items, keys, mergeItem),
  );
}

/** A list says it in an item of its own that holds nothing else. */
function seqDirective(
  patch: TracedSeq | undefined,
): Readonly<{ directive: Directive; rest: TracedSeq | undefined }> {
  const index = patch?.items.findIndex((item) => item.kind === 'map' && item.entries.has(DIRECTIVE)) ?? -1;
  const item = patch?.items[index];
  if (patch === undefined || item?.kind !== 'map' || item.entries.size > 1) {
    return { directive: 'merge', rest: patch };
  }
  const written = item.entries.get(DIRECTIVE) ?? item;
  const text = textOf(written);
  const items = patch.items.filter(
    (other) =>
      !(
        other.kind === 'map' &&
        textOf(other.entries.get(DIRECTIVE)) === text &&
        other.entries.has(DIRECTIVE)
      ),
  );
  return { directive: directiveOf(written), rest: withItems(patch, items) };
}
