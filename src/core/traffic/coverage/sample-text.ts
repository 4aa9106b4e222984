import { goRegexp } from '../../admission/go-regexp.ts';

type Piece = Readonly<{ text: string; next: number }>;

/** One character that a class takes, as far as it is written plainly. */
function sampleClass(pattern: string, from: number): Piece {
  const close = pattern.indexOf(
    ']',
    pattern[from + 1] === ']' || pattern[from + 1] === '^' ? from + 2 : from + 1,
  );
  if (close < 0) return { text: '', next: pattern.length };
  const inside = pattern.slice(from + 1, close);
  if (!inside.startsWith('^'))
    return {
      text: inside.startsWith('\\') ? sampleEscape(inside[1] ?? '') : (inside[0] ?? ''),
      next: close + 1,
    };
  const candidates = 'x0-Z_';
  return { text: [...candidates].find((one) => goRegexp(`[${inside}]`)?.test(one)) ?? 'x', next: close + 1 };
}

function sampleEscape(letter: string): string {
  if (letter === 'd') return '0';
  if (letter === 'w' || letter === 'S' || letter === 'D') return 'x';
  if (letter === 's') return ' ';
  return /[AzbB]/.test(letter) ? '' : letter;
}

/** How often what comes before a quantifier has to stand, and where the pattern goes on. */
function readTimes(pattern: string, at: number): Readonly<{ times: number; next: number }> {
  const [whole = '', count] = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(pattern.slice(at)) ?? [];
  if (whole === '') return { times: 1, next: at };
  const least = count === undefined ? (whole.startsWith('+') ? 1 : 0) : Math.min(Number(count), 100);
  return { times: least, next: at + whole.length };
}

/** Reads up to the end of a group; of alternatives the first is taken. */
function sampleGroup(pattern: string, from: number, depth: number): Piece {
  let text = '';
  let chosen: string | undefined;
  let at = from;
  while (at < pattern.length && pattern[at] !== ')') {
    const letter = pattern[at] ?? '';
    if (letter === '|') {
      chosen ??= text;
      text = '';
      at++;
      continue;
    }
    const piece = sampleOne(pattern, at, depth);
    const { times, next } = readTimes(pattern, piece.next);
    text += piece.text.repeat(times);
    at = next;
  }
  return { text: chosen ?? text, next: at + 1 };
}

function sampleOne(pattern: string, at: number, depth: number): Piece {
  const letter = pattern[at] ?? '';
  if (letter === '^' || letter === '$') return { text: '', next: at + 1 };
  if (letter === '.') return { text: 'x', next: at + 1 };
  if (letter === '\\') return { text: sampleEscape(pattern[at + 1] ?? ''), next: at + 2 };
  if (letter === '[') return sampleClass(pattern, at);
  if (letter !== '(' || depth > 20) return { text: letter, next: at + 1 };
  const head = /^\((?:\?(?:P?<[^>]*>|[a-zA-Z-]*:?))?/.exec(pattern.slice(at))?.[0] ?? '(';
  if (/^\(\?[a-zA-Z-]+$/.test(head) && pattern[at + head.length] === ')')
    return { text: '', next: at + head.length + 1 };
  return sampleGroup(pattern, at + head.length, depth + 1);
}

/** A text that an expression matches as a whole; undefined where none is found easily. */
export function sampleText(pattern: string): string | undefined {
  if (!goRegexp(pattern)) return undefined;
  const { text } = sampleGroup(pattern, 0, 0);
  return goRegexp(`\\A(?:${pattern})\\z`)?.test(text) ? text : undefined;
}
