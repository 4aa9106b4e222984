import type { AnnotationReader } from './annotation-reader.ts';
import { parseRanges, type AddressRange } from './address-ranges.ts';

/** From which addresses requests are let in. Null: no list. */
export type Sources = Readonly<{
  allow: readonly AddressRange[] | null;
  /** Which of its two names is written. */
  allowName: 'allowlist-source-range' | 'whitelist-source-range';
  deny: readonly AddressRange[] | null;
}>;

function readList(reader: AnnotationReader, name: string): readonly AddressRange[] | null {
  const written = reader.raw(name);
  if (written === undefined) return null;
  const ranges = parseRanges(written);
  if (ranges && ranges.length > 0) return ranges;
  reader.refuse(name, 'denied', ranges ? 'is empty' : 'has an entry that is neither an address nor a range');
  return null;
}

/** Reads `allowlist-source-range`, its older name and `denylist-source-range`. */
export function readSources(reader: AnnotationReader): Sources {
  const allowName = reader.raw('allowlist-source-range')
    ? 'allowlist-source-range'
    : 'whitelist-source-range';
  const isWritten = reader.raw(allowName) !== undefined;
  const name = isWritten ? allowName : 'allowlist-source-range';
  return { allow: readList(reader, name), allowName: name, deny: readList(reader, 'denylist-source-range') };
}
