import { deflateSync, strToU8 } from 'fflate';
import { toBase64Url } from '../text/base64.ts';
import { checksum } from './checksum.ts';
import { FORMAT_VERSION, HEADER_BYTES, type SharedWorkspace } from './shared-workspace.ts';

/** A workspace as text for the fragment of a link: compressed, in characters that need no escaping. */
export function encodeShare({ files, places }: SharedWorkspace): string {
  const content = strToU8(
    JSON.stringify({
      files: files.map(({ path, text }) => [path, text]),
      places: [...places].map(([key, { x, y }]) => [key, Math.round(x), Math.round(y)]),
    }),
  );
  const packed = deflateSync(content, { level: 9 });
  const bytes = new Uint8Array(HEADER_BYTES + packed.length);
  const header = new DataView(bytes.buffer);
  header.setUint8(0, FORMAT_VERSION);
  header.setUint32(1, checksum(packed));
  bytes.set(packed, HEADER_BYTES);
  return toBase64Url(bytes);
}
