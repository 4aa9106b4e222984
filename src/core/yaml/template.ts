import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

const ACTION = /\{\{[^\n]{0,400}?\}\}|\{\{|\{%[^\n]{0,400}?%\}|<%[^\n]{0,400}?%>/g;

/** With what actions begin: in Go and Jinja, statements of Jinja, ERB. */
const OPENINGS = ['{{', '{%', '<%'];

/**
 * The template action (`{{ … }}`, `{% … %}`, `<% … %>`) that keeps a text from being YAML: the first one on the line of the error (inside quotes
 * too, because quotes in an action end them), else the last one before it, else the first of the text. Null where there
 * is none, or elsewhere only inside quotes.
 */
export function templateSpan(text: string, offset: number): Span | null {
  if (!OPENINGS.some((opening) => text.includes(opening))) return null;
  const line = lineAt(text, offset);
  const here = actionIn(text, line.start, line.end, /#/);
  if (here !== null) return here;
  const before = Math.max(...OPENINGS.map((opening) => text.lastIndexOf(opening, line.start)));
  const after = OPENINGS.map((opening) => text.indexOf(opening, line.end)).filter((at) => at !== -1);
  const at = before === -1 ? Math.min(...after) : before;
  if (!Number.isFinite(at)) return null;
  const other = lineAt(text, at);
  return actionIn(text, other.start, other.end, /["'#]/);
}

/** The first action of a line, unless one of the signs `without` stands before it. */
function actionIn(text: string, start: number, end: number, without: RegExp): Span | null {
  const line = text.slice(start, Math.min(end, start + 2000));
  for (const match of line.matchAll(ACTION)) {
    const before = line.slice(0, match.index);
    if (without.test(before)) return null;
    return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return null;
}

/** The action whose second brace is at an offset: a word that is nothing but an action is read as two mappings. */
export function actionAt(text: string, second: number): Span | null {
  const start = second - 1;
  if (!text.startsWith('{{', start)) return null;
  const end = text.indexOf('}}', start);
  return end === -1 ? null : { start, end: end + 2 };
}
