import type { Event } from './events/event.ts';
import type { Failure } from './events/failure.ts';
import { readEvents, type EventReading } from './events/read-events.ts';
import { behindSeparator, frameFailure } from './frame-failure.ts';
import { belowSeparator } from './below-separator.ts';

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
  const below = readBelow(text, strict);
  if (below !== null) return below;
  if (strict.failure === null) {
    const { events, ignoredFrom } = strict;
    return { events, failure: frameFailure(text, isFirst), ignoredFrom };
  }
  const lenient = readEvents(text, true);
  return lenient.failure === null ? { ...lenient, failure: strict.failure } : lenient;
}

/** The manifest below a line `---` that holds something which is no part of it; null where there is none. */
function readBelow(text: string, strict: EventReading): DocumentReading | null {
  const offset = behindSeparator(text);
  const [root] = strict.events ?? [];
  if (offset === -1 || (root?.type === 'mapping' && !root.flow)) return null;
  const below = belowSeparator(text, offset);
  if (below === null) return null;
  const reading = readEvents(below, true);
  return reading.failure === null ? { ...reading, failure: { reason: 'separator', offset } } : reading;
}
