import type { Model } from './model.ts';
import type { Place } from './place.ts';
import type { Resource } from './resource.ts';

/** Something that a build meets: what kustomize refuses, or what is not known. */
export type ViewProblem = Readonly<{
  /** Null where it is about a folder of which nothing is here. */
  at: Place | null;
  folder: string;
  /** A plain sentence. */
  message: string;
  severity: 'error' | 'warning' | 'info';
}>;

/** Where new objects of a view go. */
export type ViewHome = Readonly<{
  folder: string;
  /** The file whose `resources` lists what belongs to it; null where every manifest of the folder does. */
  kustomization: string | null;
  /** The namespace that the root gives its objects; null for that of each. */
  namespace: string | null;
}>;

/** What a model shows instead of all documents: the objects that one root makes (`core/builds/cluster-view.ts`). */
export type ModelView = Readonly<{
  /** The root, as the option `view` names it. */
  root: string;
  /** The documents as they are written, which edits change. */
  source: Model;
  /** Something it takes in is not here, so objects may be missing. */
  partial: boolean;
  /** The objects of roots that may be in the same cluster, as `group/Kind/name`; null where there is no such root. */
  others: ReadonlySet<string> | null;
  problems: readonly ViewProblem[];
  /** The objects that a document changes without being where they began: those that a patch is for, by id of the document. */
  changes: ReadonlyMap<number, readonly Resource[]>;
  /** The roots that take a file in, by id. */
  usedBy: (file: string) => readonly string[];
  home: ViewHome;
  /** The same view of other texts. */
  of: (source: Model) => Model;
}>;
