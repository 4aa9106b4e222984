import { EVENT_ID, type Event } from 'js-yaml';
import { construct } from './construct.ts';
import type { YamlDocument, YamlProblem } from './document.ts';
import { readEvents } from './events.ts';
import { notText } from './not-text.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** A document larger than this is not read: 64 million characters. */
const MAX_LENGTH = 64_000_000;

/**
 * Reads one document as `kubectl` reads it (go-yaml 2, then JSON). Never throws: what is wrong comes back as problems,
 * and the value is undefined where there is none.
 */
export function parseDocument(text: string): YamlDocument {
  const refusal = text.length > MAX_LENGTH ? tooLarge(text) : notText(text);
  if (refusal !== null) return broken(text, [refusal]);

  const { events, failure } = readEvents(text);
  if (failure !== null) return broken(text, [syntaxProblem(text, failure.reason, failure.offset)]);

  const { value, problems } = construct(text, events);
  const second = secondDocument(events);
  return {
    text,
    value,
    empty: value === null && isEmpty(events),
    problems: (second ? [...problems, severalDocuments(text)] : problems).map((found) => inside(text, found)),
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

const broken = (text: string, problems: readonly YamlProblem[]): YamlDocument => ({
  text,
  value: undefined,
  empty: false,
  problems,
});

/** Nothing but an empty scalar without anchor and tag: no value is written. */
function isEmpty(events: readonly Event[]): boolean {
  const content = events[1];
  if (content === undefined) return true;
  return (
    content.type === EVENT_ID.SCALAR &&
    content.valueStart === -1 &&
    content.anchorStart === -1 &&
    content.tagStart === -1
  );
}

const secondDocument = (events: readonly Event[]): boolean =>
  events.some((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);

const severalDocuments = (text: string): YamlProblem => ({
  code: 'syntax',
  message: 'There are several documents where one is expected',
  hint: 'Only the first is read. Split the text at its "---" lines.',
  span: { start: 0, end: Math.min(1, text.length) },
});

const tooLarge = (text: string): YamlProblem => ({
  code: 'too-large',
  message: `This document has ${Math.round(text.length / 1e6)} million characters; at most 64 million can be read`,
  hint: 'A cluster takes objects of about 1.5 MB. Split the file at "---" lines, or open a part of it.',
  span: { start: 0, end: 1 },
});
