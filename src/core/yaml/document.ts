import type { Span } from '../text/span.ts';
import type { Json } from './json.ts';

/** A problem in the text of one document that keeps it, or a part of it, from being read as kubectl reads it. */
export type YamlProblem = Readonly<{
  code:
    | 'syntax'
    | 'refused'
    | 'ignored'
    | 'duplicate-key'
    | 'tab-indentation'
    | 'alias-bomb'
    | 'too-large'
    | 'not-text'
    | 'template'
    | 'anchor';
  /** Plain words: what is wrong and what was expected. */
  message: string;
  /** What to do about it. */
  hint: string;
  /** Offsets from the start of the document. */
  span: Span;
}>;

/**
 * One YAML (or JSON) document: an immutable value that depends on nothing but its own text.
 * Positions of its keys and values come from `tree.ts`, on demand.
 */
export type YamlDocument = Readonly<{
  /**
   * Its exact slice of the file: from its `---` line, where it has one, up to the next document's. An item that is cut out of a
   * document (`list-items.ts`) is a document as well: a sequence of one.
   */
  text: string;
  /** The value as `kubectl` reads it; null for an empty document, undefined where the text does not parse. */
  value: Json | undefined;
  /** True when it holds nothing but white space, comments and markers. */
  empty: boolean;
  problems: readonly YamlProblem[];
  /** Whether it is cut out of a flow sequence: its value is a sequence of one, and its text the item between the brackets. */
  inFlow?: true;
}>;
