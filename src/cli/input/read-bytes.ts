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
      if (isTooLarge(fstatSync(file).size)) return { ok: false, reason: TOO_LARGE };
      return readAll(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    return { ok: false, reason: whyUnreadable(cause) };
  }
}

/** A device may never end, so the length is watched while reading. */
function readAll(file: number): ReadBytes {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(MB);
    const count = readSync(file, chunk);
    if (count === 0) return { ok: true, bytes: Buffer.concat(chunks, length) };
    chunks.push(chunk.subarray(0, count));
    length += count;
    if (isTooLarge(length)) return { ok: false, reason: TOO_LARGE };
  }
}
