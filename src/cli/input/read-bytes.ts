import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { whyUnreadable } from './why-unreadable.ts';

const MB = 1024 * 1024;

/** More than this is not a set of manifests: those of the largest clusters fit into a tenth of it. */
const MAX_BYTES = 500 * MB;

export const TOO_LARGE = `it has more than ${MAX_BYTES / MB} MB; split it`;

export const isTooLarge = (bytes: number): boolean => bytes > MAX_BYTES;

export type ReadBytes = Readonly<{ ok: true; bytes: Uint8Array }> | Readonly<{ ok: false; reason: string }>;

/** All bytes of a file, a pipe or a device; or why they cannot be read. */
export function readBytes(path: string): ReadBytes {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (isTooLarge(size)) return { ok: false, reason: TOO_LARGE };
      return readAll(file, size);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    return { ok: false, reason: whyUnreadable(cause) };
  }
}

/**
 * A device may never end, so the length is watched while reading.
 *
 * @param size what the file should have: nothing is known of a pipe, and a file may grow meanwhile
 */
function readAll(file: number, size: number): ReadBytes {
  const chunks: Buffer[] = [];
  let length = 0;
  // One more than there should be, so that the end is met in the same buffer.
  let chunk = Buffer.allocUnsafe(size > 0 ? size + 1 : MB);
  let used = 0;
  for (;;) {
    const count = readSync(file, chunk, used, chunk.length - used, null);
    used += count;
    length += count;
    if (isTooLarge(length)) return { ok: false, reason: TOO_LARGE };
    if (count > 0 && used < chunk.length) continue;
    chunks.push(chunk.subarray(0, used));
    if (count === 0)
      return {
        ok: true,
        bytes: chunks.length === 1 ? chunk.subarray(0, used) : Buffer.concat(chunks, length),
      };
    chunk = Buffer.allocUnsafe(MB);
    used = 0;
  }
}
