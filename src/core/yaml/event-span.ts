import type { Event } from './events/event.ts';
import type { Span } from '../text/span.ts';

/** Where an event begins, its anchor and tag included; -1 for an empty value, which stands nowhere. */
export function eventStart(event: Event): number {
  switch (event.type) {
    case 'scalar':
      return earliest(event, event.valueStart);
    case 'mapping':
    case 'sequence':
      return earliest(event, event.start);
    case 'alias':
      return event.anchorStart - 1;
    default:
      return -1;
  }
}

function earliest(event: { anchorStart: number; tagStart: number }, content: number): number {
  let start = content;
  if (event.tagStart !== -1 && (start === -1 || event.tagStart < start)) start = event.tagStart;
  if (event.anchorStart !== -1 && (start === -1 || event.anchorStart <= start)) start = event.anchorStart - 1;
  return start;
}

/** The stretch to underline for the event at `index`: a scalar's own text, or the first character of anything longer. */
export function eventSpan(events: readonly Event[], index: number): Span {
  const event = events[index];
  if (event === undefined) return { start: 0, end: 0 };
  if (event.type === 'alias') return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type === 'scalar' && event.valueStart !== -1) {
    const quote = event.style === 'single' || event.style === 'double' ? 1 : 0;
    return {
      start: event.valueStart - quote,
      end: Math.max(event.valueEnd, event.valueStart + 1 - quote) + quote,
    };
  }
  for (let at = index; at >= 0; at--) {
    const start = eventStart(events[at] ?? event);
    if (start !== -1) return { start, end: start + 1 };
  }
  return { start: 0, end: 0 };
}
