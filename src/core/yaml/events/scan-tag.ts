import { isBlankOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { stop } from './failure.ts';

const URI = "(?:[\\w\\-;/?:@&=+$,.!~*'()[\\]]|%[0-9a-fA-F]{2})";
const VERBATIM = new RegExp(`!<${URI}+>`, 'y');
const SHORT = new RegExp(`!(?:[\\w-]*!${URI}+|${URI}*)`, 'y');
/** As YAML 1.2 has it: signs of brackets are no part of a tag. */
const SHORT_IN_FLOW = /![^\s,[\]{}]*/y;

/** Moves the cursor behind the tag (`!!int`, `!name`, `!<uri>`) that begins at it. */
export function scanTag(cursor: Cursor): void {
  const { text, at, lenient } = cursor;
  const pattern = text[at + 1] === '<' ? VERBATIM : lenient && cursor.flow > 0 ? SHORT_IN_FLOW : SHORT;
  pattern.lastIndex = at;
  const tag = pattern.exec(text)?.[0];
  if (tag === undefined || tag === '!!') return stop('tag', at);
  cursor.at = at + tag.length;
  const handle = /^!\w[\w-]*!/.exec(tag)?.[0];
  if (handle !== undefined && !lenient) stop('tag-handle', at);
  if (!isBlankOrEnd(text.charCodeAt(cursor.at)) && !(lenient && cursor.flow > 0)) stop('tag', at);
}
