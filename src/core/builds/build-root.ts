import type { Model } from '../model/model.ts';
import type { Build } from './build.ts';

export type { Build, BuildProblem, BuiltObject } from './build.ts';

/** What `kustomize build` makes of a folder; `''` is the top of the workspace. Never throws: what is wrong is a problem. */
export declare function buildFolder(model: Model, folder: string): Build;

/** Folders with a kustomization, in order of their paths. */
export declare function kustomizationFolders(model: Model): readonly string[];

/** The folders with a kustomization that no other kustomization of the workspace takes in. */
export declare function rootFolders(model: Model): readonly string[];
