import { PACK_FILE, type Pack, type PackFile, type ReadPack } from '../format/pack.ts';
import { readLoneLesson, readPack, readPackPart, type PackPart } from '../format/read-pack.ts';

const isPack = (files: readonly PackFile[]): boolean => files.some(({ path }) => path === PACK_FILE);

/** Reads the files of a pack, or of a folder that is one lesson. */
export const openPack = (files: readonly PackFile[]): ReadPack =>
  isPack(files) ? readPack(files) : readLoneLesson(files);

/** The same for one lesson, without reading the others; null where the files are none. */
export const openPackPart = (files: readonly PackFile[], part: PackPart): Pack | null =>
  isPack(files) ? readPackPart(files, part) : readLoneLesson(files).pack;
