import { EVENT_ID, YAMLException, parseEvents, type Event } from 'js-yaml';
import { joinFlowLines } from './join-flow-lines.ts';

/** Deeper nesting is refused: nothing that a cluster takes comes near it, and every level costs stack. */
export const MAX_DEPTH = 400;

/** js-yaml takes a colon behind plain text in brackets for one behind a key. */
const NO_COMMA = 'missed comma between flow collection entries';

/** Refusals of js-yaml of what `kubectl` may read. */
const STRICTER: ReadonlySet<string> = new Set(['deficient indentation', 'unknown escape sequence', NO_COMMA]);

/** What js-yaml makes of a text: its events, or where and over what it stopped. */
export type EventReading =
  | Readonly<{ events: readonly Event[]; failure: null }>
  | Readonly<{ events: null; failure: Readonly<{ reason: string; offset: number }> }>;

/** Reads a text into events. Offsets are those of the text; an error is data, whatever js-yaml threw. */
export function readEvents(text: string): EventReading {
  const reading = attempt(text);
  if (reading.failure === null || !STRICTER.has(reading.failure.reason)) return reading;
  const second = attempt(joinFlowLines(text));
  // Where a quote or bracket is never closed, only the second attempt gets far enough to find that.
  if (second.events === null) return reading.failure.reason === NO_COMMA ? reading : second;
  return { events: withLineBreaks(text, second.events), failure: null };
}

function attempt(text: string): EventReading {
  try {
    return { events: parseEvents(text, { maxDepth: MAX_DEPTH }), failure: null };
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : 'nesting exceeded';
    const position = error instanceof YAMLException ? error.mark?.position : undefined;
    return { events: null, failure: { reason, offset: Math.min(position ?? 0, text.length) } };
  }
}

/** A scalar with line breaks or escapes that were joined cannot be cut from the text as it stands. */
const withLineBreaks = (text: string, events: readonly Event[]): readonly Event[] =>
  events.map((event) =>
    event.type === EVENT_ID.SCALAR &&
    event.fast &&
    /[\r\n\\]/.test(text.slice(event.valueStart, event.valueEnd))
      ? { ...event, fast: false }
      : event,
  );
