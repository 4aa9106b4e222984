import type { ScalarEvent } from './event.ts';

export type TokenKind =
  | 'directive'
  | 'document'
  | 'document-end'
  | 'end-of-text'
  | 'mapping'
  | 'sequence'
  | 'block-end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | 'item'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

/** A sign or word of the text, or what its indentation says (`mapping`, `sequence`, `block-end`; `key` without `?`). */
export type Token = {
  kind: TokenKind;
  start: number;
  end: number;
  scalar: ScalarEvent | null;
};
