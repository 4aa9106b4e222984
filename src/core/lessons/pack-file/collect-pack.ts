import { decodeText } from '../../text/decode-text.ts';
import { PACK_FILE } from '../format/pack.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_PACK_BYTES, TOO_LARGE, TOO_MANY } from './limits.ts';
import { refuse, type PackContent, type RawFile } from './pack-content.ts';
import { isPackFile, whyNoPath } from './pack-path.ts';

/**
 * The files of a pack from those of a folder or an archive: where pack.yaml stands is the folder of the pack, and what
 * belongs to no lesson is left out.
 *
 * @param name what was opened, for messages
 */
export function collectPack(name: string, all: readonly RawFile[]): PackContent {
  const strange = all.flatMap(({ path }) => {
    const why = whyNoPath(path);
    return why === null ? [] : [`${name}: ${JSON.stringify(path.slice(0, 80))} cannot be opened: ${why}.`];
  });
  const [first] = strange;
  if (first !== undefined) return refuse(first);
  const files = all.filter(({ path }) => isPackFile(path));
  const root = rootOf(files.map(({ path }) => path));
  if (root === null)
    return refuse(`${name}: There is no pack.yaml and no lesson.md in it, so it is no pack of lessons.`);
  const below = files.filter(({ path }) => path.startsWith(root));
  if (below.length > MAX_FILES) return refuse(`${name}: ${TOO_MANY}`);
  if (below.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_PACK_BYTES)
    return refuse(`${name}: ${TOO_LARGE}`);
  return decoded(name, root, below);
}

/** The folder of the pack, with a slash at its end: that of the uppermost pack.yaml, or of the only lesson.md; null for none. */
function rootOf(paths: readonly string[]): string | null {
  const packs = foldersWith(PACK_FILE, paths);
  const [root] = packs.length > 0 ? packs : foldersWith('lesson.md', paths);
  return root ?? null;
}

const foldersWith = (name: string, paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .map((path) => path.slice(0, -name.length))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));

function decoded(name: string, root: string, files: readonly RawFile[]): PackContent {
  const texts = [];
  for (const { path, bytes } of files) {
    const own = path.slice(root.length);
    if (bytes.length > MAX_FILE_BYTES)
      return refuse(`${name}: ${own} has more than ${MAX_FILE_BYTES / 1024 / 1024} MB.`);
    const read = decodeText(bytes);
    if (!read.ok) {
      const place = read.at ? `:${read.at.line}:${read.at.column}` : '';
      return refuse(`${name}: ${own}${place}: ${read.reason}.`);
    }
    texts.push({ path: own, text: read.text });
  }
  return { ok: true, files: texts };
}
