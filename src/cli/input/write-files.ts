import { readFileSync, writeFileSync } from 'node:fs';
import { decodeText, type Encoding } from '../../core/text/decode-text.ts';
import { readBytes } from './read-bytes.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** A file with the text that was read, and the one that it gets. */
export type Rewrite = Readonly<{ path: string; before: string; after: string }>;

/**
 * Writes texts into their files, in the encoding and with the byte order mark that each has.
 *
 * @returns a sentence for each file that was left as it is: it cannot be read or written, or was changed meanwhile
 */
export const writeFiles = (rewrites: readonly Rewrite[]): readonly string[] =>
  rewrites.flatMap((one) => writeFile(one) ?? []);

/** A file as it is now; refused in a sentence where it cannot be read, or has another text than before. */
export function readAsBefore(path: string, before: string) {
  const read = readBytes(path);
  if (!read.ok) return { ok: false, reason: `${path}: ${read.reason}.` } as const;
  const now = decodeText(read.bytes);
  return now.ok && now.text === before
    ? ({ ok: true, bytes: read.bytes, now } as const)
    : ({ ok: false, reason: `${path}: it was changed meanwhile, and is left as it is.` } as const);
}

function writeFile({ path, before, after }: Rewrite): string | null {
  const read = readAsBefore(path, before);
  if (!read.ok) return read.reason;
  const { now } = read;
  try {
    writeFileSync(path, encode(`${now.mark ? '\uFEFF' : ''}${after}`, now.encoding));
    return null;
  } catch (cause) {
    putBack(path, read.bytes);
    return `${path}: ${whyUnreadable(cause)}.`;
  }
}

/** A disk that is full has emptied the file by now; what was in it fits. */
function putBack(path: string, bytes: Uint8Array) {
  try {
    if (!Buffer.from(bytes).equals(readFileSync(path))) writeFileSync(path, bytes);
  } catch {
    // It cannot be written at all, so it was not changed: the sentence about that is on its way.
  }
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}
