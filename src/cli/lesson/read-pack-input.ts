import { existsSync, readdirSync, statSync } from 'node:fs';
import { posix, sep } from 'node:path';
import type { PackFile } from '../../core/lessons/format/pack.ts';
import { PACK_FILE } from '../../core/lessons/format/pack.ts';
import { collectPack } from '../../core/lessons/pack-file/collect-pack.ts';
import { MAX_FILE_BYTES, MAX_FILES } from '../../core/lessons/pack-file/limits.ts';
import type { PackContent, RawFile } from '../../core/lessons/pack-file/pack-content.ts';
import { PACK_LINK, readPackLink } from '../../core/lessons/pack-file/pack-link.ts';
import { isPackFile } from '../../core/lessons/pack-file/pack-path.ts';
import { readPackFile } from '../../core/lessons/pack-file/read-pack-file.ts';
import { readBytes } from '../input/read-bytes.ts';
import { whyUnreadable } from '../input/why-unreadable.ts';

/** The files of a pack, and where they stand for whoever reads messages about them. */
export type PackInput =
  | Readonly<{
      ok: true;
      files: readonly PackFile[];
      /** What stands in front of their paths: `src/lessons/museum/`. */
      base: string;
      /** The folder of the lesson that was named, below the pack; null for all of it. */
      lesson: string | null;
    }>
  | Readonly<{ ok: false; reason: string }>;

/** Reads a pack from a folder, a file or a link; the folder of one lesson of a pack is read with what is beside it. */
export function readPackInput(input: string): PackInput {
  if (input.includes(PACK_LINK)) return from(readPackLink(input), '');
  const path = posix.normalize(input.replaceAll(sep, '/')).replace(/(?<=.)\/$/, '');
  try {
    if (!statSync(path).isDirectory()) {
      const read = readBytes(path);
      if (!read.ok) return { ok: false, reason: `${path}: ${read.reason}.` };
      return from(readPackFile(path, read.bytes), `${path}/`);
    }
    const root = packFolderOf(path);
    const lesson = root === path ? null : posix.relative(root, path);
    const files = filesIn(root);
    if (typeof files === 'string') return { ok: false, reason: files };
    return from(collectPack(path, files), root === '.' ? '' : `${root}/`, lesson);
  } catch (cause) {
    return { ok: false, reason: `${path}: ${whyUnreadable(cause)}.` };
  }
}

const from = (content: PackContent, base: string, lesson: string | null = null): PackInput =>
  content.ok ? { ok: true, files: content.files, base, lesson } : content;

/** The folder of the pack that a folder is, or that a lesson's folder is in; the folder itself for a lesson alone. */
function packFolderOf(folder: string): string {
  const above = posix.normalize(posix.join(folder, '..'));
  const isLesson = existsSync(posix.join(folder, 'lesson.md')) && !existsSync(posix.join(folder, PACK_FILE));
  return isLesson && existsSync(posix.join(above, PACK_FILE)) ? above : folder;
}

/** The files of a folder that may belong to a pack; a sentence where there are too many. Links to folders are not followed. */
function filesIn(root: string): readonly RawFile[] | string {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix.relative(root, posix.join(parentPath.replaceAll(sep, '/'), name)))
    .filter(isPackFile)
    .sort();
  if (paths.length > MAX_FILES)
    return `${root}: There are more than ${MAX_FILES} files in it. Name the folder of one pack.`;
  const files: RawFile[] = [];
  for (const path of paths) {
    const file = posix.join(root, path);
    if (statSync(file).size > MAX_FILE_BYTES)
      return `${file}: it has more than ${MAX_FILE_BYTES / 1024 / 1024} MB.`;
    const read = readBytes(file);
    if (!read.ok) return `${file}: ${read.reason}.`;
    files.push({ path, bytes: read.bytes });
  }
  return files;
}
