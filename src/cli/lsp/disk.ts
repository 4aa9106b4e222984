import { posix } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MAX_BYTES, MAX_FILES } from '../../core/text/input-limits.ts';
import { counted } from '../../core/text/words.ts';
import { sizeText } from '../../core/text/size-text.ts';
import type { Disk, DiskFile } from '../../lsp/disk.ts';
import { collectFiles } from '../input/collect-files.ts';
import type { InputFile } from '../input/input.ts';
import { readBases } from '../input/read-bases.ts';
import { readText } from '../input/read-input.ts';
import { realPathOf } from '../input/real-path.ts';
import type { Terminal } from '../terminal.ts';

/** After so many files others get a turn. */
const BATCH = 100;

/**
 * The files of this machine, read as verbs read their input. One that cannot be read does not keep the others from being
 * looked at; and what an editor has open may be a whole disk, so there are limits.
 */
export const createDisk = (terminal: Terminal): Disk => ({
  async readFolder(folder, found) {
    const { paths, problems: unread } = collectFiles([folder]);
    await found(paths.length);
    const problems = [...unread];
    const files: InputFile[] = [];
    let size = 0;
    for (const [index, path] of paths.entries()) {
      if (index % BATCH === BATCH - 1) await nextTurn();
      const read = await readText(path, terminal);
      if (!read.ok) problems.push(read.reason);
      else if (files.length === MAX_FILES || size + read.text.length > MAX_BYTES) {
        problems.push(
          `${folder}: it holds more than ${counted(MAX_FILES, 'file')} or ${sizeText(MAX_BYTES)}; ${path} and what comes after it is left out. Open the folder of the manifests alone.`,
        );
        break;
      } else {
        size += read.text.length;
        files.push({ path, text: read.text });
      }
    }
    const all = await readBases(files, terminal);
    return { files: all.map(onDisk), problems };
  },

  async readFile(path) {
    const read = await readText(path, terminal);
    return read.ok ? onDisk({ path, text: read.text }) : null;
  },

  realPath: realPathOf,
});

const onDisk = ({ path, text }: InputFile): DiskFile => {
  const absolute = posix.resolve(path);
  return { path: absolute, real: realPathOf(absolute), text };
};
