import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** Files that name other folders and files which are built along: bases, components, patches, values, charts. */
const NAMES_OTHERS = /^(?:kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;

/** A word with `..` in it, as a path that leads out of a folder has. */
const WAY_UP = /[^\s"'[\]{},]*\.\.[^\s"'[\]{},]*/g;

/**
 * What is outside of a workspace and is built into it, from the root of the repository: the bases of an overlay, and theirs.
 * It is read from the words of the files, without a parser for YAML: a word too many costs a look at a workspace that has not changed.
 */
export function outsidePlaces(workspace) {
  const found = new Set();
  const wait = [workspace];
  for (let place = wait.pop(); place !== undefined; place = wait.pop())
    for (const file of filesThatNameOthers(place))
      for (const [word] of readFileSync(file, 'utf8').matchAll(WAY_UP)) {
        const target = resolved(posix.dirname(file), word);
        if (target === null || isWithin(target, workspace) || found.has(target)) continue;
        found.add(target);
        wait.push(target);
      }
  return [...found];
}

/** Whether a path is a place, or below it. */
export const isWithin = (path, place) => place === '.' || path === place || path.startsWith(`${place}/`);

/** Where a word of a file in a folder leads; null where that is out of the repository. */
function resolved(folder, word) {
  const path = posix.normalize(posix.join(folder, word.replace(/^file:\/\//, ''))).replace(/\/$/, '');
  return path === '..' || path.startsWith('../') ? null : path;
}

/** All of them in a place and the folders in it; what is hidden, or a link, is not looked into. */
function filesThatNameOthers(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return NAMES_OTHERS.test(posix.basename(place)) ? [place] : [];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(place, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesThatNameOthers(path);
    return entry.isFile() && NAMES_OTHERS.test(entry.name) ? [path] : [];
  });
}
