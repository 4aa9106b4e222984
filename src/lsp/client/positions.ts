import type { Position, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../core/text/span.ts';

/** How columns are counted: in UTF-16 units, as strings are here, or in bytes of UTF-8. */
export type Encoding = 'utf-16' | 'utf-8';

/** Places in texts as the protocol counts them. */
export type Positions = Readonly<{
  offsetAt: (document: TextDocument, position: Position) => number;
  positionAt: (document: TextDocument, offset: number) => Position;
  spanOf: (document: TextDocument, range: Range) => Span;
  rangeOf: (document: TextDocument, span: Span) => Range;
}>;

/** Places as an editor counts them that was asked how. Those outside of a text or a line are at its end. */
export function positionsIn(encoding: Encoding): Positions {
  const offsetAt = encoding === 'utf-16' ? unitsOffset : bytesOffset;
  const positionAt = encoding === 'utf-16' ? unitsPosition : bytesPosition;
  return {
    offsetAt,
    positionAt,
    spanOf(document, { start, end }) {
      const [from, to] = [offsetAt(document, start), offsetAt(document, end)];
      return { start: Math.min(from, to), end: Math.max(from, to) };
    },
    rangeOf: (document, { start, end }) => ({
      start: positionAt(document, start),
      end: positionAt(document, end),
    }),
  };
}

const unitsOffset: Positions['offsetAt'] = (document, position) => document.offsetAt(position);
const unitsPosition: Positions['positionAt'] = (document, offset) => document.positionAt(offset);

const bytesOffset: Positions['offsetAt'] = (document, { line, character }) => {
  const start = document.offsetAt({ line, character: 0 });
  const end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  let at = start;
  let bytes = 0;
  for (const sign of document.getText().slice(start, end)) {
    bytes += bytesOf(sign);
    if (bytes > character) break;
    at += sign.length;
  }
  return at;
};

const bytesPosition: Positions['positionAt'] = (document, offset) => {
  const { line, character } = document.positionAt(offset);
  const start = document.offsetAt({ line, character: 0 });
  let bytes = 0;
  for (const sign of document.getText().slice(start, start + character)) bytes += bytesOf(sign);
  return { line, character: bytes };
};

/** The bytes of one character in UTF-8; a half of a pair is written as U+FFFD. */
function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
