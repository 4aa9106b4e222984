import type { PackFile } from '../format/pack.ts';
import type { StateFiles } from '../states/lesson-states.ts';
import { baseName } from '../states/state-folders.ts';

/** The manifests of a workspace as a state of a lesson, and what of it cannot be in one. */
export type WorkspaceState = Readonly<{ state: StateFiles; leftOut: readonly string[] }>;

/**
 * A state has no folders: a file is called as in its folder, and by its whole path where two would have one name. Files
 * without text are none, since an empty file removes one.
 */
export function stateOfWorkspace(files: readonly PackFile[]): WorkspaceState {
  const manifests = files.filter(({ path }) => /\.(?:ya?ml|json)$/i.test(path));
  const counts = new Map<string, number>();
  for (const { path } of manifests) counts.set(baseName(path), (counts.get(baseName(path)) ?? 0) + 1);
  const state = new Map<string, string>();
  const leftOut = files.filter((file) => !manifests.includes(file)).map(({ path }) => path);
  for (const { path, text } of manifests) {
    if (text.trim() === '') continue;
    const name = counts.get(baseName(path)) === 1 ? baseName(path) : path.replaceAll('/', '-');
    if (state.has(name)) leftOut.push(path);
    else state.set(name, text);
  }
  return { state, leftOut };
}
