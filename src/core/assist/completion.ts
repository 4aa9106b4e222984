import type { Span } from '../text/span.ts';

/** What is offered: a key, a value, the name of an object, one of its parts, a namespace, a block, a whole object. */
export type OfferKind = 'key' | 'value' | 'reference' | 'part' | 'namespace' | 'block' | 'object';

/** Something that could be written where the cursor is. */
export type Completion = Readonly<{
  label: string;
  /**
   * The text to write in place of `replace`, as a snippet: `$1`, `${2:preset}` and `${3|a,b|}` are
   * placeholders. Lines after the first are indented relative to the line of the cursor.
   */
  insert: string;
  /** A few words beside the label: type, default, what object a name belongs to. */
  detail: string;
  /** What it means, in Markdown. */
  documentation: string;
  kind: OfferKind;
  /** The text to filter by, where that is not the label. */
  filter?: string;
  /** The next value can be completed as well: the list should open again. */
  more?: true;
  /** Absolute offsets in the file. */
  replace: Span;
  /** Offset in the file at which a comma has to be added. */
  commaAt?: number;
}>;

/** An offer without its place: all offers of one request replace the same text. */
export type Offer = Omit<Completion, 'replace' | 'commaAt'>;
