import type { Span } from '../../text/span.ts';
import type { Path } from '../../yaml/json.ts';

/** Where in the structure of a document a cursor is, and how what is written there has to look. */
export type Cursor = Readonly<{
  /**
   * `key`: a key may be here, `path` leads to its mapping (or to the list that is to begin here).
   * `value`: `path` leads to the value itself. `item`: the same, of an item of a list in brackets.
   */
  slot: 'key' | 'value' | 'item';
  path: Path;
  /** What is already written there, from the start of the document. */
  replace: Span;
  /** `replace` up to the cursor, quotes included. */
  prefix: string;
  /** What follows a value on its line is already there: a colon behind a key. */
  finished: boolean;
  /** The whole key that is being changed, where there is one. */
  own: string | null;
  style: 'block' | 'flow' | 'json';
  /** The quote that what is written there begins with. */
  quote: '"' | "'" | '';
  /** Column of the keys of the mapping (`block`), and the white space that the line begins with. */
  column: number;
  margin: number;
  /** A space that has to come first: behind `key:` or `-`. */
  lead: '' | ' ';
  /** In brackets: a comma that is missing behind the value at this offset, and one that has to follow. */
  commaAt: number | null;
  commaAfter: boolean;
}>;

/** What all cursors in block style have in common. */
export const inBlock = { style: 'block', commaAt: null, commaAfter: false } as const;
