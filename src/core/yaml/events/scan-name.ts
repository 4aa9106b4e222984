import { isBlankOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { stop } from './failure.ts';

const NAME = /[\w-]+/y;
const NAME_OF_YAML = /[^\s,[\]{}]+/y;

/** Signs that may follow a name at once. */
const BEHIND = '?:,]}%@`';

/** Moves the cursor behind the anchor (`&name`) or alias (`*name`) that begins at it. */
export function scanName(cursor: Cursor): void {
  const { text, at } = cursor;
  const pattern = cursor.lenient ? NAME_OF_YAML : NAME;
  pattern.lastIndex = at + 1;
  const length = pattern.exec(text)?.[0].length ?? 0;
  const end = at + 1 + length;
  const follows = isBlankOrEnd(text.charCodeAt(end)) || BEHIND.includes(text.charAt(end));
  if (length === 0 || !(follows || cursor.lenient)) stop('anchor-name', at);
  cursor.at = end;
}
