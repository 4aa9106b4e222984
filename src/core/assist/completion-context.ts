import { scopeOf } from '../kinds/registry.ts';
import { installedSchema } from '../kinds/installed-schema.ts';
import { schemaAt } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';
import { definitionOf } from '../admission/schema-for.ts';
import { stringAt } from '../model/access.ts';
import { documentAt } from '../model/locate.ts';
import type { Model } from '../model/model.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { IndexSnapshot, ResourceIndex } from '../topology/resource-index.ts';
import type { Json, Path } from '../yaml/json.ts';
import { objectType, schemaOfType, type ObjectType } from './object-type.ts';
import type { Cursor } from './reading/cursor.ts';
import { readSketch, type Sketch } from './reading/read-sketch.ts';
import { sketchAt, sketchValue, type SketchNode } from './reading/sketch-node.ts';

/** The part of an analysis that completion needs: texts and objects. */
export type Knowledge = Readonly<{ model: Model; options: WorkspaceOptions; index: IndexSnapshot }>;

/** A cursor among the objects of a workspace: its document, object and path in the current text. */
export type CompletionContext = Readonly<{
  options: WorkspaceOptions;
  index: IndexSnapshot;
  cursor: Cursor;
  /** The text of the document, and where it begins in its file. */
  text: string;
  start: number;
  /** Nothing is written in the document but the word at the cursor. */
  blank: boolean;
  /** The whole object that the cursor is in. */
  object: SketchNode;
  /** Inside the object. */
  path: Path;
  /** Null while the object has no type. */
  type: ObjectType | null;
  /** Of whole objects of the type; undefined for kinds without a schema. */
  schema: Schema | undefined;
  /** The namespace that the object lives in; empty for cluster-scoped ones. */
  namespace: string;
}>;

/** The place of an offset in a file; null where nothing can be completed, and in files that are not there. */
export function placeAt(knowledge: Knowledge, file: string, offset: number): CompletionContext | null {
  const placed = documentAt(knowledge.model, file, offset);
  if (!placed) return null;
  const { text } = placed.slot.doc;
  const json = file.endsWith('.json');
  const { root, cursor } = readSketch(text, offset - placed.start, json);
  if (!cursor) return null;
  const style = json && root === null ? 'json' : cursor.style;
  return placeIn(knowledge, { root, cursor: { ...cursor, style } }, text, placed.start);
}

function placeIn(
  { options, index }: Knowledge,
  { root, cursor }: Sketch & { cursor: Cursor },
  text: string,
  start: number,
): CompletionContext {
  const { holder, apiVersion, kind } = holderOf(root, cursor.path);
  const object = sketchAt(root, holder) ?? null;
  const path = cursor.path.slice(holder.length);
  const type = objectType(apiVersion, kind);
  const written = textAt(object, ['metadata', 'namespace']);
  return {
    options,
    index,
    cursor,
    text,
    start,
    blank: root === null,
    object,
    path,
    type,
    schema: type ? schemaOfType(type, index) : undefined,
    namespace: isClusterScoped(type, index) ? '' : written || options.defaultNamespace,
  };
}

function isClusterScoped(type: ObjectType | null, index: ResourceIndex): boolean {
  if (!type) return false;
  return (definitionOf(type, index)?.scope ?? scopeOf(type.group, type.kind)) === 'Cluster';
}

const textAt = (node: SketchNode | undefined, path: Path): string | undefined =>
  stringAt(sketchValue(node ?? null), path);

type Holder = Readonly<{ holder: Path; apiVersion: string | undefined; kind: string | undefined }>;

/** The object around a path: the document, or an item of a List in it. */
function holderOf(root: SketchNode, path: Path): Holder {
  const scalar = (at: Path): string | undefined => {
    const node = sketchAt(root, at);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  };
  let holder: Path = [];
  let type = { apiVersion: scalar(['apiVersion']), kind: scalar(['kind']) };
  while (type.kind?.endsWith('List') && path[holder.length] === 'items') {
    const i = path[holder.length + 1];
    if (typeof i !== 'number') break;
    const listed = type.kind === 'List' ? null : { ...type, kind: type.kind.slice(0, -'List'.length) };
    holder = path.slice(0, holder.length + 2);
    type = {
      apiVersion: scalar([...holder, 'apiVersion']) ?? listed?.apiVersion,
      kind: scalar([...holder, 'kind']) ?? listed?.kind,
    };
  }
  return { holder, ...type };
}

/** The value at a path of the object around the cursor. */
export const writtenAt = (place: CompletionContext, path: Path): Json | undefined =>
  sketchValue(sketchAt(place.object, path));

/** The schema of a field as the workspace's CRDs have it; where they do not have the field, as it is written. */
export function schemaAtPath({ schema, options }: CompletionContext, path: Path): Schema | undefined {
  const found = schema && schemaAt(schema, path);
  return found && (installedSchema(found, options) ?? found);
}

/** The namespaces of the manifests, sorted. */
export const namespacesOf = ({ index }: Pick<CompletionContext, 'index'>): readonly string[] =>
  [...index.held].filter(Boolean).toSorted();

/** The same place with the cursor on another field of the object. */
export const elsewhere = (place: CompletionContext, path: Path): CompletionContext => ({ ...place, path });

/** Whether a pattern fits a path; `[*]` is any index. */
export const fitsPattern = (pattern: Path, path: Path): boolean =>
  pattern.length === path.length &&
  pattern.every((step, i) => (step === '[*]' ? typeof path[i] === 'number' : step === path[i]));
