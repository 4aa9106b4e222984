import { memo } from '../incremental/memo.ts';
import { sameItems } from '../incremental/same-items.ts';
import type { Model, ModelFile } from '../model/model.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import { accumulateRoot } from './accumulate.ts';
import { isRemote } from './build-context.ts';
import { finishBuild } from './finish-build.ts';
import type { Build } from './build.ts';
import { problemList } from './problem-list.ts';
import {
  kustomizationFiles,
  kustomizationFolder,
  pathsIn,
  resolvePath,
  workspaceFiles,
} from './workspace-files.ts';
import { textOf } from './traced.ts';

/** What `kustomize build` makes of a folder; `''` is the top of the workspace. Never throws: what is wrong is a problem. */
export function buildFolder(model: Model, folder: string): Build {
  const files = workspaceFiles(model);
  const problems = problemList(folder);
  if (kustomizationFiles(files, folder).length === 0) {
    problems.error(null, 'This folder has no kustomization');
  }
  const accumulation = accumulateRoot({ files, problems, folder, chain: [folder], taken: { count: 0 } });
  return finishBuild(folder, accumulation, files, problems);
}

/** Whether a build is still what would be made: the files that it looked up are the same. */
export function isCurrent(build: Pick<Build, 'files' | 'folders' | 'sources'>, model: Model): boolean {
  for (const [path, file] of build.files) if (model.files.get(path) !== file) return false;
  for (const [folder, paths] of build.folders) if (!sameItems(pathsIn(model, folder), paths)) return false;
  for (const [key, value] of build.sources ?? []) if (model.resources.get(key)?.value !== value) return false;
  return true;
}

/** Folders with a kustomization, in order of their paths. */
export const kustomizationFolders = (model: Model): readonly string[] => foldersOf(model.files);

const foldersOf = memo((files: PersistentMap<string, ModelFile>): readonly string[] => [
  ...new Set(Array.from(files.keys(), kustomizationFolder).filter((folder) => folder !== null)),
]);

/** The folders with a kustomization that no other kustomization of the workspace takes in. */
export const rootFolders = (model: Model): readonly string[] => rootsOf(model);

const rootsOf = memo((model: Model): readonly string[] => {
  const files = workspaceFiles(model);
  const folders = foldersOf(model.files);
  const taken = new Set<string>();
  const components = new Set<string>();
  for (const folder of folders) {
    const [file] = kustomizationFiles(files, folder);
    const value = file === undefined ? undefined : files.documents(file)[0]?.value;
    if (value?.kind !== 'map') continue;
    if (textOf(value.entries.get('kind')) === 'Component') components.add(folder);
    for (const field of ['resources', 'bases', 'components']) {
      const list = value.entries.get(field);
      for (const node of list?.kind === 'seq' ? list.items : []) {
        const path = textOf(node);
        const target = isRemote(path) ? null : resolvePath(folder, path);
        if (target !== null && target !== folder) taken.add(target);
      }
    }
  }
  // A component is a part of other builds, and none by itself.
  return folders.filter((folder) => !taken.has(folder) && !components.has(folder));
});
