import type { YamlDocument } from '../yaml/document.ts';
import type { Json, Path } from '../yaml/json.ts';

/** Where a value is written: a document of the workspace, and the path from its root. */
export type Place = Readonly<{ file: string; docId: number; doc: YamlDocument; path: Path }>;

/**
 * A JSON value of which every node knows the text that it comes from. A node that a build computed (a name with its
 * prefix) stands at what was written for it; what a field of the kustomization sets stands at that field.
 */
export type Traced =
  | Readonly<{ kind: 'scalar'; value: string | number | boolean | null; at: Place }>
  | Readonly<{ kind: 'map'; entries: ReadonlyMap<string, Traced>; at: Place }>
  | Readonly<{ kind: 'seq'; items: readonly Traced[]; at: Place }>;

export type TracedMap = Extract<Traced, Readonly<{ kind: 'map' }>>;
export type TracedSeq = Extract<Traced, Readonly<{ kind: 'seq' }>>;
export type TracedScalar = Extract<Traced, Readonly<{ kind: 'scalar' }>>;

/** The value without its places. The same node gives the same value. */
export declare function plain(traced: Traced): Json;

/** The place of the node at `path`; where that ends earlier, of the last node on the way. */
export declare function placeAt(traced: Traced, path: Path): Place;
