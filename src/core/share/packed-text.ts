import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64Url, toBase64Url } from '../text/base64.ts';
import { checksum } from './checksum.ts';
import { unpack } from './unpack.ts';

/** The form of what is packed; a change of it gets the next number. */
const FORM = 1;

/** Version and checksum, in front of the compressed content. */
const HEADER_BYTES = 5;

/** Why a packed text cannot be read. */
export type Damage = 'damaged' | 'too-large' | 'newer';

/** A text for the fragment of a link: compressed, in characters that need no escaping. */
export function packText(text: string): string {
  const packed = deflateSync(strToU8(text), { level: 9 });
  const bytes = new Uint8Array(HEADER_BYTES + packed.length);
  const header = new DataView(bytes.buffer);
  header.setUint8(0, FORM);
  header.setUint32(1, checksum(packed));
  bytes.set(packed, HEADER_BYTES);
  return toBase64Url(bytes);
}

/** Reads what `packText` wrote; never throws. What unpacks to more than `limit` bytes is not unpacked. */
export function unpackText(
  packed: string,
  limit: number,
): Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; damage: Damage }> {
  const fail = (damage: Damage) => ({ ok: false as const, damage });
  const bytes = fromBase64Url(packed.trim());
  if (bytes === undefined || bytes.length <= HEADER_BYTES) return fail('damaged');
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const form = header.getUint8(0);
  if (form > FORM) return fail('newer');
  const content = bytes.subarray(HEADER_BYTES);
  if (form !== FORM || header.getUint32(1) !== checksum(content)) return fail('damaged');
  const unpacked = unpack(content, limit);
  return typeof unpacked === 'string' ? fail(unpacked) : { ok: true, text: strFromU8(unpacked) };
}
