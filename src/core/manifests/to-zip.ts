import { strToU8, zipSync } from 'fflate';

/** Files packed as a ZIP archive. `modified` is written as their date. */
export const toZip = (
  files: readonly Readonly<{ path: string; text: string }>[],
  modified: Date,
): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), {
    mtime: modified,
    level: 6,
  });
