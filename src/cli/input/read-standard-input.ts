import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { isTooLarge, TOO_LARGE } from './read-bytes.ts';
import type { ReadBytes } from './read-bytes.ts';
import { whyUnreadable } from './why-unreadable.ts';

/**
 * All bytes of standard input, or why there are none. One that is closed is no empty set of manifests: where the
 * pipe was forgotten, that nothing is wrong would be an answer to another question.
 */
export async function readStandardInput(): Promise<ReadBytes> {
  const STDIN = 0;
  try {
    const stats = fstatSync(STDIN);
    // Node makes no difference: it gives an empty stream for a folder.
    if (stats.isDirectory()) return { ok: false, reason: 'it is a folder' };
    if (stats.isCharacterDevice() && isNullDevice(stats.rdev)) return { ok: false, reason: CLOSED };
    return await allOf(process.stdin);
  } catch (cause) {
    return { ok: false, reason: whyUnreadable(cause) };
  }
}

const CLOSED = 'there is nothing to read, standard input is closed';

/** Node opens the null device in place of a standard input that is closed. */
function isNullDevice(device: number): boolean {
  try {
    return statSync(devNull).rdev === device;
  } catch {
    // Windows does not say.
    return false;
  }
}

/** A program that never ends writing is stopped. */
async function allOf(stream: NodeJS.ReadableStream): Promise<ReadBytes> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (isTooLarge(length)) return { ok: false, reason: TOO_LARGE };
  }
  return { ok: true, bytes: Buffer.concat(chunks, length) };
}
