import { posix } from 'node:path';

const MANIFEST = /\.(?:ya?ml|json)$/i;

/** The paths of a list, one a line, from the root of the repository: `./apps/` is `apps`, the root is `.`. */
export const pathsOf = (list) =>
  [
    ...new Set(
      list
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ].map((path) => posix.normalize(path).replace(/\/$/, '') || '.');

/** The workspaces in which a manifest differs. */
export const changedWorkspaces = (workspaces, files) =>
  workspaces.filter((path) =>
    files.some(
      (file) => MANIFEST.test(file) && (path === '.' || file === path || file.startsWith(`${path}/`)),
    ),
  );
