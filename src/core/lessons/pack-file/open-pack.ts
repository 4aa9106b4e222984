import { PACK_FILE, type PackFile, type ReadPack } from '../format/pack.ts';
import { readLoneLesson, readPack } from '../format/read-pack.ts';

/** Reads the files of a pack, or of a folder that is one lesson. */
export const openPack = (files: readonly PackFile[]): ReadPack =>
  files.some(({ path }) => path === PACK_FILE) ? readPack(files) : readLoneLesson(files);
