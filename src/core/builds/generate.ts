import { fileText } from '../model/update-model.ts';
import { toBase64 } from '../text/base64.ts';
import { utf8 } from '../text/utf8.ts';
import { appendItems, type Accumulation } from './accumulation.ts';
import { currentId, hasKey, itemOf, withMetadata, type BuildItem } from './build-item.ts';
import { isReadable, reportMissing, type BuildContext } from './build-context.ts';
import { isRemote } from './is-remote.ts';
import { idKey, idText } from './object-id.ts';
import {
  emptyMap,
  nodeAt,
  plain,
  scalar,
  textOf,
  withEntry,
  type Place,
  type Traced,
  type TracedMap,
} from './traced.ts';
import { resolvePath } from './folders.ts';

/** The kinds that kustomize generates. */
export type GeneratedKind = 'ConfigMap' | 'Secret';

type Pair = Readonly<{ key: string; value: string; at: Place }>;

/** The data of a generator; `complete` is false where some of it is not here. */
type Data = Readonly<{ pairs: readonly Pair[]; complete: boolean }>;

/**
 * Adds a ConfigMap or Secret that a kustomization generates, or merges it into the one that is there. `entry` is an item
 * of `configMapGenerator` or `secretGenerator`, `defaults` the `generatorOptions`.
 */
export function generate(
  context: BuildContext,
  accumulation: Accumulation,
  kind: GeneratedKind,
  entry: TracedMap,
  defaults: Traced | undefined,
): void {
  const { problems } = context;
  const name = entry.entries.get('name');
  if (name === undefined || textOf(name) === '') {
    problems.error(entry.at, `A generated ${kind} needs a name`);
    return;
  }
  const data = readData(context, entry);
  const options = mergeOptions(entry.entries.get('options'), defaults);
  const value = generatedObject(kind, entry, name, data, options);
  const { file, docId, doc, path } = entry.at;
  const due = data.complete ? 'due' : 'unknown';
  const hashed = isTrue(options.get('disableNameSuffixHash')) ? 'none' : due;
  const item = itemOf(value, { file, docId, doc, root: path }, hashed);
  absorb(context, accumulation, item, textOf(entry.entries.get('behavior')), entry.at);
}

const isTrue = (node: Traced | undefined): boolean => node !== undefined && plain(node) === true;

type Options = ReadonlyMap<string, Traced>;

/** The options of one generator; what it does not say, and any `true`, comes from those of all. */
function mergeOptions(own: Traced | undefined, defaults: Traced | undefined): Options {
  const result = new Map(own?.kind === 'map' ? own.entries : []);
  if (defaults?.kind !== 'map') return result;
  for (const [key, value] of defaults.entries) {
    const mine = result.get(key);
    if (key === 'labels' || key === 'annotations') {
      if (mine?.kind === 'map' && value.kind === 'map') {
        result.set(key, { ...mine, entries: new Map([...value.entries, ...mine.entries]) });
      } else if (mine === undefined) result.set(key, value);
    } else if (isTrue(value)) result.set(key, value);
  }
  return result;
}

function generatedObject(
  kind: GeneratedKind,
  entry: TracedMap,
  name: Traced,
  data: Data,
  options: Options,
): TracedMap {
  const { at } = entry;
  const metadata = new Map<string, Traced>([['name', scalar(textOf(name), name.at)]]);
  const namespace = entry.entries.get('namespace');
  if (namespace !== undefined && textOf(namespace) !== '') {
    metadata.set('namespace', scalar(textOf(namespace), namespace.at));
  }
  for (const field of ['labels', 'annotations']) {
    const pairs = options.get(field);
    if (pairs?.kind !== 'map' || pairs.entries.size === 0) continue;
    const texts = Array.from(pairs.entries, ([key, node]) => [key, scalar(textOf(node), node.at)] as const);
    metadata.set(field, { ...pairs, entries: new Map(texts) });
  }
  const entries = new Map<string, Traced>([
    ['apiVersion', scalar('v1', at)],
    ['kind', scalar(kind, at)],
    ['metadata', { kind: 'map', entries: metadata, at }],
  ]);
  if (kind === 'Secret') {
    const type = entry.entries.get('type');
    entries.set('type', scalar(textOf(type) || 'Opaque', type?.at ?? at));
  }
  if (data.pairs.length > 0 || kind === 'Secret') {
    const values = data.pairs.map(
      (pair) =>
        [pair.key, scalar(kind === 'Secret' ? wrappedBase64(pair.value) : pair.value, pair.at)] as const,
    );
    entries.set('data', { kind: 'map', entries: new Map(values), at });
  }
  const immutable = options.get('immutable');
  if (immutable !== undefined && isTrue(immutable)) entries.set('immutable', scalar(true, immutable.at));
  return { kind: 'map', entries, at };
}

const LINE = 70;

/** Base64 as kustomize writes it: in lines of 70 letters, each ended, if there is more than one. */
function wrappedBase64(text: string): string {
  const letters = toBase64(utf8(text));
  if (letters.length < LINE) return letters;
  return letters.replace(new RegExp(`.{1,${LINE}}`, 'g'), '$&\n');
}

/** The pairs of a generator: of env files, then literals, then files. */
function readData(context: BuildContext, entry: TracedMap): Data {
  const pairs: Pair[] = [];
  let complete = true;
  const items = (field: string): readonly Traced[] => {
    const node = entry.entries.get(field);
    if (node === undefined) return [];
    return node.kind === 'seq' ? node.items : [node];
  };
  const load = (node: Traced, path: string): string | null => {
    const text = loadContent(context, node, path);
    if (text === null) complete = false;
    return text;
  };
  for (const node of [...items('envs'), ...items('env')]) {
    const text = load(node, textOf(node));
    if (text !== null) pairs.push(...envPairs(text, node.at));
  }
  for (const node of items('literals')) {
    const text = textOf(node);
    const split = text.indexOf('=');
    if (split <= 0)
      context.problems.error(node.at, `A literal is written as key=value, and "${text}" is not`);
    else pairs.push({ key: text.slice(0, split), value: unquoted(text.slice(split + 1)), at: node.at });
  }
  for (const node of items('files')) {
    const source = readFileSource(context, node);
    if (source === null) continue;
    const text = load(node, source.path);
    if (text !== null) pairs.push({ key: source.key, value: text, at: node.at });
  }
  const keys = new Set<string>();
  for (const { key, at } of pairs) {
    if (keys.has(key)) context.problems.error(at, `The key "${key}" is given twice`);
    keys.add(key);
  }
  return { pairs, complete };
}

const unquoted = (text: string): string =>
  text.length >= 2 && text[0] === text.at(-1) && (text[0] === '"' || text[0] === "'")
    ? text.slice(1, -1)
    : text;

/** Lines of `KEY=value`; a line without a value has an empty one. */
const envPairs = (text: string, at: Place): readonly Pair[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const written = line.trimStart();
      if (written === '' || written.startsWith('#')) return [];
      const split = written.indexOf('=');
      return split < 0
        ? [{ key: written, value: '', at }]
        : [{ key: written.slice(0, split), value: written.slice(split + 1), at }];
    });

/** A file by its path, or as `key=path`. */
function readFileSource(
  { problems }: BuildContext,
  node: Traced,
): Readonly<{ key: string; path: string }> | null {
  const text = textOf(node);
  const [key = '', path, ...more] = text.split('=');
  if (path === undefined) return { key: text.slice(text.lastIndexOf('/') + 1), path: text };
  if (key !== '' && path !== '' && more.length === 0) return { key, path };
  problems.error(node.at, `A file is written as path or key=path, and "${text}" is not`);
  return null;
}

function loadContent(context: BuildContext, node: Traced, path: string): string | null {
  if (isRemote(path)) {
    context.problems.note(node.at, `The content of ${path} is not read here`);
    return null;
  }
  const resolved = path.startsWith('/') ? null : resolvePath(context.folder, path);
  const file = resolved === null ? undefined : context.files.file(resolved);
  if (file !== undefined) {
    // Marks its documents as read.
    context.files.documents(file);
    return fileText(file);
  }
  // Only YAML and JSON files of the workspace are read, and generators take files of every kind.
  if (resolved !== null && isReadable(path)) reportMissing(context, node.at, path, resolved, 'The file');
  else context.problems.note(node.at, `The content of "${path}" is not read here`);
  return null;
}

function absorb(
  { problems }: BuildContext,
  accumulation: Accumulation,
  item: BuildItem,
  behavior: string,
  at: Place,
): void {
  const id = currentId(item);
  const key = idKey(id);
  const found = accumulation.items.filter((other) => hasKey(other, key));
  const changes = behavior === 'merge' || behavior === 'replace';
  const [old] = found;
  if (old === undefined) {
    if (!changes) appendItems(accumulation, [item], problems);
    else if (!problems.isPartial()) problems.error(at, `There is no ${idText(id)} to ${behavior}`);
    return;
  }
  if (found.length > 1 || !changes) {
    problems.error(
      at,
      changes
        ? `There are ${found.length} objects that could be ${idText(id)}`
        : `There is a ${idText(id)} already: say behavior: merge or behavior: replace`,
    );
    return;
  }
  const index = accumulation.items.indexOf(old);
  accumulation.items[index] = {
    ...old,
    value:
      behavior === 'merge'
        ? withData(withIdentity(item.value, old.value), old.value)
        : withIdentity(item.value, old.value),
    // A hash stays only where both were to have one.
    hash:
      old.hash === 'none' || item.hash === 'none' ? 'none' : old.hash === 'unknown' ? 'unknown' : item.hash,
  };
}

/** The new object under the name of the old one, with its labels and annotations below the new ones. */
function withIdentity(value: TracedMap, old: TracedMap): TracedMap {
  let result = value;
  for (const field of ['labels', 'annotations']) {
    const texts = mergedTexts(nodeAt(old, ['metadata', field]), nodeAt(value, ['metadata', field]));
    const metadata = result.entries.get('metadata');
    if (metadata?.kind === 'map') result = withEntry(result, 'metadata', withEntry(metadata, field, texts));
  }
  const namespace = textOf(nodeAt(old, ['metadata', 'namespace']));
  result = withMetadata(result, 'name', textOf(nodeAt(old, ['metadata', 'name'])));
  return withMetadata(result, 'namespace', namespace === '' ? undefined : namespace);
}

function withData(value: TracedMap, old: TracedMap): TracedMap {
  let result = value;
  for (const field of ['data', 'binaryData']) {
    result = withEntry(result, field, mergedTexts(old.entries.get(field), value.entries.get(field)));
  }
  return result;
}

/** Two mappings of texts as one; undefined where there is nothing in them. */
function mergedTexts(below: Traced | undefined, above: Traced | undefined): TracedMap | undefined {
  const entries = new Map<string, Traced>();
  for (const node of [below, above]) {
    if (node?.kind === 'map') {
      for (const [key, value] of node.entries) entries.set(key, scalar(textOf(value), value.at));
    }
  }
  const holder = above ?? below;
  return holder === undefined || entries.size === 0 ? undefined : { ...emptyMap(holder.at), entries };
}
