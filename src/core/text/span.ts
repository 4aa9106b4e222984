/** A half-open range of UTF-16 offsets, `start` included, `end` not. */
export type Span = Readonly<{ start: number; end: number }>;

/** Whether `offset` lies in `span`, its end included: a cursor just behind a word still belongs to it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The same range, `by` characters further on. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
