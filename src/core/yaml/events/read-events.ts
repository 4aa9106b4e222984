import { skipTrivia } from '../trivia.ts';
import type { Event } from './event.ts';
import { ReadingStopped, stop, type Failure } from './failure.ts';
import { Parser } from './parser.ts';
import { Scanner } from './scanner.ts';
import type { Token } from './token.ts';

/** The value of a text as events; none where it has no value. */
export type EventReading =
  | Readonly<{
      events: readonly Event[];
      /** Where the text begins that kubectl does not read, behind a value that is complete; -1 where there is none. */
      ignoredFrom: number;
      failure: null;
    }>
  | Readonly<{ events: null; failure: Failure }>;

/**
 * Reads the first document of a text into events. An error is data.
 *
 * @param lenient whether to read on where kubectl stops, though it is clear what is meant: at tabs that separate, at `\/`, at
 *   keys in brackets that end on another line, at directives
 */
export function readEvents(text: string, lenient = false): EventReading {
  try {
    const { events, ignoredFrom } = readDocument(new Scanner(text, lenient));
    return { events, ignoredFrom, failure: null };
  } catch (error) {
    if (error instanceof ReadingStopped) return { events: null, failure: error.failure };
    throw error;
  }
}

function readDocument(scanner: Scanner): { events: readonly Event[]; ignoredFrom: number } {
  const parser = new Parser(scanner);
  let token = scanner.peek();
  while (token.kind === 'directive') {
    if (!scanner.lenient) stop('directive', token.start);
    scanner.skip();
    token = scanner.peek();
  }
  while (token.kind === 'document-end' && scanner.lenient) {
    scanner.skip();
    token = scanner.peek();
  }
  if (token.kind === 'end-of-text') return { events: [], ignoredFrom: -1 };
  if (token.kind === 'document') {
    scanner.skip();
    if (!endsDocument(scanner.peek())) parser.node(true, false);
  } else parser.node(true, false);
  const last = scanner.peek();
  const behind = last.kind === 'document-end' ? last.end : last.start;
  return { events: parser.events, ignoredFrom: hasContent(scanner.text, behind) ? last.start : -1 };
}

function endsDocument({ kind }: Token): boolean {
  return kind === 'end-of-text' || kind === 'document' || kind === 'document-end' || kind === 'directive';
}

/** Whether anything but comments, markers and directives stands behind the end of a document. */
function hasContent(text: string, from: number): boolean {
  let at = skipTrivia(text, from);
  while (at < text.length) {
    const isDirective = text[at] === '%';
    if (!isDirective && !text.startsWith('...', at) && !text.startsWith('---', at)) return true;
    if (isDirective) while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    else at += 3;
    at = skipTrivia(text, at);
  }
  return false;
}
