import type { ModelFile } from '../model/model.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { JsonObject, Path } from '../yaml/json.ts';
import type { Place, Traced } from './traced.ts';

/** An object of a build, with the document that it began as: the base's, whatever patches changed. */
export type BuiltObject = Readonly<{
  value: Traced;
  /** A generated object began as the kustomization that generates it, at its entry there. */
  origin: Readonly<{ file: string; docId: number; doc: YamlDocument; root: Path }>;
}>;

/** Something that a build meets. `error`: kustomize refuses the build. `info`: what follows from it is not known. */
export type BuildProblem = Readonly<{
  /** The line to look at; null where it is about the folder. */
  at: Place | null;
  folder: string;
  /** A plain sentence. */
  message: string;
  severity: 'error' | 'warning' | 'info';
  /** A file or folder that the build takes in is not in the workspace, though its place is: a mistake, unless only a part is here. */
  missing?: true;
}>;

/** What a folder with a kustomization builds, as far as the workspace holds it. */
export type Build = Readonly<{
  folder: string;
  /** In kustomize's order. */
  objects: readonly BuiltObject[];
  problems: readonly BuildProblem[];
  /** Ids of the documents it was made from. */
  reads: ReadonlySet<number>;
  /** Whether something it takes in is not here (remote resources, charts, files outside of the workspace): objects may be missing. */
  partial: boolean;
  /** Each path that it looked up, with what was there: a build is still right while these are the same. */
  files: ReadonlyMap<string, ModelFile | undefined>;
  /** Each folder of which it took all files, with their paths. */
  folders: ReadonlyMap<string, readonly string[]>;
  /** Each ConfigMap and Secret that it looked up for variables, with its value. */
  sources?: ReadonlyMap<ResourceKey, JsonObject | undefined>;
}>;
