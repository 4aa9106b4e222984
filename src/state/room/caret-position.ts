import type * as Y from 'yjs';
import type { Caret } from '../../room-protocol/presence.ts';

/** Where a caret is in a text of the page. */
export type CaretOffsets = Readonly<{ anchor: number; head: number }>;

/*
 * A position is the id of the character behind it, so it stays in place whatever is typed before it; empty at the end. Yjs has
 * such positions, too; in the script that every page loads they would weigh more than all of this.
 */

/** A caret as others see it. */
export const caretAt = (text: Y.Text, { anchor, head }: CaretOffsets): Caret => ({
  anchor: positionAt(text, anchor),
  head: positionAt(text, head),
});

/** Where a participant's caret is in a text now; null where it is not in it, or damaged. */
export function offsetsOf(text: Y.Text, caret: Caret): CaretOffsets | null {
  const [anchor, head] = [offsetOf(text, caret.anchor), offsetOf(text, caret.head)];
  return anchor === null || head === null ? null : { anchor, head };
}

function positionAt(text: Y.Text, offset: number): string {
  let left = offset;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (left < item.length) return `${item.id.client.toString(36)}-${(item.id.clock + left).toString(36)}`;
    left -= item.length;
  }
  return '';
}

function offsetOf(text: Y.Text, position: string): number | null {
  if (position === '') return text.length;
  const [client = NaN, clock = NaN, ...more] = position.split('-').map((part) => parseInt(part, 36));
  if (more.length > 0) return null;
  let offset = 0;
  for (let item = text._start; item; item = item.right) {
    const within = item.id.client === client ? clock - item.id.clock : -1;
    // The character may be deleted: then the caret is where it was.
    if (within >= 0 && within < item.length) return offset + (item.deleted ? 0 : within);
    if (!item.deleted && item.countable) offset += item.length;
  }
  return null;
}
