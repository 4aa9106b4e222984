import { packText, unpackText, type Damage } from '../../share/packed-text.ts';
import type { PackFile } from '../format/pack.ts';
import { MAX_PACK_BYTES, TOO_LARGE } from './limits.ts';
import { refuse, type PackContent } from './pack-content.ts';
import { readPackJson } from './read-pack-file.ts';
import { packJson } from './write-pack.ts';

/** What stands in the fragment of a link in front of the pack. */
export const PACK_LINK = '#pack=';

const DAMAGE: Readonly<Record<Damage, string>> = {
  damaged:
    'This link is damaged: a part of it is missing or changed. Mail programs and chats sometimes cut long links; copy the whole of it, or ask for the file instead.',
  'too-large': TOO_LARGE,
  newer:
    'This link was made by a newer version of Gatehouse. Reload the page to get that version, then open the link again.',
};

/** The fragment of a link that carries a pack. Browsers do not send it. */
export const packLink = (files: readonly PackFile[]): string => `${PACK_LINK}${packText(packJson(files, 0))}`;

/** The files that a link carries: the fragment, or a whole address with it. Never throws. */
export function readPackLink(link: string): PackContent {
  const at = link.indexOf(PACK_LINK);
  const unpacked = unpackText(at < 0 ? link : link.slice(at + PACK_LINK.length), MAX_PACK_BYTES);
  if (!unpacked.ok) return refuse(DAMAGE[unpacked.damage]);
  return readPackJson('This link', unpacked.text);
}
