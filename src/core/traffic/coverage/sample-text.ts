import { goRegexp, wholeRegexp } from '../../admission/go-regexp.ts';

type Piece = Readonly<{ text: string; next: number }>;

/** Chooses among so many possibilities, counted from 0. */
type Pick = (possibilities: number) => number;

/** What a class of characters holds, as far as it is written plainly: of ranges the ends. */
function classMembers(inside: string): readonly string[] {
  const members: string[] = [];
  for (let at = 0; at < inside.length; at++) {
    const letter = inside[at] ?? '';
    if (letter === '\\') {
      at++;
      members.push(...escapeMembers(inside[at] ?? ''));
    } else if (inside.startsWith('[:', at)) return members;
    else if (letter !== '-' || at === 0 || at === inside.length - 1) members.push(letter);
  }
  return members;
}

/** One character that a class takes. */
function sampleClass(pattern: string, from: number, pick: Pick): Piece {
  const close = pattern.indexOf(
    ']',
    pattern[from + 1] === ']' || pattern[from + 1] === '^' ? from + 2 : from + 1,
  );
  if (close < 0) return { text: '', next: pattern.length };
  const inside = pattern.slice(from + 1, close);
  const negated = inside.startsWith('^');
  const members = negated
    ? [...'x0-Z_'].filter((one) => goRegexp(`[${inside}]`)?.test(one)).slice(0, 1)
    : classMembers(inside);
  return { text: members[pick(members.length)] ?? (negated ? 'x' : ''), next: close + 1 };
}

function escapeMembers(letter: string): readonly string[] {
  if (letter === 'd') return ['0'];
  if (letter === 'w') return ['x', '0'];
  if (letter === 'S' || letter === 'D') return ['x'];
  if (letter === 's') return [' '];
  return /[AzbB]/.test(letter) ? [] : [letter];
}

/** How often what comes before a quantifier has to stand, and where the pattern goes on. */
function readTimes(pattern: string, at: number, pick: Pick): Readonly<{ times: number; next: number }> {
  const [whole = '', low, comma, high] =
    /^(?:[*?]|\+|\{(\d+)(?:(,)(\d*))?\})\??/.exec(pattern.slice(at)) ?? [];
  if (whole === '') return { times: 1, next: at };
  const least = low === undefined ? (whole.startsWith('+') ? 1 : 0) : Math.min(Number(low), 100);
  const fixed = low !== undefined && (comma === undefined || Number(high || Infinity) <= least);
  return { times: least + (fixed ? 0 : pick(2)), next: at + whole.length };
}

/** Reads up to the end of a group, and picks one of its alternatives. */
function sampleGroup(pattern: string, from: number, depth: number, pick: Pick): Piece {
  const alternatives = [''];
  let at = from;
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      alternatives.push('');
      at++;
      continue;
    }
    const piece = sampleOne(pattern, at, depth, pick);
    const { times, next } = readTimes(pattern, piece.next, pick);
    alternatives.push(`${alternatives.pop() ?? ''}${piece.text.repeat(times)}`);
    at = next;
  }
  return { text: alternatives[pick(alternatives.length)] ?? '', next: at + 1 };
}

function sampleOne(pattern: string, at: number, depth: number, pick: Pick): Piece {
  const letter = pattern[at] ?? '';
  if (letter === '^' || letter === '$') return { text: '', next: at + 1 };
  if (letter === '.') return { text: 'x', next: at + 1 };
  if (letter === '\\') {
    const members = escapeMembers(pattern[at + 1] ?? '');
    return { text: members[pick(members.length)] ?? '', next: at + 2 };
  }
  if (letter === '[') return sampleClass(pattern, at, pick);
  if (letter !== '(' || depth > 20) return { text: letter, next: at + 1 };
  const head = /^\((?:\?(?:P?<[^>]*>|[a-zA-Z-]*:?))?/.exec(pattern.slice(at))?.[0] ?? '(';
  if (/^\(\?[a-zA-Z-]+$/.test(head) && pattern[at + head.length] === ')')
    return { text: '', next: at + head.length + 1 };
  return sampleGroup(pattern, at + head.length, depth + 1, pick);
}

/** A text by an expression, and between how many possibilities it chose on the way. */
function sampleWith(pattern: string, choose: (point: number) => number) {
  const points: number[] = [];
  const { text } = sampleGroup(pattern, 0, 0, (possibilities) => {
    const chosen = choose(points.length);
    points.push(possibilities);
    return chosen < possibilities ? chosen : 0;
  });
  return { text, points };
}

/** A text that an expression matches as a whole; undefined where none is found easily. */
export function sampleText(pattern: string): string | undefined {
  const whole = wholeRegexp(pattern);
  if (!whole) return undefined;
  const { text } = sampleWith(pattern, () => 0);
  return whole.test(text) ? text : undefined;
}

/**
 * Texts that an expression matches as a whole, each by another of its alternatives, characters or repetitions; none where
 * none is found easily.
 */
export function sampleTexts(pattern: string, most: number): readonly string[] {
  const whole = wholeRegexp(pattern);
  if (!whole) return [];
  const first = sampleWith(pattern, () => 0);
  const found = new Set(whole.test(first.text) ? [first.text] : []);
  let tries = 0;
  for (const [point, possibilities] of first.points.entries()) {
    for (let other = 1; other < possibilities && found.size < most && tries < 4 * most; other++) {
      tries++;
      const { text } = sampleWith(pattern, (one) => (one === point ? other : 0));
      if (whole.test(text)) found.add(text);
    }
  }
  return [...found];
}
