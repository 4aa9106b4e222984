import type { TextEdit } from '../text/text-edit.ts';
import type { JsonObject } from '../yaml/json.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { DefinedScopes } from './defined-kind.ts';
import type { ItemList } from './item-list.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { ModelView } from './model-view.ts';
import type { Resource, ResourceKey } from './resource.ts';

/** One document in its file. `id` stays the same while the document is edited, moved or pushed down by others. */
export type DocumentSlot = Readonly<{
  id: number;
  doc: YamlDocument;
  /** The objects it holds, in order: none, one, or the items of a List. While `doc` does not parse: those of its last good state, marked stale. */
  resources: readonly Resource[];
  /** Whether the text does not parse at the moment. */
  broken: boolean;
  /** Its items as texts of their own, of a List where that can be. While `doc` does not parse: those of its last good state. */
  list?: ItemList;
}>;

/** A text file. Its text is the concatenation of its documents' texts, exactly. */
export type ModelFile = Readonly<{
  path: string;
  slots: readonly DocumentSlot[];
  /** Offset in the file of each slot's document; one more at the end, the length of the file. */
  starts: readonly number[];
}>;

/** The options for reading objects from values. */
export type Reading = Readonly<{
  /** The scope of a kind; undefined for unknown kinds. */
  scopeOf: (group: string, kind: string) => 'Namespaced' | 'Cluster' | undefined;
  /** The namespace of namespaced objects without one. */
  defaultNamespace: string;
}>;

/** An object that another tool rendered, with the file that it says it is from. */
export type Rendered = Readonly<{ value: JsonObject; file: string | null }>;

/** The whole workspace as values. Parts that an edit did not touch are the same objects as before. */
export type Model = Readonly<{
  /** Sorted by path. */
  files: PersistentMap<string, ModelFile>;
  /** By key; of two documents with one identity the first (by file path, then position) wins, all of them are in `duplicates`. In that order, too. */
  resources: PersistentMap<ResourceKey, Resource>;
  duplicates: ReadonlyMap<ResourceKey, readonly Resource[]>;
  /** How it was read, but for kinds that it defines itself (`scopes`). */
  reading: Reading;
  /** The scopes of kinds that its CustomResourceDefinitions define. */
  scopes: DefinedScopes;
  /** The id of the next new document, or item of a List. Ids are never used twice in the life of a workspace. */
  nextId: number;
  /** What it shows instead of all documents; absent where each document is an object of the cluster. */
  view?: ModelView;
  /** What other tools rendered of folders, by folder; it counts instead of what is made of them here. */
  rendered?: ReadonlyMap<string, readonly Rendered[]>;
}>;

/** What happened to a file. `edits` refer to the text before any of them. A file that is not there yet is created. */
export type FileChange =
  | Readonly<{ path: string; type: 'edit'; edits: readonly TextEdit[] }>
  | Readonly<{ path: string; type: 'put'; text: string }>
  | Readonly<{ path: string; type: 'delete' }>;
