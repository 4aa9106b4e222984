import type { Span } from './span.ts';

/** Replace `span` of a text by `text`. An empty span inserts, an empty text deletes. */
export type TextEdit = Readonly<{ span: Span; text: string }>;

/** A text edit in a file of the workspace. A path that is not there yet is created. */
export type FileEdit = TextEdit & Readonly<{ path: string }>;
