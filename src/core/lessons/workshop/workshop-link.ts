import { packText, unpackText } from '../../share/packed-text.ts';
import { isObject } from '../../yaml/is-object.ts';
import { PACK_FORMAT, type PackFile } from '../format/pack.ts';
import { MAX_PACK_BYTES } from '../pack-file/limits.ts';
import { readPackJson } from '../pack-file/read-pack-file.ts';
import { PACK_JSON_KEY } from '../pack-file/write-pack.ts';
import { workshopIn } from './workshop-in.ts';
import type { Workshop } from './workshop.ts';

/** What stands in the fragment of a link in front of a workshop. */
export const WORKSHOP_LINK = '#workshop=';

const FORMAT = 1;

export type ReadWorkshop =
  | Readonly<{ ok: true; workshop: Workshop }>
  | Readonly<{ ok: false; reason: string }>;

const DAMAGED =
  'This link to a workshop is damaged: a part of it is missing or changed. Copy the whole of it, or ask for it again.';
const NEWER =
  'This link was made by a newer version of Gatehouse. Reload the page to get that version, then open the link again.';

/** The fragment of a link that carries a workshop. Browsers do not send it. */
export function workshopLink({ files, ...workshop }: Workshop): string {
  const carried = files && Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return `${WORKSHOP_LINK}${packText(JSON.stringify({ format: FORMAT, ...workshop, files: carried }))}`;
}

/** The workshop that a link carries: the fragment, or a whole address with it. Never throws. */
export function readWorkshopLink(link: string): ReadWorkshop {
  const at = link.indexOf(WORKSHOP_LINK);
  const unpacked = unpackText(at < 0 ? link : link.slice(at + WORKSHOP_LINK.length), MAX_PACK_BYTES);
  if (!unpacked.ok) return { ok: false, reason: unpacked.damage === 'newer' ? NEWER : DAMAGED };
  let value: unknown;
  try {
    value = JSON.parse(unpacked.text);
  } catch {
    // The checksum was right, and still it is no JSON: it was made by hand.
    return { ok: false, reason: DAMAGED };
  }
  if (!isObject(value)) return { ok: false, reason: DAMAGED };
  if (value['format'] !== FORMAT) return { ok: false, reason: NEWER };
  let files: readonly PackFile[] | null = null;
  if (isObject(value['files'])) {
    const json = JSON.stringify({ [PACK_JSON_KEY]: PACK_FORMAT, files: value['files'] });
    const content = readPackJson('This link', json);
    if (!content.ok) return content;
    files = content.files;
  }
  const workshop = workshopIn(value, files);
  return workshop ? { ok: true, workshop } : { ok: false, reason: DAMAGED };
}
