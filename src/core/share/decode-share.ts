import { MAX_BYTES, MAX_FILES } from '../text/input-limits.ts';
import { pathFault } from '../text/path-fault.ts';
import { arrayAt } from '../model/access.ts';
import type { Json } from '../yaml/json.ts';
import { unpackText, type Damage } from './packed-text.ts';
import { MAX_PLACES, MAX_UNPACKED_BYTES, type SharedWorkspace } from './shared-workspace.ts';

/** Why a link is not opened. */
export type ShareFault =
  | Readonly<{ why: Damage | 'too-many' }>
  /** One of its files has a path that no file can have. */
  | Readonly<{ why: 'path'; path: string }>;

type Decoded =
  | Readonly<{ ok: true; workspace: SharedWorkspace }>
  | Readonly<{ ok: false; fault: ShareFault }>;

const refuse = (why: Damage | 'too-many'): Decoded => ({ ok: false, fault: { why } });

/**
 * Reads what `encodeShare` wrote. A link comes from anywhere, so it is held to the limits of all that comes in. Never throws.
 */
export function decodeShare(text: string): Decoded {
  const unpacked = unpackText(text, MAX_UNPACKED_BYTES);
  if (!unpacked.ok) return refuse(unpacked.damage);
  let value: Json;
  try {
    value = JSON.parse(unpacked.text) as Json;
  } catch {
    return refuse('damaged');
  }
  return readWorkspace(value);
}

function readWorkspace(value: Json): Decoded {
  const entries = arrayAt(value, ['files']);
  if (entries.length > MAX_FILES) return refuse('too-many');
  const files: SharedWorkspace['files'][number][] = [];
  const paths = new Set<string>();
  let size = 0;
  for (const entry of entries) {
    const [path, text] = arrayAt(entry, []);
    // No link that this application makes names a file twice.
    if (typeof path !== 'string' || typeof text !== 'string' || paths.has(path)) return refuse('damaged');
    if (pathFault(path) !== null) return { ok: false, fault: { why: 'path', path } };
    size += text.length;
    paths.add(path);
    files.push({ path, text });
  }
  if (size > MAX_BYTES) return refuse('too-large');
  if (files.length === 0) return refuse('damaged');
  const places = arrayAt(value, ['places']).slice(0, MAX_PLACES).flatMap(readPlace);
  return { ok: true, workspace: { files, places: new Map(places) } };
}

/** No card is further away than this, and no key of an object longer than its names can be. */
const FARTHEST = 1_000_000;
const LONGEST_KEY = 1_024;

function readPlace(entry: Json): readonly (readonly [string, Readonly<{ x: number; y: number }>])[] {
  const [key, x, y] = arrayAt(entry, []);
  if (typeof key !== 'string' || key.length > LONGEST_KEY || !isNear(x) || !isNear(y)) return [];
  return [[key, { x, y }]];
}

const isNear = (value: Json | undefined): value is number =>
  typeof value === 'number' && Math.abs(value) <= FARTHEST;
