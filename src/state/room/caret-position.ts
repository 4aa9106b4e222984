import * as Y from 'yjs';
import type { Caret } from '../../room-protocol/presence.ts';

/** Where a caret is in a text of the page. */
export type CaretOffsets = Readonly<{ anchor: number; head: number }>;

/** A caret as others are told of it: it stays in place whatever is typed before it. */
export const caretAt = (text: Y.Text, { anchor, head }: CaretOffsets): Caret => ({
  anchor: written(text, anchor),
  head: written(text, head),
});

/** Where somebody's caret is in a text now; null where it is not in it, or damaged. */
export function offsetsOf(text: Y.Text, caret: Caret): CaretOffsets | null {
  const [anchor, head] = [read(text, caret.anchor), read(text, caret.head)];
  return anchor === null || head === null ? null : { anchor, head };
}

const written = (text: Y.Text, offset: number): string =>
  btoa(
    String.fromCharCode(
      ...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, Math.min(offset, text.length))),
    ),
  )
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function read(text: Y.Text, position: string): number | null {
  if (!text.doc) return null;
  try {
    const bytes = atob(position.replaceAll('-', '+').replaceAll('_', '/'));
    const relative = Y.decodeRelativePosition(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch (cause) {
    // Yjs throws at what is no position; whoever sent that has no caret.
    if (cause instanceof Error) return null;
    throw cause;
  }
}
