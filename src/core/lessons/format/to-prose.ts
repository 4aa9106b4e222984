import type { MarkedToken, Token, Tokens } from 'marked';
import { positionAt, type LineMap } from '../../text/line-map.ts';
import { readSavedRequest } from '../../traffic/expectations/saved-request.ts';
import type { LessonProblem } from './lesson-problem.ts';
import type { ActionToken, MentionToken } from './lex-markdown.ts';
import type { LessonPlace } from './place.ts';
import type { Prose, ProseBlock, ProsePart } from './prose.ts';

/** Where prose stands, and where problems with it are reported. */
export type ProseSource = Readonly<{
  file: string;
  lines: LineMap;
  report: (problem: LessonProblem) => void;
}>;

type AnyToken = MarkedToken | MentionToken | ActionToken;

/** Deeper lists and quotes are shown as they are written. */
const MAX_DEPTH = 12;

/**
 * Tokens as plain data. HTML and images are reported, and stay the words they are written in.
 *
 * @param start the offset of the first token in the file
 */
export function toProse(tokens: readonly Token[], start: number, source: ProseSource): Prose {
  return new ProseMaker(source, start).blocks(tokens, 0);
}

/** Walks through tokens in the order of the text, and finds the places of those that name something. */
class ProseMaker {
  constructor(
    private readonly source: ProseSource,
    /** Where the next token is looked for: tokens know their text, not their place. */
    private offset: number,
  ) {}

  blocks(tokens: readonly Token[], depth: number): Prose {
    return tokens.flatMap((token) => this.block(token as AnyToken, depth) ?? []);
  }

  private block(token: AnyToken, depth: number): ProseBlock | null {
    if (depth > MAX_DEPTH) return { type: 'paragraph', parts: [{ type: 'text', text: token.raw }] };
    switch (token.type) {
      case 'space':
      case 'def':
        return null;
      case 'heading':
        return { type: 'heading', level: token.depth, parts: this.parts(token.tokens, depth) };
      case 'list':
        return {
          type: 'list',
          ordered: token.ordered,
          start: token.start === '' ? 1 : token.start,
          items: token.items.map((item) => this.blocks(item.tokens, depth + 1)),
        };
      case 'blockquote':
        return { type: 'quote', blocks: this.blocks(token.tokens, depth + 1) };
      case 'code':
        this.find(token.raw);
        return { type: 'code', language: token.lang ?? '', text: token.text };
      case 'table':
        return this.table(token, depth);
      case 'hr':
        return { type: 'rule' };
      case 'paragraph':
        return { type: 'paragraph', parts: this.parts(token.tokens, depth) };
      case 'text':
        return { type: 'paragraph', parts: token.tokens ? this.parts(token.tokens, depth) : [plain(token)] };
      default:
        return { type: 'paragraph', parts: this.parts([token], depth) };
    }
  }

  private table({ header, rows }: Tokens.Table, depth: number): ProseBlock {
    return {
      type: 'table',
      header: header.map(({ tokens }) => this.parts(tokens, depth)),
      rows: rows.map((cells) => cells.map(({ tokens }) => this.parts(tokens, depth))),
    };
  }

  private parts(tokens: readonly Token[], depth: number): readonly ProsePart[] {
    return tokens.map((token) => this.part(token as AnyToken, depth));
  }

  private part(token: AnyToken, depth: number): ProsePart {
    if (depth > MAX_DEPTH) return { type: 'text', text: token.raw };
    switch (token.type) {
      case 'strong':
        return { type: 'strong', parts: this.parts(token.tokens, depth + 1) };
      case 'em':
        return { type: 'emphasis', parts: this.parts(token.tokens, depth + 1) };
      case 'del':
        return { type: 'deleted', parts: this.parts(token.tokens, depth + 1) };
      case 'codespan':
        this.find(token.raw);
        return { type: 'code', text: token.text };
      case 'br':
        return { type: 'break' };
      case 'link':
        return this.link(token, depth);
      case 'mention':
        return this.mention(token);
      case 'action':
        return this.action(token);
      case 'image':
        this.wrong(token.raw, 'Pictures are not shown in lessons: nothing is loaded from elsewhere.');
        return { type: 'text', text: token.text };
      case 'html':
        this.wrong(token.raw, 'HTML is not rendered in lessons: it is shown as it is written.');
        return { type: 'text', text: token.raw.trim() };
      case 'escape':
        return { type: 'text', text: token.text };
      case 'text':
        return plain(token);
      default:
        return { type: 'text', text: token.raw };
    }
  }

  private link(token: Tokens.Link, depth: number): ProsePart {
    const parts = this.parts(token.tokens, depth + 1);
    if (/^https?:\/\//i.test(token.href)) return { type: 'link', href: token.href, parts };
    this.wrong(
      token.raw,
      `A link leads to an address that begins with https:// or http://, not to ${JSON.stringify(token.href)}.`,
    );
    return { type: 'text', text: token.text };
  }

  private mention({ raw, what, words }: MentionToken): ProsePart {
    const at = this.find(raw);
    return what.includes('/')
      ? { type: 'object', selector: what, words: words ?? objectWords(what), at }
      : { type: 'term', term: what, words: words ?? what, at };
  }

  private action({ raw, action }: ActionToken): ProsePart {
    const [, line] = /^request\s+(.+)$/.exec(action) ?? [];
    if (line !== undefined) {
      const { problem } = readSavedRequest({ request: line });
      if (problem === null) return { type: 'request', line, at: this.find(raw) };
      this.wrong(raw, problem);
      return { type: 'text', text: line };
    }
    this.wrong(raw, `${raw} means nothing in a lesson: write {{request GET http://…}}.`);
    return { type: 'text', text: raw };
  }

  private wrong(raw: string, message: string): void {
    this.source.report({ code: 'lesson/format', severity: 'error', message, at: this.find(raw) });
  }

  /** The place of a text that stands at or behind the tokens before it. */
  private find(raw: string): LessonPlace {
    const { lines, file } = this.source;
    // Indentation inside of lists is no part of a token: then only its first line is found.
    const [firstLine = ''] = raw.trim().split('\n', 1);
    const found = lines.text.indexOf(firstLine, this.offset);
    const at = found < 0 ? this.offset : found;
    this.offset = found < 0 ? this.offset : found + firstLine.length;
    return { file, ...positionAt(lines, at) };
  }
}

const plain = ({ text }: Readonly<{ text: string }>): ProsePart => ({ type: 'text', text });

/** `HTTPRoute museum/shop` for `HTTPRoute/museum/shop`, and `Gateway museum/hall, web` with a section. */
function objectWords(selector: string): string {
  const [object = '', section] = selector.split('#');
  const [kind = '', ...name] = object.split('/');
  return `${kind} ${name.join('/')}${section === undefined ? '' : `, ${section}`}`;
}
