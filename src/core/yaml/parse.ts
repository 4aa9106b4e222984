import { construct } from './construct.ts';
import type { YamlDocument, YamlProblem } from './document.ts';
import type { Event } from './events/event.ts';
import { eventsOf } from './events-of.ts';
import { jsonValue } from './json-value.ts';
import { notText } from './not-text.ts';
import { ignoredText, refusedProblem, syntaxProblem } from './syntax-problem.ts';

/** A document larger than this is not read: 64 million characters. */
const MAX_LENGTH = 64_000_000;

/**
 * Reads one document as `kubectl` reads it (go-yaml 2, then JSON). Never throws: what is wrong comes back as problems,
 * and the value is undefined where there is none. Where kubectl fails and it is clear what is meant, there are a value
 * and a problem.
 *
 * @param isFirst whether it is the first document of its file
 */
export const parseDocument = (text: string, isFirst = true): YamlDocument => readDocument(text, isFirst).doc;

/** A document, with the events that its value was made of; null where it has problems, or is read as JSON alone. */
export function readDocument(
  text: string,
  isFirst = true,
): Readonly<{ doc: YamlDocument; events: readonly Event[] | null }> {
  const refusal = text.length > MAX_LENGTH ? tooLarge(text) : notText(text);
  if (refusal !== null) return broken(text, [refusal]);

  const reading = eventsOf(text, isFirst);
  if (reading.events === null) return broken(text, [syntaxProblem(text, reading.failure)]);
  const { events, failure, ignoredFrom } = reading;
  const json = jsonValue(text, failure !== null);
  if (json !== undefined) return { doc: { text, value: json, empty: false, problems: [] }, events: null };

  const { value, problems } = construct(text, events);
  // The value of a text that begins with an action of a template says nothing of what follows.
  const template = problems.find(({ code }) => code === 'template');
  if (template !== undefined && ignoredFrom !== -1) return broken(text, [template]);
  const ignored = ignoredFrom === -1 ? [] : [ignoredText(text, ignoredFrom)];
  const refused = failure === null ? [] : [refusedProblem(text, failure)];
  const all = [...refused, ...problems, ...ignored].map((found) => inside(text, found));
  return {
    doc: { text, value, empty: value === null && isEmpty(events), problems: all },
    events: all.length === 0 ? events : null,
  };
}

/** An empty block at the end of the text has nothing to underline: the last character is used. */
function inside(text: string, found: YamlProblem): YamlProblem {
  if (found.span.end <= text.length) return found;
  return {
    ...found,
    span: { start: Math.min(found.span.start, Math.max(0, text.length - 1)), end: text.length },
  };
}

const broken = (text: string, problems: readonly YamlProblem[]): ReturnType<typeof readDocument> => ({
  doc: { text, value: undefined, empty: false, problems },
  events: null,
});

/** Nothing but an empty scalar without anchor and tag: no value is written. */
function isEmpty([content]: readonly Event[]): boolean {
  if (content === undefined) return true;
  return (
    content.type === 'scalar' &&
    content.valueStart === -1 &&
    content.anchorStart === -1 &&
    content.tagStart === -1
  );
}

const tooLarge = (text: string): YamlProblem => ({
  code: 'too-large',
  message: `This document has ${Math.round(text.length / 1e6)} million characters; at most 64 million can be read`,
  hint: 'A cluster takes objects of about 1.5 MB. Split the file at "---" lines, or open a part of it.',
  span: { start: 0, end: 1 },
});
