/** Where the scanner stands in its text, and what surrounds it. */
export type Cursor = {
  readonly text: string;
  /** Whether to read on where kubectl stops and the meaning is clear. */
  readonly lenient: boolean;
  at: number;
  lineStart: number;
  line: number;
  /** How many brackets are open. */
  flow: number;
  /** The column of the innermost block collection; -1 at the top. */
  indent: number;
  /** Whether a key, or a dash, may begin here. */
  keyAllowed: boolean;
};
