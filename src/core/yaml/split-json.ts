/** A quote opens a string only where a value or key may begin: inside plain text it is a letter like any other. */
const OPENS_TOKEN = new Set(['{', '[', ',', ':']);

/**
 * Where, in one slice of a file, a further JSON object begins right after another one has ended. Only slices that begin
 * with `{` are looked at: after a closed flow collection YAML allows nothing, so a boundary there can only mend things.
 */
export function jsonBoundaries(text: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  let at = firstContent(text, from, to);
  while (text[at] === '{') {
    const end = closing(text, at, to);
    const next = firstContent(text, end, to);
    if (next >= to || text[next] !== '{') break;
    found.push(lineStart(text, end, next));
    at = next;
  }
  return found;
}

function firstContent(text: string, from: number, to: number): number {
  let at = from;
  if (text.startsWith('---', at)) at += 3;
  while (at < to && /[\s\uFEFF]/.test(text[at] ?? '')) at++;
  return at;
}

/** White space between two objects belongs to the first one, up to the line on which the second begins. */
function lineStart(text: string, end: number, next: number): number {
  for (let at = next; at > end; at--) if (text[at - 1] === '\n' || text[at - 1] === '\r') return at;
  return next;
}

/** The offset behind the bracket that closes the one at `from`; `to` where it stays open. */
function closing(text: string, from: number, to: number): number {
  let depth = 0;
  let before = '';
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (--depth === 0) return at + 1;
    } else if ((char === '"' || char === "'") && OPENS_TOKEN.has(before)) at = stringEnd(text, at, to, char);
    else if (char === '#' && /\s/.test(text[at - 1] ?? ''))
      while (at < to && text[at] !== '\n' && text[at] !== '\r') at++;
    if (!/\s/.test(char)) before = char;
  }
  return to;
}

function stringEnd(text: string, from: number, to: number, quote: string): number {
  for (let at = from + 1; at < to; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return to;
}
