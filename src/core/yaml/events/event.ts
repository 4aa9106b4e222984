import type { ScalarStyle } from '../node.ts';

type Properties = {
  /** The name behind `&`; -1 where there is none. */
  anchorStart: number;
  anchorEnd: number;
  /** The tag with its exclamation mark; -1 where there is none. */
  tagStart: number;
  tagEnd: number;
};

/** What becomes of the line breaks that end a block: one stays (`clip`), none (`|-`) or all (`|+`). */
export type Chomping = 'clip' | 'strip' | 'keep';

export type ScalarEvent = Properties & {
  type: 'scalar';
  style: ScalarStyle;
  /** What is written: within quotes, below the header of a block. -1 where nothing is. */
  valueStart: number;
  valueEnd: number;
  chomping: Chomping;
  /** Of a block with lines: their column; else -1. */
  indent: number;
  /** Whether the value is what is written, letter by letter. */
  fast: boolean;
};

export type MappingEvent = Properties & { type: 'mapping'; flow: boolean; start: number };

export type SequenceEvent = Properties & { type: 'sequence'; flow: boolean; start: number };

export type AliasEvent = {
  type: 'alias';
  /** The name behind the `*`. */
  anchorStart: number;
  anchorEnd: number;
};

/** The end of the mapping or sequence that began last. */
export type EndEvent = { type: 'end' };

/** What a document consists of, in the order of its text. Offsets are those of the text. */
export type Event = ScalarEvent | MappingEvent | SequenceEvent | AliasEvent | EndEvent;
