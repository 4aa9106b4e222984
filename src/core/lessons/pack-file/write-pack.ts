import { toZip } from '../../manifests/to-zip.ts';
import { PACK_FORMAT, type PackFile } from '../format/pack.ts';

/** The key by which a JSON is known to be a pack; its value is the format. */
export const PACK_JSON_KEY = 'gatehousePack';

/** A pack as one JSON text, which tools can compare line by line. */
export const packJson = (files: readonly PackFile[], indent = 2): string =>
  `${JSON.stringify(
    { [PACK_JSON_KEY]: PACK_FORMAT, files: Object.fromEntries(files.map(({ path, text }) => [path, text])) },
    null,
    indent,
  )}\n`;

/** The day that archives give their files: the same pack is the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** A pack as a zip archive; its files stand in a folder of its name, as people expect who unpack it. */
export const packZip = (folder: string, files: readonly PackFile[]): Uint8Array<ArrayBuffer> =>
  toZip(
    files.map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    NO_DAY,
  );
