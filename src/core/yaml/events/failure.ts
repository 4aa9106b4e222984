/** Why a text cannot be read. `syntax-words.ts` has the words. */
export type FailureReason =
  | 'anchor-name'
  | 'block-header'
  | 'block-indentation'
  | 'byte-order-mark'
  | 'character'
  | 'control-character'
  | 'directive'
  | 'escape'
  | 'flow-comma'
  | 'flow-open'
  | 'hexadecimal'
  | 'item-context'
  | 'item-column'
  | 'key-column'
  | 'key-context'
  | 'key-without-colon'
  | 'marker-in-quote'
  | 'nesting'
  | 'no-value'
  | 'question-mark'
  | 'quote-open'
  | 'separator'
  | 'tab'
  | 'tab-in-block'
  | 'tab-in-text'
  | 'tag'
  | 'tag-handle'
  | 'value-context';

export type Failure = Readonly<{ reason: FailureReason; offset: number }>;

/** Stops the reading of a text; `readEvents` returns it as data. */
export class ReadingStopped extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
  }
}

export function stop(reason: FailureReason, offset: number): never {
  throw new ReadingStopped({ reason, offset });
}
