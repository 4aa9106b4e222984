import { Unzip, UnzipInflate } from 'fflate';
import { MAX_FILES, MAX_PACK_BYTES } from './limits.ts';
import type { RawFile } from './pack-content.ts';
import { isPackFile } from './pack-path.ts';

/** Archives are read in steps this small, so that one that unpacks to too much is stopped early. */
const STEP = 16_384;

/** What an archive may have beside the files of a pack: folders, pictures and what systems leave behind. */
const MAX_ENTRIES = 10 * MAX_FILES;

export type Unzipped =
  | Readonly<{ ok: true; files: readonly RawFile[] }>
  | Readonly<{ ok: false; why: 'damaged' | 'too-large' | 'too-many' | 'encrypted' }>;

/** The files of a zip archive that may belong to a pack. Never throws, and never unpacks much more than a pack may have. */
export function unzip(bytes: Uint8Array): Unzipped {
  if (!hasEnd(bytes)) return { ok: false, why: 'damaged' };
  if (isEncrypted(bytes)) return { ok: false, why: 'encrypted' };
  const files: RawFile[] = [];
  const open = new Set<string>();
  let size = 0;
  let entries = 0;
  const reader = new Unzip((file) => {
    entries++;
    if (entries > MAX_ENTRIES || !isPackFile(file.name)) return;
    const chunks: Uint8Array[] = [];
    open.add(file.name);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      chunks.push(chunk);
      if (!final) return;
      open.delete(file.name);
      files.push({ path: file.name, bytes: joined(chunks) });
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      reader.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (size > MAX_PACK_BYTES) return { ok: false, why: 'too-large' };
      if (entries > MAX_ENTRIES) return { ok: false, why: 'too-many' };
    }
  } catch {
    // The library throws for data that is cut off or changed, and for methods of compression that it does not know.
    return { ok: false, why: 'damaged' };
  }
  return open.size > 0 ? { ok: false, why: 'damaged' } : { ok: true, files };
}

/** The record at the end of an archive, which one that was cut off does not have; behind it there may be a comment. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  return false;
}

/** Whether the first file has the flag of a password. */
const isEncrypted = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
