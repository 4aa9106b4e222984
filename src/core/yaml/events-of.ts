import type { Event } from './events/event.ts';
import type { Failure } from './events/failure.ts';
import { readEvents } from './events/read-events.ts';
import { frameFailure } from './frame-failure.ts';

/** What is read of a document, and why kubectl reads nothing where it does not. */
export type DocumentReading =
  | Readonly<{
      events: readonly Event[];
      /** Where kubectl stops; null where it reads the document. */
      failure: Failure | null;
      /** Where the text begins that kubectl passes over; -1 where there is none. */
      ignoredFrom: number;
    }>
  /** What cannot be read at all. */
  | Readonly<{ events: null; failure: Failure }>;

/**
 * Reads a document as kubectl does; where that fails, as far as it is clear what is meant.
 *
 * @param isFirst whether it is the first of its file
 */
export function eventsOf(text: string, isFirst: boolean): DocumentReading {
  const strict = readEvents(text);
  if (strict.failure === null) return { ...strict, failure: frameFailure(text, isFirst) };
  const lenient = readEvents(text, true);
  return lenient.failure === null ? { ...lenient, failure: strict.failure } : lenient;
}
