import type { Json } from '../yaml/json.ts';
import { arrayAt } from '../model/access.ts';
import { unpackText, type Damage } from './packed-text.ts';
import { MAX_UNPACKED_BYTES, type SharedWorkspace } from './shared-workspace.ts';

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

const REASONS: Readonly<Record<Damage, Decoded>> = {
  damaged: DAMAGED,
  'too-large': TOO_LARGE,
  newer: NEWER,
};

/** Reads what `encodeShare` wrote. Anything else gives a sentence for the user; never throws. */
export function decodeShare(text: string): Decoded {
  const unpacked = unpackText(text, MAX_UNPACKED_BYTES);
  if (!unpacked.ok) return REASONS[unpacked.damage];
  const workspace = readWorkspace(unpacked.text);
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
