import type { Environment } from '@marcbachmann/cel-js';
import { goRegexp, type GoRegexp } from '../../go-regexp.ts';
import { quote } from '../../words/quote.ts';
import { payForLength, spend } from './cost.ts';
import { define } from './define.ts';
import { failure, noOverload } from './failure.ts';

function regexp(pattern: string): GoRegexp {
  const compiled = goRegexp(pattern);
  if (!compiled) throw failure(`error parsing regexp: ${quote(pattern)}`);
  return compiled;
}

const matches = (text: string, pattern: string): boolean =>
  spend(1 + text.length / 10) && regexp(pattern).test(text);

const findAll = (text: string, pattern: string, most: bigint): readonly string[] =>
  spend(1 + text.length / 10) ? regexp(pattern).findAll(text, most < 0n ? Infinity : Number(most)) : [];

/** Places in texts count code points. */
function place(letters: readonly string[], at: bigint): number {
  if (at < 0n || at > BigInt(letters.length)) throw failure(`index out of range: ${at}`);
  return Number(at);
}

/** The code points of a text, paid for: going through a long one takes time. */
const lettersOf = (text: string): readonly string[] => (spend(1 + text.length / 10) ? [...text] : []);

const count = (text: string): bigint => BigInt(lettersOf(text).length);

function indexOf(text: string, part: string, from: bigint): bigint {
  const letters = lettersOf(text);
  const start = letters.slice(0, place(letters, from)).join('').length;
  const found = text.indexOf(part, start);
  return found < 0 ? -1n : count(text.slice(0, found));
}

function lastIndexOf(text: string, part: string, from: bigint): bigint {
  const letters = lettersOf(text);
  const start = letters.slice(0, place(letters, from)).join('').length;
  const found = text.lastIndexOf(part, start);
  return found < 0 ? -1n : count(text.slice(0, found));
}

function substring(text: string, from: bigint, to: bigint): string {
  const letters = lettersOf(text);
  const start = place(letters, from);
  const end = place(letters, to);
  if (start > end) throw failure(`invalid substring range. start: ${from}, end: ${to}`);
  return letters.slice(start, end).join('');
}

function charAt(text: string, at: bigint): string {
  const letters = lettersOf(text);
  return letters[place(letters, at)] ?? '';
}

function replace(text: string, part: string, by: string, times: bigint): string {
  let rest = times < 0n ? Infinity : Number(times);
  const found = text.split(part).length - 1;
  if (!payForLength(text.length + Math.min(found, rest) * by.length)) return '';
  return text.replaceAll(part, (same) => (rest-- > 0 ? by : same));
}

function join(items: readonly unknown[], between: string): string {
  const texts = items.filter((item) => typeof item === 'string');
  if (texts.length < items.length) throw noOverload();
  const size = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  return payForLength(size) ? texts.join(between) : '';
}

const ascii = (text: string, change: (letters: string) => string): string =>
  spend(1 + text.length / 10) ? text.replace(/[A-Za-z]+/g, (letters) => change(letters)) : text;

/** The library of texts, and that of regular expressions, as the API server has them. */
export function registerTexts(environment: Environment): void {
  const add = define(environment);
  add('string.matchesInGo(string): bool', matches);
  add('matchesInGo(string, string): bool', matches);
  add('matches(string, string): bool', matches);
  add('string.find(string): string', (text: string, pattern: string) => findAll(text, pattern, 1n)[0] ?? '');
  add('string.findAll(string): list<string>', (text: string, pattern: string) => findAll(text, pattern, -1n));
  add('string.findAll(string, int): list<string>', findAll);
  add('string.indexOfInGo(string): int', (text: string, part: string) => indexOf(text, part, 0n));
  add('string.indexOfInGo(string, int): int', indexOf);
  add('string.lastIndexOfInGo(string): int', (text: string, part: string) =>
    lastIndexOf(text, part, count(text)),
  );
  add('string.lastIndexOfInGo(string, int): int', lastIndexOf);
  add('string.substringInGo(int): string', (text: string, from: bigint) =>
    substring(text, from, count(text)),
  );
  add('string.substringInGo(int, int): string', substring);
  add('string.charAt(int): string', charAt);
  add('string.replace(string, string): string', (text: string, part: string, by: string) =>
    replace(text, part, by, -1n),
  );
  add('string.replace(string, string, int): string', replace);
  add('string.reverse(): string', (text: string) => lettersOf(text).toReversed().join(''));
  add('string.lowerAsciiInGo(): string', (text: string) => ascii(text, (part) => part.toLowerCase()));
  add('string.upperAsciiInGo(): string', (text: string) => ascii(text, (part) => part.toUpperCase()));
  add('list.joinInGo(): string', (items: readonly unknown[]) => join(items, ''));
  add('list.joinInGo(string): string', join);
}
