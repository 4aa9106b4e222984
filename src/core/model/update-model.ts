import { byText } from '../text/by-text.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { changedScopes, definedScopes, isDefinition, type DefinedScopes } from './defined-kind.ts';
import type { DocumentSlot, FileChange, Model, ModelFile, Reading } from './model.ts';
import { indexResources } from './index-resources.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import type { Resource } from './resource.ts';
import { editFile, readFile, rereadFile } from './update-file.ts';

export type { Reading } from './model.ts';

/** A workspace without files. */
export const emptyModel: Model = {
  files: PersistentMap.empty(),
  resources: PersistentMap.empty(),
  duplicates: new Map(),
  reading: { scopeOf: () => undefined, defaultNamespace: 'default' },
  scopes: new Map(),
  nextId: 1,
};

/** A whole workspace, read from its texts. */
export const loadModel = (
  files: readonly Readonly<{ path: string; text: string }>[],
  reading: Reading,
): Model =>
  updateModel(
    emptyModel,
    files.map(({ path, text }) => ({ path, type: 'put', text })),
    reading,
  );

/** The exact text of a file. */
export const fileText = (file: ModelFile): string => file.slots.map((slot) => slot.doc.text).join('');

/**
 * The model after a series of changes of files. Costs what the touched documents cost; the rest is
 * reused. `put` on a file that is there counts as an edit of the part that differs. When a change gives a
 * CustomResourceDefinition another scope, the objects of its kind are read again.
 */
export function updateModel(model: Model, changes: readonly FileChange[], reading: Reading): Model {
  const base = sameReading(model.reading, reading) ? model : reread(model, reading);
  const context = withScopes(reading, base.scopes);
  const touched = new Map<string, ModelFile | undefined>();
  const counts = new Map<Resource, number>();
  const count = (resources: Iterable<Resource>, by: number): void => {
    for (const resource of resources) counts.set(resource, (counts.get(resource) ?? 0) + by);
  };
  let sameOrder = true;
  let nextId = base.nextId;

  for (const change of changes) {
    const { path } = change;
    const file = touched.has(path) ? touched.get(path) : base.files.get(path);
    if (change.type === 'delete') {
      touched.set(path, undefined);
      for (const { resources } of file?.slots ?? []) count(resources, -1);
      sameOrder = false;
      continue;
    }
    const update = updateFile(file, change, { reading: context, nextId });
    touched.set(path, update.file);
    nextId = update.nextId;
    sameOrder &&= update.sameOrder;
    count(update.removed, -1);
    count(update.added, 1);
  }

  // What went and came back is the same object, where it is an item of a List.
  const changed = [...counts];
  const removed = changed.flatMap(([resource, by]) => (by < 0 ? [resource] : []));
  const added = changed.flatMap(([resource, by]) => (by > 0 ? [resource] : []));
  const files = withFiles(base.files, touched);
  if (files === base.files) return base;
  const next = {
    ...base,
    files,
    ...indexResources(base, files, { removed, added, sameOrder }),
    reading,
    nextId,
  };
  return removed.some(isDefinition) || added.some(isDefinition) ? rescope(next) : next;
}

/** A reading in which the CustomResourceDefinitions of the workspace come first. */
const withScopes = (reading: Reading, scopes: DefinedScopes): Reading =>
  scopes.size === 0
    ? reading
    : {
        ...reading,
        scopeOf: (group, kind) => scopes.get(`${group}/${kind}`) ?? reading.scopeOf(group, kind),
      };

/** How the objects of a model are read, the kinds that it defines itself included. */
export const readingOf = ({ reading, scopes }: Pick<Model, 'reading' | 'scopes'>): Reading =>
  withScopes(reading, scopes);

/** Reads again the objects of the kinds whose definitions have another scope now. */
function rescope(model: Model): Model {
  const scopes = definedScopes(model.resources.values());
  const changed = changedScopes(model.scopes, scopes);
  if (changed.size === 0) return model;
  const concerns = ({ resources }: DocumentSlot): boolean =>
    resources.some(({ group, kind }) => changed.has(`${group}/${kind}`));
  return rereadWhere({ ...model, scopes }, concerns);
}

function addResources(to: Resource[], slots: readonly DocumentSlot[]): void {
  for (const slot of slots) for (const resource of slot.resources) to.push(resource);
}

type Context = Parameters<typeof editFile>[2];

function updateFile(
  file: ModelFile | undefined,
  change: Exclude<FileChange, { type: 'delete' }>,
  context: Context,
) {
  if (change.type === 'put') {
    if (!file) return readFile(change.path, change.text, context);
    return editFile(file, difference(fileText(file), change.text), context);
  }
  if (file) return editFile(file, change.edits, context);
  const created = readFile(change.path, '', context);
  const edited = editFile(created.file, change.edits, { ...context, nextId: created.nextId });
  return {
    ...edited,
    removed: [],
    added: edited.file.slots.flatMap(({ resources }) => resources),
    sameOrder: false,
  };
}

/** One edit that makes `before` into `after`: all between their common head and tail. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return [{ span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) }];
}

function withFiles(
  files: Model['files'],
  touched: ReadonlyMap<string, ModelFile | undefined>,
): Model['files'] {
  const changed = [...touched].filter(([path, file]) => files.get(path) !== file);
  if (changed.length === 0) return files;
  const samePaths = changed.every(([path, file]) => files.has(path) === (file !== undefined));
  if (samePaths) return files.with(changed);
  return files.with(changed, () => {
    const paths = new Set(files.keys());
    for (const [path, file] of changed) {
      if (file) paths.add(path);
      else paths.delete(path);
    }
    return [...paths].sort(byText);
  });
}

/** Whether two readings read every object in the same way. */
export const sameReading = (a: Reading, b: Reading): boolean =>
  a === b || (a.scopeOf === b.scopeOf && a.defaultNamespace === b.defaultNamespace);

/** The same texts read in another way. */
const reread = (model: Model, reading: Reading): Model => rereadWhere({ ...model, reading }, () => true);

/** The same texts, with the objects of some documents read as the model now says. */
function rereadWhere(model: Model, concerns: (slot: DocumentSlot) => boolean): Model {
  const reading = withScopes(model.reading, model.scopes);
  const removed: Resource[] = [];
  const added: Resource[] = [];
  const changed: [string, ModelFile][] = [];
  for (const [path, file] of model.files) {
    const next = rereadFile(file, reading, concerns);
    if (next === file) continue;
    changed.push([path, next]);
    addResources(removed, file.slots.filter(concerns));
    addResources(
      added,
      next.slots.filter((slot, index) => slot !== file.slots[index]),
    );
  }
  if (changed.length === 0) return model;
  const files = model.files.with(changed);
  return { ...model, files, ...indexResources(model, files, { removed, added, sameOrder: false }) };
}
