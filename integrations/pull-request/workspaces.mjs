import { posix } from 'node:path';
import { isWithin, outsidePlaces } from './outside-places.mjs';

/** Manifests, and the templates of charts, which are rendered where that is asked for. */
const MANIFEST = /\.(?:ya?ml|json|tpl)$/i;

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

/** The workspaces in which a manifest differs, or in what is built into them from elsewhere. */
export const changedWorkspaces = (workspaces, files) => {
  const manifests = files.filter((file) => MANIFEST.test(file));
  const hasChange = (place) => manifests.some((file) => isWithin(file, place));
  return workspaces.filter(
    (path) => hasChange(path) || (manifests.length > 0 && outsidePlaces(path).some(hasChange)),
  );
};
