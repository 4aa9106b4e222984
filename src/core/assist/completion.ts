import type { Span } from '../text/span.ts';

/** Something that could be written where the cursor is. */
export type Completion = Readonly<{
  label: string;
  /** The text to write in place of `replace`. Lines after the first are indented relative to the line of the cursor. */
  insert: string;
  /** A few words beside the label: type, default, what object a name belongs to. */
  detail: string;
  /** A sentence or two on what it means. */
  documentation: string;
  kind: 'key' | 'value' | 'reference';
  /** Absolute offsets in the file. */
  replace: Span;
}>;

/** An offer without its place: all offers of one request replace the same text. */
export type Offer = Omit<Completion, 'replace'>;
