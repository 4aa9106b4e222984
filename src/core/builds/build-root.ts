import { sameItems } from '../incremental/same-items.ts';
import type { Model } from '../model/model.ts';
import { accumulateRoot } from './accumulate.ts';
import { finishBuild } from './finish-build.ts';
import type { Build } from './build.ts';
import { problemList } from './problem-list.ts';
import { kustomizationFiles, pathsIn, workspaceFiles } from './workspace-files.ts';

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
