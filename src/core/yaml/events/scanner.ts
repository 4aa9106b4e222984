import { isLineBreak } from '../../text/lines.ts';
import { behindLineBreak, isBlank, isBlankOrEnd, isBreakOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { behindDirective } from './directive.ts';
import type { ScalarEvent } from './event.ts';
import { stop } from './failure.ts';
import { noKey, type PossibleKey } from './possible-key.ts';
import { scanBlock } from './scan-block.ts';
import { scanName } from './scan-name.ts';
import { isFlowSign, scanPlain } from './scan-plain.ts';
import { scanQuoted } from './scan-quoted.ts';
import { scanTag } from './scan-tag.ts';
import { TokenQueue } from './token-queue.ts';
import type { Token, TokenKind } from './token.ts';

const TAB = 9;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const PERCENT = 37;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const STAR = 42;
const EXCLAMATION_MARK = 33;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const GREATER = 62;
const QUESTION_MARK = 63;
const AT = 64;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const BACKTICK = 96;
const OPEN_BRACE = 123;
const BAR = 124;
const CLOSE_BRACE = 125;
const BYTE_ORDER_MARK = 0xfeff;

/** A key without `?` ends on the line on which it begins, at most so many characters behind. */
const LONGEST_KEY = 1024;

/**
 * Takes a text apart into tokens exactly as libyaml does, which go-yaml 2 follows: where that stops, this stops. Where a key
 * begins is known only at its colon, so tokens wait in a queue.
 */
export class Scanner implements Cursor {
  at = 0;
  lineStart = 0;
  line = 0;
  flow = 0;
  indent = -1;
  keyAllowed = true;
  private readonly indents: number[] = [];
  private readonly keys: PossibleKey[] = [noKey(0)];
  private readonly tokens = new TokenQueue();
  private ready = false;
  /** The line of the `---`. */
  private documentLine = -1;

  constructor(
    readonly text: string,
    readonly lenient: boolean,
  ) {
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.lineStart = this.at = 1;
  }

  /** The next token, which stays the next. It is valid until it is passed. */
  peek(): Token {
    if (!this.ready) {
      while (this.tokens.isEmpty || this.isHeld()) this.fetch();
      this.ready = true;
    }
    return this.tokens.first();
  }

  /** Passes the next token. */
  skip(): void {
    this.ready = false;
    this.tokens.pass();
  }

  /** Whether the next token may still turn out to be the first of a key. */
  private isHeld(): boolean {
    const { keys, tokens } = this;
    for (let level = keys.length - 1; level >= 0; level--) {
      const key = keys[level];
      if (key !== undefined && key.holds && key.token === tokens.firstNumber) return this.isStillKey(key);
    }
    return false;
  }

  private isStillKey(key: PossibleKey): boolean {
    if (!key.possible) return false;
    if (key.line === this.line && key.at + LONGEST_KEY >= this.at) return true;
    if (key.required) stop('key-without-colon', key.at);
    key.possible = false;
    return false;
  }

  private get key(): PossibleKey {
    const key = this.keys.at(-1);
    if (key === undefined) throw new Error('there is a key for every open bracket');
    return key;
  }

  private fetch(): void {
    this.skipTrivia();
    const { text, at } = this;
    const column = at - this.lineStart;
    if (this.flow === 0) this.closeBlocks(column);
    const code = text.charCodeAt(at);
    if (column === 0) {
      if (code === PERCENT) return this.fetchDirective();
      if (code === MINUS && this.isDocumentStart()) return this.fetchMarker('document');
      if (text.startsWith('...', at) && isBlankOrEnd(text.charCodeAt(at + 3)))
        return this.fetchMarker('document-end');
    }
    const next = text.charCodeAt(at + 1);
    switch (code) {
      case OPEN_BRACKET:
        return this.openBracket('[');
      case OPEN_BRACE:
        return this.openBracket('{');
      case CLOSE_BRACKET:
        return this.closeBracket(']');
      case CLOSE_BRACE:
        return this.closeBracket('}');
      case COMMA:
        return this.fetchComma();
      case MINUS:
        if (isBlankOrEnd(next)) return this.fetchItem();
        break;
      case QUESTION_MARK:
        if (isBlankOrEnd(next) || (this.flow > 0 && !this.lenient)) return this.fetchKey();
        break;
      case COLON:
        if (this.isAtColon()) return this.fetchValue();
        break;
      case STAR:
        return this.fetchName('alias');
      case AMPERSAND:
        return this.fetchName('anchor');
      case EXCLAMATION_MARK:
        return this.fetchTag();
      case BAR:
      case GREATER:
        if (this.flow === 0) return this.fetchBlock();
        return stop('character', at);
      case APOSTROPHE:
      case DOUBLE_QUOTE:
        return this.fetchWord(scanQuoted);
      case HASH:
      case PERCENT:
      case AT:
      case BACKTICK:
        return stop('character', at);
      case TAB:
        return stop('tab', at);
    }
    if (Number.isNaN(code)) return this.fetchEnd();
    this.fetchWord(scanPlain);
  }

  /** A word, and the colon behind it where that makes it a key: then nothing has to wait for it. */
  private fetchWord(scan: (cursor: Cursor) => ScalarEvent): void {
    const { at, line, lineStart, keyAllowed } = this;
    if (keyAllowed) {
      this.dropKey();
      this.key.token = this.tokens.nextNumber;
    }
    this.keyAllowed = false;
    const scalar = scan(this);
    if (!keyAllowed) {
      this.tokens.add('scalar', at, at, scalar);
      return;
    }
    const column = at - lineStart;
    const isOneLine = this.line === line;
    if (isOneLine && this.at - at <= LONGEST_KEY && this.isAtColon()) {
      if (this.openBlock(column)) this.tokens.add('mapping', at, at);
      this.tokens.add('key', at, at);
      this.tokens.add('scalar', at, at, scalar);
      this.addSign('value');
      return;
    }
    if (isOneLine) this.noteKey(at, column);
    else if (this.flow === 0 && this.indent === column) stop('key-without-colon', at);
    this.tokens.add('scalar', at, at, scalar);
  }

  private isAtColon(): boolean {
    if (this.text.charCodeAt(this.at) !== COLON) return false;
    const next = this.text.charCodeAt(this.at + 1);
    return isBlankOrEnd(next) || (this.flow > 0 && this.isFlowColon(next));
  }

  /** The line that kubectl cuts a file at may have a comment right behind its dashes; no other may. */
  private isDocumentStart(): boolean {
    const { text, at } = this;
    if (!text.startsWith('---', at)) return false;
    return isBlankOrEnd(text.charCodeAt(at + 3)) || (at === 0 && text.charCodeAt(3) === HASH);
  }

  /** In brackets kubectl takes any colon that begins a token for one behind a key, YAML only some. */
  private isFlowColon(next: number): boolean {
    if (!this.lenient || isFlowSign(next)) return true;
    const before = this.text.charCodeAt(this.at - 1);
    return (
      before === DOUBLE_QUOTE || before === APOSTROPHE || before === CLOSE_BRACKET || before === CLOSE_BRACE
    );
  }

  /** Skips blanks, comments and line breaks. In front of what may be a key, tabs are none of them. */
  private skipTrivia(): void {
    const { text } = this;
    for (;;) {
      let { at } = this;
      if (at === this.lineStart && text.charCodeAt(at) === BYTE_ORDER_MARK && this.mayPassMark())
        this.lineStart = ++at;
      let code = text.charCodeAt(at);
      while (code === SPACE || (code === TAB && (this.flow > 0 || !this.keyAllowed || this.mayPassTab(at))))
        code = text.charCodeAt(++at);
      if (code === HASH) while (!isBreakOrEnd(code)) code = text.charCodeAt(++at);
      this.at = at;
      if (!isLineBreak(code)) return;
      this.breakLine();
      if (this.flow === 0) this.keyAllowed = true;
    }
  }

  /** A byte order mark is none of a value where a file begins that was appended to another one, below its `---`. */
  private mayPassMark(): boolean {
    return this.lenient || this.line === this.documentLine + 1;
  }

  /** A tab behind a dash, on a line with nothing else, or before JSON means what a space means; one that indents does not. */
  private mayPassTab(at: number): boolean {
    if (!this.lenient) return false;
    const { text } = this;
    for (let before = at - 1; before >= this.lineStart; before--)
      if (!isBlank(text.charCodeAt(before))) return true;
    let behind = at + 1;
    while (isBlank(text.charCodeAt(behind))) behind++;
    const code = text.charCodeAt(behind);
    return isBreakOrEnd(code) || code === HASH || (code === OPEN_BRACE && this.indent === -1);
  }

  private breakLine(): void {
    this.at = behindLineBreak(this.text, this.at);
    this.lineStart = this.at;
    this.line++;
  }

  private openBlock(column: number): boolean {
    if (this.flow > 0 || this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    return true;
  }

  private closeBlocks(column: number): void {
    while (this.indent > column) {
      this.tokens.add('block-end', this.at, this.at);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  /** Notes that a key may begin here. */
  private saveKey(): void {
    if (!this.keyAllowed) return;
    this.dropKey();
    this.noteKey(this.at, this.at - this.lineStart);
  }

  private noteKey(at: number, column: number): void {
    const { key } = this;
    key.possible = true;
    key.holds = true;
    key.required = this.flow === 0 && this.indent === column;
    key.token = this.tokens.nextNumber;
    key.at = at;
    key.line = this.line;
    key.column = column;
  }

  private dropKey(): void {
    const { key } = this;
    if (!key.possible) return;
    if (key.required) stop('key-without-colon', key.at);
    key.possible = false;
    key.holds = false;
  }

  private fetchEnd(): void {
    // What is behind the end counts as another line, on which no key can go on.
    this.line++;
    this.endBlocks();
    this.tokens.add('end-of-text', this.at, this.at);
  }

  private endBlocks(): void {
    if (this.flow === 0) this.closeBlocks(-1);
    this.dropKey();
    this.keyAllowed = false;
  }

  private fetchDirective(): void {
    this.endBlocks();
    const start = this.at;
    this.at = behindDirective(this.text, start, this.lenient);
    this.tokens.add('directive', start, this.at);
    if (this.at < this.text.length) this.breakLine();
  }

  private fetchMarker(kind: 'document' | 'document-end'): void {
    this.endBlocks();
    const start = this.at;
    if (kind === 'document') this.documentLine = this.line;
    this.at += 3;
    this.tokens.add(kind, start, this.at);
  }

  private openBracket(kind: '[' | '{'): void {
    this.saveKey();
    this.keys.push(noKey(this.tokens.nextNumber));
    this.flow++;
    this.keyAllowed = true;
    this.addSign(kind);
  }

  private closeBracket(kind: ']' | '}'): void {
    this.dropKey();
    if (this.flow > 0) {
      this.flow--;
      const closed = this.keys.pop();
      // As in libyaml, a bracket without a key in it no longer holds back the tokens of a key that begins with it.
      for (const key of this.keys) if (key.token === closed?.token) key.holds = false;
    }
    this.keyAllowed = false;
    this.addSign(kind);
  }

  private addSign(kind: TokenKind): void {
    this.tokens.add(kind, this.at, this.at + 1);
    this.at++;
  }

  private fetchComma(): void {
    this.dropKey();
    this.keyAllowed = true;
    this.addSign(',');
  }

  private fetchItem(): void {
    if (this.flow === 0) {
      if (!this.keyAllowed) stop('item-context', this.at);
      if (this.openBlock(this.at - this.lineStart)) this.tokens.add('sequence', this.at, this.at);
    }
    this.dropKey();
    this.keyAllowed = true;
    this.addSign('item');
  }

  private fetchKey(): void {
    if (this.flow === 0) {
      if (!this.keyAllowed) stop('key-context', this.at);
      if (this.openBlock(this.at - this.lineStart)) this.tokens.add('mapping', this.at, this.at);
    }
    this.dropKey();
    this.keyAllowed = this.flow === 0;
    this.addSign('key');
  }

  private fetchValue(): void {
    const { key } = this;
    if (this.isStillKey(key)) {
      this.tokens.insert(key.token, 'key', key.at);
      if (this.openBlock(key.column)) this.tokens.insert(key.token, 'mapping', key.at);
      key.possible = false;
      key.holds = false;
      this.keyAllowed = false;
    } else {
      if (this.flow === 0) {
        if (!this.keyAllowed) stop('value-context', this.at);
        if (this.openBlock(this.at - this.lineStart)) this.tokens.add('mapping', this.at, this.at);
      }
      this.keyAllowed = this.flow === 0;
    }
    this.addSign('value');
  }

  private fetchName(kind: 'alias' | 'anchor'): void {
    this.saveKey();
    this.keyAllowed = false;
    const start = this.at;
    scanName(this);
    this.tokens.add(kind, start, this.at);
  }

  private fetchTag(): void {
    this.saveKey();
    this.keyAllowed = false;
    const start = this.at;
    scanTag(this);
    this.tokens.add('tag', start, this.at);
  }

  private fetchBlock(): void {
    this.dropKey();
    this.keyAllowed = true;
    this.tokens.add('scalar', this.at, this.at, scanBlock(this));
  }
}
