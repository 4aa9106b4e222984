import type { YamlDocument } from '../yaml/document.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { isObject } from '../yaml/is-object.ts';
import { objectAt, stringAt, valueAt } from './access.ts';
import { isPlaceholder } from './placeholder.ts';
import { splitVersion } from './split-version.ts';
import { toolOfType } from './tool-type.ts';
import type { Reading } from './model.ts';
import { namespaceOf } from './namespace-of.ts';
import { resourceKey, type Resource } from './resource.ts';
import { keep } from '../incremental/same-value.ts';

/** The place of a text that objects are read from: `docId` is that of an item, where it is one of a List. */
export type Origin = Readonly<{ file: string; docId: number; document?: number }>;

/** The type that the items of a typed list (`HTTPRouteList`) may leave out. */
export type ListType = Readonly<{ apiVersion: string; kind: string }>;

/** What is read of a value: nothing, one object, or those of the items of a List. */
type Reads =
  | Readonly<{ type: ListType; items: null }>
  | Readonly<{ type: ListType | null; items: readonly Json[] }>;

function readsOf(object: JsonObject, listed: ListType | null, reading: Reading): Reads | null {
  const apiVersion = stringAt(object, ['apiVersion']) ?? listed?.apiVersion;
  const kind = stringAt(object, ['kind']) ?? listed?.kind;
  if (!apiVersion || !kind || isPlaceholder(apiVersion) || isPlaceholder(kind)) return null;
  if (!isObjectType(apiVersion, kind, reading) || object['$patch'] !== undefined) return null;
  const items = object['items'];
  if (!kind.endsWith('List') || !Array.isArray(items)) return { type: { apiVersion, kind }, items: null };
  return {
    type: kind === 'List' ? null : { apiVersion, kind: kind.slice(0, -'List'.length) },
    items: items as readonly Json[],
  };
}

/** The type that the items of a document may leave out, where it is a List; null where they may not, undefined for other documents. */
export function listTypeOf({ value }: YamlDocument, reading: Reading): ListType | null | undefined {
  const reads = isObject(value) ? readsOf(value, null, reading) : null;
  return reads?.items ? reads.type : undefined;
}

/**
 * The Kubernetes objects of a document: everything with an `apiVersion` and a `kind`, with Lists taken apart.
 * Any other value has none, and neither have files of tools (`tool-type.ts`), a type that is filled in later, nor a patch
 * that says so (`$patch`): only kustomize reads that, whether or not a kustomization of the workspace names the file.
 * Values that equal those of `before` are those of `before`, so that what was computed from them is still valid.
 */
export const readResources = (
  doc: YamlDocument,
  origin: Origin,
  reading: Reading,
  before: readonly Resource[] = [],
): readonly Resource[] => readFrom(doc, [], null, origin, reading, before);

/** The objects of an item of a List, which is a document of its own (`list-items.ts`). */
export const readItem = (
  doc: YamlDocument,
  listed: ListType | null,
  origin: Origin,
  reading: Reading,
  before: readonly Resource[] = [],
): readonly Resource[] => readFrom(doc, [0], listed, origin, reading, before);

function readFrom(
  doc: YamlDocument,
  start: Path,
  type: ListType | null,
  origin: Origin,
  reading: Reading,
  before: readonly Resource[],
): readonly Resource[] {
  const resources: Resource[] = [];
  const read = (value: Json | undefined, root: Path, listed: ListType | null): void => {
    if (!isObject(value)) return;
    const reads = readsOf(value, listed, reading);
    if (!reads) return;
    if (reads.items) {
      reads.items.forEach((item, i) => read(item, [...root, 'items', i], reads.type));
      return;
    }
    const kept = keep(before[resources.length]?.value, value);
    resources.push(readResource(kept, reads.type, { ...origin, doc, root }, reading));
  };
  read(valueAt(doc.value, start), start, type);
  return resources;
}

/** Whether a type is one that an API server may take, not that of a file for a tool. */
function isObjectType(apiVersion: string, kind: string, { scopeOf }: Reading): boolean {
  const { group, version } = splitVersion(apiVersion);
  return toolOfType({ group, version, kind }) === undefined || scopeOf(group, kind) !== undefined;
}

/** An object whose value is known, in the place where it began; null for a value that says no type. */
export function readObject(
  value: JsonObject,
  { file, docId, document, doc, root }: Origin & Readonly<{ doc: YamlDocument; root: Path }>,
  reading: Reading,
): Resource | null {
  const apiVersion = stringAt(value, ['apiVersion']);
  const kind = stringAt(value, ['kind']);
  return apiVersion && kind && isObjectType(apiVersion, kind, reading)
    ? readResource(
        value,
        { apiVersion, kind },
        { file, docId, ...(document !== undefined && { document }), doc, root },
        reading,
      )
    : null;
}

function readResource(
  value: JsonObject,
  { apiVersion, kind }: ListType,
  place: Origin & Readonly<{ doc: YamlDocument; root: Path }>,
  reading: Reading,
): Resource {
  const { group, version } = splitVersion(apiVersion);
  const metadata = objectAt(value, ['metadata']);
  const namespace = namespaceOf(group, kind, metadata['namespace'], reading);
  const name = readName(metadata['name']);
  const identity = { group, kind, namespace, name };
  return {
    group,
    kind,
    namespace,
    name,
    key: resourceKey(name === '' ? { ...identity, name: namelessName(place) } : identity),
    apiVersion,
    version,
    value,
    file: place.file,
    docId: place.docId,
    document: place.document ?? place.docId,
    doc: place.doc,
    root: place.root,
    stale: false,
  };
}

/** A number as a name is a mistake that the checks report; it still identifies the object. */
const readName = (name: Json | undefined): string =>
  typeof name === 'string' ? name : typeof name === 'number' ? String(name) : '';

/**
 * Objects without a name are kept like others (`name` is empty): nothing can refer to them, but they are shown and
 * checked. Their key names their document instead; no name can hold a `?`.
 */
function namelessName({ docId, root }: Readonly<{ docId: number; root: Path }>): string {
  return `?${[docId, ...root.filter((step) => typeof step === 'number')].join('.')}`;
}
