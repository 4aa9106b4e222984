import { strFromU8 } from 'fflate';
import { fromBase64Url } from '../text/base64.ts';
import type { Json } from '../yaml/json.ts';
import { arrayAt } from '../model/access.ts';
import { checksum } from './checksum.ts';
import {
  FORMAT_VERSION,
  HEADER_BYTES,
  MAX_UNPACKED_BYTES,
  type SharedWorkspace,
} from './shared-workspace.ts';
import { unpack } from './unpack.ts';

type Decoded = Readonly<{ ok: true; workspace: SharedWorkspace } | { ok: false; reason: string }>;

const DAMAGED: Decoded = {
  ok: false,
  reason:
    'This share link is damaged: a part of it is missing or changed. Mail programs and chats sometimes cut long links; copy the whole of it, or ask for the files instead.',
};

const TOO_LARGE: Decoded = {
  ok: false,
  reason: `This share link would unpack to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB, which no workspace made here does. It was not opened.`,
};

const NEWER: Decoded = {
  ok: false,
  reason:
    'This share link was made by a newer version of this application. Reload the page to get that version, then open the link again.',
};

/** Reads what `encodeShare` wrote. Anything else gives a sentence for the user; never throws. */
export function decodeShare(text: string): Decoded {
  const bytes = fromBase64Url(text.trim());
  if (bytes === undefined || bytes.length <= HEADER_BYTES) return DAMAGED;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const version = header.getUint8(0);
  if (version > FORMAT_VERSION) return NEWER;
  const packed = bytes.subarray(HEADER_BYTES);
  if (version !== FORMAT_VERSION || header.getUint32(1) !== checksum(packed)) return DAMAGED;
  const content = unpack(packed, MAX_UNPACKED_BYTES);
  if (content === 'too-large') return TOO_LARGE;
  if (content === 'damaged') return DAMAGED;
  const workspace = readWorkspace(strFromU8(content));
  return workspace === null ? DAMAGED : { ok: true, workspace };
}

function readWorkspace(content: string): SharedWorkspace | null {
  let value: Json;
  try {
    value = JSON.parse(content) as Json;
  } catch {
    return null;
  }
  const files = arrayAt(value, ['files']).map(readFile);
  if (files.length === 0 || files.includes(null)) return null;
  return {
    files: files.filter((file) => file !== null),
    places: new Map(arrayAt(value, ['places']).flatMap(readPlace)),
  };
}

function readFile(entry: Json): SharedWorkspace['files'][number] | null {
  const [path, text] = arrayAt(entry, []);
  return typeof path === 'string' && path !== '' && typeof text === 'string' ? { path, text } : null;
}

function readPlace(entry: Json): readonly (readonly [string, Readonly<{ x: number; y: number }>])[] {
  const [key, x, y] = arrayAt(entry, []);
  return typeof key === 'string' && typeof x === 'number' && typeof y === 'number' ? [[key, { x, y }]] : [];
}
