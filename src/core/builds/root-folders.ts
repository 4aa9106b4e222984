import { memo } from '../incremental/memo.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import { stringAt } from '../model/access.ts';
import type { Model, ModelFile } from '../model/model.ts';
import { folderOf, isKustomizationFile, kustomizationOf, resolvePath } from './folders.ts';
import { isRemote } from './is-remote.ts';
import { takenPaths } from './reach.ts';

/** Folders with a kustomization, in order of their paths. */
export const kustomizationFolders = ({ files }: Pick<Model, 'files'>): readonly string[] => foldersIn(files);

const foldersIn = memo((files: PersistentMap<string, ModelFile>): readonly string[] => [
  ...new Set([...files.keys()].filter(isKustomizationFile).map(folderOf)),
]);

/** The folders with a kustomization that no other kustomization of the workspace takes in. */
export function rootFolders(model: Pick<Model, 'files'>): readonly string[] {
  const folders = kustomizationFolders(model);
  // A component is a part of other builds, and none by itself.
  const parts = new Set<string>();
  for (const folder of folders) {
    const path = kustomizationOf(model, folder);
    const value = path === undefined ? undefined : model.files.get(path)?.slots[0]?.doc.value;
    if (stringAt(value, ['kind']) === 'Component') parts.add(folder);
    for (const written of takenPaths(value)) {
      const target = isRemote(written) ? folder : resolvePath(folder, written);
      if (target !== folder) parts.add(target);
    }
  }
  return folders.filter((folder) => !parts.has(folder));
}
