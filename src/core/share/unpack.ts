import { Inflate } from 'fflate';

/** Input is unpacked in steps this small, so that too much output (at most 1,032 times as much) is stopped early. */
const STEP = 4096;

/** Why something could not be unpacked. */
export type Unpacked = Uint8Array | 'damaged' | 'too-large';

/** Undoes DEFLATE, but stops as soon as more than `limit` bytes come out. */
export function unpack(packed: Uint8Array, limit: number): Unpacked {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    chunks.push(chunk);
    ended = final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      return 'damaged';
    }
    if (size > limit) return 'too-large';
  }
  return ended ? joined(chunks, size) : 'damaged';
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
