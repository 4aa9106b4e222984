import type { BuildContext } from './build-context.ts';
import { loadFile, loadText } from './build-context.ts';
import { currentId, gvkOf, hasKey, idOf, rememberId, withMetadata, type BuildItem } from './build-item.ts';
import { checkIdentities, type Accumulation } from './accumulation.ts';
import { FieldError } from './field-spec.ts';
import { applyJsonPatch, isJsonPatch } from './json-patch.ts';
import { idKey, idText } from './object-id.ts';
import { readObjects, type WrittenObject } from './read-objects.ts';
import { keepStep } from './keep-step.ts';
import { memo } from '../incremental/memo.ts';
import { isWrittenNull } from './plain-words.ts';
import { followShared } from './follow-shared.ts';
import { mergePatch } from './merge-patch.ts';
import { itemIndex, type ItemIndex } from './item-index.ts';
import { readTargetSelector, selectIndexed } from './target-selector.ts';
import {
  emptyMap,
  isEmpty,
  isNothing,
  nodeAt,
  plain,
  scalar,
  textOf,
  withEntry,
  type Place,
  type Traced,
  type TracedMap,
} from './traced.ts';
import type { FileDocument } from './workspace-files.ts';

type Options = Readonly<{ name: boolean; kind: boolean }>;

const NO_OPTIONS: Options = { name: false, kind: false };

/** `patches` of a kustomization, and what a PatchTransformer holds: one patch in a file or a text, with its target. */
export function applyPatches(
  context: BuildContext,
  accumulation: Accumulation,
  patches: Traced | undefined,
): void {
  if (patches?.kind !== 'seq') return;
  const index = itemIndex(accumulation.items);
  for (const patch of patches.items) {
    if (patch.kind === 'map') applyPatch(context, accumulation, patch, index);
  }
}

/** One entry of `patches`. */
export function applyPatch(
  context: BuildContext,
  accumulation: Accumulation,
  entry: TracedMap,
  index: ItemIndex = itemIndex(accumulation.items),
): void {
  const { problems } = context;
  const documents = patchDocuments(context, entry, 'patch', 'patches');
  if (documents === null) return;
  const target = entry.entries.get('target');
  const options = entry.entries.get('options');
  const first = documents[0];
  const isJson = first?.value !== undefined && isJsonPatch(first.value);
  if (isJson) {
    if (target?.kind !== 'map') problems.error(entry.at, 'A JSON patch needs a target');
    else applyJson(context, accumulation, index, target, first.value, true);
    return;
  }
  const read = readObjects(documents);
  if ('failure' in read) {
    problems.error(
      read.failure.at,
      `This is neither a strategic merge patch nor a JSON patch. ${read.failure.message}`,
    );
    return;
  }
  const flags = options?.kind === 'map' ? optionsOf(options) : NO_OPTIONS;
  if (target?.kind === 'map') applyToTarget(context, accumulation, index, target, read.objects, flags);
  else applyToNamed(context, index, read.objects, flags);
}

/** `patchesStrategicMerge`: each a file, or the text of a patch. */
export function applyStrategicMerges(
  context: BuildContext,
  accumulation: Accumulation,
  patches: Traced | undefined,
): void {
  if (patches?.kind !== 'seq') return;
  const objects: WrittenObject[] = [];
  for (const node of patches.items) {
    if (node.kind !== 'scalar') continue;
    const inline = readObjects(loadText(node));
    if ('objects' in inline && inline.objects.length > 0) {
      objects.push(...inline.objects);
      continue;
    }
    const documents = loadFile(context, node, 'The patch');
    if (documents === null) continue;
    const read = readObjects(documents);
    if ('failure' in read) context.problems.error(read.failure.at, read.failure.message);
    else objects.push(...read.objects);
  }
  const patchTexts = objects.map(({ value, origin }) => ({ value: withTexts(value), origin }));
  applyToNamed(context, itemIndex(accumulation.items), patchTexts, NO_OPTIONS);
}

/** `patchesJson6902`: each with its target, and the operations in a file or a text. */
export function applyJsonPatches(
  context: BuildContext,
  accumulation: Accumulation,
  patches: Traced | undefined,
): void {
  if (patches?.kind !== 'seq') return;
  const index = itemIndex(accumulation.items);
  for (const entry of patches.items) {
    if (entry.kind === 'map') applyJsonEntry(context, accumulation, entry, 'patch', index);
  }
}

/** One entry of `patchesJson6902`, or a PatchJson6902Transformer, which has its text in `jsonOp`. */
export function applyJsonEntry(
  context: BuildContext,
  accumulation: Accumulation,
  entry: TracedMap,
  field: 'patch' | 'jsonOp',
  index: ItemIndex = itemIndex(accumulation.items),
): void {
  const { problems } = context;
  const target = entry.entries.get('target');
  if (target?.kind !== 'map' || textOf(target.entries.get('name')) === '') {
    problems.error(target?.at ?? entry.at, 'A patch of patchesJson6902 needs the name of its target');
    return;
  }
  const documents = patchDocuments(context, entry, field, 'patchesJson6902');
  const value = documents?.[0]?.value;
  if (documents === null) return;
  if (value === undefined || !isJsonPatch(value)) {
    problems.error(documents[0]?.at ?? entry.at, 'A JSON patch is a list of operations');
    return;
  }
  applyJson(context, accumulation, index, target, value, false);
}

/** The patch of an entry: in the file at `path`, or in the text of `field`. */
function patchDocuments(
  context: BuildContext,
  entry: TracedMap,
  field: string,
  list: string,
): readonly FileDocument[] | null {
  const path = entry.entries.get('path');
  const text = entry.entries.get(field);
  const hasPath = textOf(path) !== '';
  const hasText = text?.kind === 'scalar' && textOf(text).trim() !== '';
  if (hasPath === hasText) {
    context.problems.error(
      entry.at,
      hasPath
        ? `An entry of ${list} has a path or a ${field}, not both`
        : `An entry of ${list} needs a path or a ${field}`,
    );
    return null;
  }
  if (hasText) return loadText(text);
  return path === undefined ? null : loadFile(context, path, 'The patch');
}

const optionsOf = (options: TracedMap): Options => ({
  name: plain(options.entries.get('allowNameChange') ?? emptyMap(options.at)) === true,
  kind: plain(options.entries.get('allowKindChange') ?? emptyMap(options.at)) === true,
});

/** Patches that name their objects themselves, as they are called now or were called before. */
function applyToNamed(
  { problems }: BuildContext,
  index: ItemIndex,
  patches: readonly WrittenObject[],
  options: Options,
): void {
  for (const patch of patches) {
    const id = idOf(patch.value);
    const key = idKey(id);
    const found = index.byKey(key).filter((item) => !item.removed && hasKey(item, key));
    const [item] = found;
    const at = nodeAt(patch.value, ['metadata', 'name'])?.at ?? patch.value.at;
    if (item === undefined) {
      if (!problems.isPartial()) {
        problems.error(
          at,
          `The patch is for ${idText(id)}, which is not among the objects of this kustomization`,
        );
      }
    } else if (found.length > 1) {
      problems.error(at, `The patch is for ${idText(id)}, and there are ${found.length} of that name`);
    } else {
      patchItem(problems, item, patch.value, options);
      index.renamed(item);
    }
  }
}

/** One patch for all objects that a selector fits; its own name does not count. */
function applyToTarget(
  context: BuildContext,
  accumulation: Accumulation,
  index: ItemIndex,
  target: TracedMap,
  patches: readonly WrittenObject[],
  options: Options,
): void {
  const { problems } = context;
  const [patch] = patches;
  if (patch === undefined) return;
  if (patches.length > 1) {
    problems.error(target.at, 'A target goes with one patch, and here are several');
    return;
  }
  const selector = readTargetSelector(target, problems);
  if (selector === null) return;
  for (const item of selectIndexed(accumulation.items, index, selector)) {
    const gvk = gvkOf(item.value);
    const apiVersion = gvk.group === '' ? gvk.version : `${gvk.group}/${gvk.version}`;
    patchItem(problems, item, adapted(patch.value, apiVersion), options);
    index.renamed(item);
  }
  if (options.name || options.kind) checkIdentities(accumulation, target.at, 'The patch', problems);
}

/** The forms of a patch for the versions of its targets, each made once. */
const formsOf = memo((_patch: TracedMap): Map<string, TracedMap> => new Map());

/** A patch with the version of its target, which is the one that counts. */
function adapted(patch: TracedMap, apiVersion: string): TracedMap {
  const forms = formsOf(patch);
  const known = forms.get(apiVersion);
  if (known !== undefined) return known;
  const form = withTexts(withEntry(patch, 'apiVersion', scalar(apiVersion, patch.at)));
  forms.set(apiVersion, form);
  return form;
}

/** kustomize copies such a patch, and its labels and annotations all become texts by that: null is "null". */
const withTexts = memo((patch: TracedMap): TracedMap => {
  const metadata = patch.entries.get('metadata');
  if (metadata?.kind !== 'map') return patch;
  let result = metadata;
  for (const field of ['labels', 'annotations']) {
    const pairs = metadata.entries.get(field);
    if (pairs?.kind !== 'map') continue;
    const texts = Array.from(pairs.entries, ([key, node]) => {
      const text = isNothing(node) && isWrittenNull(node) ? 'null' : textOf(node);
      return [key, scalar(text, node.at)] as const;
    });
    result = withEntry(result, field, texts.length === 0 ? undefined : { ...pairs, entries: new Map(texts) });
  }
  return withEntry(patch, 'metadata', result);
});

function patchItem(
  problems: BuildContext['problems'],
  item: BuildItem,
  patch: TracedMap,
  options: Options,
): void {
  if (options.name || options.kind) rememberId(item);
  const settings = [options.name, options.kind, ...item.shared];
  const patched = attempt(problems, () =>
    keepPatch(item, patch, settings, () => patchedItem({ ...item }, patch, options)),
  );
  if (patched === null) return;
  if (patched === 'removed') {
    item.removed = true;
    return;
  }
  item.value = patched.value;
  item.shared = patched.shared;
}

/** So many values on the way through patches are kept for one object: all of them at once can fill the memory. */
const MOST_KEPT = 16;

/** What a patch makes of an object, kept for the next build. */
const keepPatch = <T>(item: BuildItem, patch: object, settings: readonly unknown[], make: () => T): T =>
  item.patches++ < MOST_KEPT ? keepStep(item.value, patch, settings, make) : make();

/** @throws FieldError where the patch does not fit */
function patchedItem(
  item: BuildItem,
  patch: TracedMap,
  options: Options,
): Pick<BuildItem, 'value' | 'shared'> | 'removed' {
  const before = item.value;
  const id = currentId(item);
  const merged = mergePatch(before, patch);
  if (merged === undefined || isEmpty(merged)) return 'removed';
  let value = followShared(item, merged);
  if (!options.kind) value = withEntry(value, 'kind', before.entries.get('kind'));
  if (!options.name) value = withField(value, before, 'name', id.name);
  value = withField(value, before, 'namespace', id.namespace === '' ? undefined : id.namespace);
  return { value, shared: item.shared };
}

/** Gives a field of the metadata back what it was. */
function withField(value: TracedMap, before: TracedMap, field: string, text: string | undefined): TracedMap {
  const metadata = value.entries.get('metadata');
  const earlier = nodeAt(before, ['metadata', field]);
  return metadata?.kind === 'map' && earlier !== undefined && !isNothing(earlier)
    ? withEntry(value, 'metadata', withEntry(metadata, field, earlier))
    : withMetadata(value, field, text);
}

function applyJson(
  { problems }: BuildContext,
  accumulation: Accumulation,
  index: ItemIndex,
  target: TracedMap,
  patch: Traced | undefined,
  remembers: boolean,
): void {
  const selector = readTargetSelector(target, problems);
  if (selector === null || patch?.kind !== 'seq') return;
  for (const item of selectIndexed(accumulation.items, index, selector)) {
    if (remembers) rememberId(item);
    const value = attempt(problems, () => {
      const noted = isNoted(item);
      return keepPatch(item, patch, [noted], () => {
        const after = applyJsonPatch(noted ? withAnnotations(item.value) : item.value, patch.items);
        return after.kind === 'map' ? withoutEmptyAnnotations(item.value, after) : after;
      });
    });
    if (value === null) continue;
    if (value.kind === 'map') {
      item.value = value;
      item.shared = [];
      index.renamed(item);
    } else problems.error(patch.at, 'The patch leaves no object');
  }
}

/** Whether kustomize keeps notes on an object while it builds. */
const isNoted = ({ earlier, prefixes, suffixes, hash }: BuildItem): boolean =>
  earlier.length > 0 || prefixes.length > 0 || suffixes.length > 0 || hash !== 'none';

/** The notes are annotations, so a patch can add to those even where there are none. */
function withAnnotations(value: TracedMap): TracedMap {
  const metadata = value.entries.get('metadata');
  if (metadata?.kind !== 'map' || !isNothing(metadata.entries.get('annotations'))) return value;
  return withEntry(value, 'metadata', withEntry(metadata, 'annotations', emptyMap(metadata.at)));
}

function withoutEmptyAnnotations(before: TracedMap, after: TracedMap): TracedMap {
  const metadata = after.entries.get('metadata');
  if (metadata?.kind !== 'map' || nodeAt(before, ['metadata', 'annotations']) !== undefined) return after;
  return isEmpty(metadata.entries.get('annotations'))
    ? withEntry(after, 'metadata', withEntry(metadata, 'annotations', undefined))
    : after;
}

/** What `change` makes; null, and a problem, where it meets a mistake. */
export function attempt<T>(problems: BuildContext['problems'], change: () => T): T | null {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    problems.error(error.at satisfies Place, error.message);
    return null;
  }
}
