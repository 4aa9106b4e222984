import { emptyScalar } from './scalar-event.ts';
import type { EndEvent, Event, MappingEvent, SequenceEvent } from './event.ts';
import { stop } from './failure.ts';
import type { Scanner } from './scanner.ts';
import type { Token, TokenKind } from './token.ts';

/** Deeper nesting is refused: nothing that a cluster takes comes near it, and every level costs stack. */
export const MAX_DEPTH = 400;

const collection = <Type extends 'mapping' | 'sequence'>(type: Type, start: number, flow: boolean) => ({
  type,
  flow,
  start,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
});

const mapping = (start: number, flow: boolean): MappingEvent => collection('mapping', start, flow);

const sequence = (start: number, flow: boolean): SequenceEvent => collection('sequence', start, flow);

const END: EndEvent = { type: 'end' };

/** The value of a document. Follows the grammar of libyaml, its oddities included. */
export class Parser {
  readonly events: Event[] = [];
  private depth = 0;

  constructor(private readonly scanner: Scanner) {}

  /** Reads one value with its anchor and tag. */
  node(block: boolean, indentless: boolean): void {
    const { scanner } = this;
    let token = scanner.peek();
    if (token.kind === 'alias') {
      this.events.push({ type: 'alias', anchorStart: token.start + 1, anchorEnd: token.end });
      scanner.skip();
      return;
    }
    let anchorStart = -1;
    let anchorEnd = -1;
    let tagStart = -1;
    let tagEnd = -1;
    while ((token.kind === 'anchor' && anchorStart === -1) || (token.kind === 'tag' && tagStart === -1)) {
      if (token.kind === 'anchor') {
        anchorStart = token.start + 1;
        anchorEnd = token.end;
      } else {
        tagStart = token.start;
        tagEnd = token.end;
      }
      token = this.passed();
    }
    const place = this.events.length;
    if (anchorStart === -1 && tagStart === -1) {
      if (!this.content(token, block, indentless)) this.refuse(token);
      return;
    }
    if (!this.content(token, block, indentless)) this.events.push(emptyScalar());
    const event = this.events[place];
    if (event === undefined || event.type === 'alias' || event.type === 'end') return;
    event.anchorStart = anchorStart;
    event.anchorEnd = anchorEnd;
    event.tagStart = tagStart;
    event.tagEnd = tagEnd;
  }

  /** Reads a value that `token` begins; false where it begins none. */
  private content(token: Token, block: boolean, indentless: boolean): boolean {
    switch (token.kind) {
      case 'scalar':
        this.events.push(token.scalar ?? emptyScalar());
        this.scanner.skip();
        return true;
      case '[':
        this.enter(sequence(token.start, true));
        this.flowSequence();
        break;
      case '{':
        this.enter(mapping(token.start, true));
        this.flowMapping();
        break;
      case 'sequence':
        if (!block) return false;
        this.enter(sequence(token.start, false));
        this.blockSequence();
        break;
      case 'mapping':
        if (!block) return false;
        this.enter(mapping(token.start, false));
        this.blockMapping();
        break;
      case 'item':
        if (!indentless) return false;
        this.enter(sequence(token.start, false));
        this.items(true);
        break;
      default:
        return false;
    }
    this.events.push(END);
    this.depth--;
    return true;
  }

  private enter(event: MappingEvent | SequenceEvent): void {
    if (++this.depth > MAX_DEPTH) stop('nesting', event.start);
    this.events.push(event);
  }

  private refuse(token: Token): never {
    return stop(token.kind === 'end-of-text' ? 'flow-open' : 'no-value', token.start);
  }

  private passed(): Token {
    this.scanner.skip();
    return this.scanner.peek();
  }

  private nodeUnless(token: Token, empty: (kind: TokenKind) => boolean, block: boolean): void {
    if (empty(token.kind)) this.events.push(emptyScalar());
    else this.node(block, block);
  }

  private blockSequence(): void {
    this.scanner.skip();
    this.items(false);
    const token = this.scanner.peek();
    if (token.kind !== 'block-end') stop('item-column', token.start);
    this.scanner.skip();
  }

  /** The items of a sequence; below a key they may stand in its column, and then the next key ends them. */
  private items(indentless: boolean): void {
    while (this.scanner.peek().kind === 'item') {
      const { kind } = this.passed();
      const isEmpty =
        kind === 'item' || kind === 'block-end' || (indentless && (kind === 'key' || kind === 'value'));
      if (isEmpty) this.events.push(emptyScalar());
      else this.node(true, false);
    }
  }

  private blockMapping(): void {
    for (let token = this.passed(); token.kind !== 'block-end'; token = this.scanner.peek()) {
      if (token.kind !== 'key') stop('key-column', token.start);
      this.nodeUnless(this.passed(), endsEntry, true);
      token = this.scanner.peek();
      if (token.kind === 'value') this.nodeUnless(this.passed(), endsEntry, true);
      else this.events.push(emptyScalar());
    }
    this.scanner.skip();
  }

  private flowSequence(): void {
    let token = this.passed();
    for (let first = true; token.kind !== ']'; first = false, token = this.scanner.peek()) {
      if (!first) {
        token = this.comma(token);
        if (token.kind === ']') break;
      }
      if (token.kind === 'key') this.pair(token);
      else if (token.kind === 'value' && this.scanner.lenient) this.pairWithoutKey(token);
      else this.nodeOrPair(token);
    }
    this.scanner.skip();
  }

  /** An entry of a mapping as an item of a list: `[a: 1]`. */
  private pair({ start }: Token): void {
    this.events.push(mapping(start, true));
    const token = this.passed();
    if (!endsPairKey(token.kind)) this.node(false, false);
    else {
      this.events.push(emptyScalar());
      // libyaml passes the sign that ends an empty key.
      if (!this.scanner.lenient) this.scanner.skip();
    }
    this.pairValue();
  }

  private pairValue(): void {
    if (this.scanner.peek().kind === 'value') this.nodeUnless(this.passed(), endsItem, false);
    else this.events.push(emptyScalar());
    this.events.push(END);
  }

  private pairWithoutKey({ start }: Token): void {
    this.events.push(mapping(start, true), emptyScalar());
    this.pairValue();
  }

  /** A value; where it is read leniently, a colon makes it the key of a pair, on whichever line it stands. */
  private nodeOrPair({ start }: Token): void {
    const place = this.events.length;
    this.node(false, false);
    if (!this.scanner.lenient || this.scanner.peek().kind !== 'value') return;
    this.events.splice(place, 0, mapping(start, true));
    this.pairValue();
  }

  private flowMapping(): void {
    let token = this.passed();
    for (let first = true; token.kind !== '}'; first = false, token = this.scanner.peek()) {
      if (!first) {
        token = this.comma(token);
        if (token.kind === '}') break;
      }
      const marked = token.kind === 'key';
      if (marked) this.nodeUnless(this.passed(), endsKeyInMapping, false);
      else if (token.kind === 'value' && this.scanner.lenient) this.events.push(emptyScalar());
      else this.node(false, false);
      const hasValue = (marked || this.scanner.lenient) && this.scanner.peek().kind === 'value';
      if (hasValue) this.nodeUnless(this.passed(), endsValueInMapping, false);
      else this.events.push(emptyScalar());
    }
    this.scanner.skip();
  }

  private comma(token: Token): Token {
    if (token.kind === ',') return this.passed();
    if (token.kind === 'end-of-text') return stop('flow-open', token.start);
    return stop(token.kind === 'key' ? 'question-mark' : 'flow-comma', token.start);
  }
}

const endsEntry = (kind: TokenKind): boolean => kind === 'key' || kind === 'value' || kind === 'block-end';
const endsPairKey = (kind: TokenKind): boolean => kind === 'value' || kind === ',' || kind === ']';
const endsItem = (kind: TokenKind): boolean => kind === ',' || kind === ']';
const endsKeyInMapping = (kind: TokenKind): boolean => kind === 'value' || kind === ',' || kind === '}';
const endsValueInMapping = (kind: TokenKind): boolean => kind === ',' || kind === '}';
