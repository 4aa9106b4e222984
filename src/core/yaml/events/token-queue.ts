import type { ScalarEvent } from './event.ts';
import type { Token, TokenKind } from './token.ts';

/** Tokens that wait to be handed out. Their objects are used again, so none may be kept. */
export class TokenQueue {
  /** Those from `head` up to `tail` wait; the others are spare. */
  private readonly tokens: Token[] = [];
  private head = 0;
  private tail = 0;
  private handedOut = 0;

  get isEmpty(): boolean {
    return this.head === this.tail;
  }

  /** The number of the first token; they are counted from the beginning of the text. */
  get firstNumber(): number {
    return this.handedOut;
  }

  /** The number of the token that is added next. */
  get nextNumber(): number {
    return this.handedOut + this.tail - this.head;
  }

  first(): Token {
    const token = this.tokens[this.head];
    if (token === undefined || this.isEmpty) throw new Error('no token was fetched');
    return token;
  }

  pass(): void {
    this.handedOut++;
    this.head++;
    if (this.head < this.tail) return;
    this.head = 0;
    this.tail = 0;
  }

  add(kind: TokenKind, start: number, end: number, scalar: ScalarEvent | null = null): void {
    const token = this.tokens[this.tail++];
    if (token === undefined) {
      this.tokens.push({ kind, start, end, scalar });
      return;
    }
    token.kind = kind;
    token.start = start;
    token.end = end;
    token.scalar = scalar;
  }

  /** Adds a token before the one with a number; behind all where that was handed out already. */
  insert(number: number, kind: TokenKind, at: number): void {
    const place = this.head + number - this.handedOut;
    if (place < this.head) {
      this.add(kind, at, at);
      return;
    }
    const spare = this.tokens.length > this.tail ? this.tokens.pop() : undefined;
    this.tokens.splice(place, 0, Object.assign(spare ?? {}, { kind, start: at, end: at, scalar: null }));
    this.tail++;
  }
}
