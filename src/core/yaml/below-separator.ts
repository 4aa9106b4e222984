import { lineAt } from '../text/lines.ts';

/** A line that gives one half of the type of an object, with its indentation. */
const TYPE_LINE = /^([ \t]*)["']?(apiVersion|kind)["']?[ \t]*:(?=\s|$)/gm;
/** The same inside brackets, where lines mean nothing. */
const TYPE_IN_BRACKETS = /[{,\s]()["']?(apiVersion|kind)["']?\s*:/g;
const KEY = /^(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*:(?=\s|$)/;

/**
 * A document without what is written behind `---`, where the lines below say of which type of object it is; null where they
 * do not. A key is taken for the first line. All else is where it was.
 *
 * @param at where the text behind the dashes begins
 */
export function belowSeparator(text: string, at: number): string | null {
  const { end } = lineAt(text, at);
  const isKey = KEY.test(text.slice(at, end)) && /[ \t]/.test(text[at - 1] ?? '');
  const below = isKey
    ? `${text.slice(0, at - 1)}\n${text.slice(at)}`
    : `${text.slice(0, at)}${' '.repeat(end - at)}${text.slice(end)}`;
  return hasType(below.slice(isKey ? at : end)) ? below : null;
}

/** Whether there are both halves of a type, of one object as far as indentation shows it. */
function hasType(text: string): boolean {
  const found = new Set<string>();
  const isFlow = /^\s*\{/.test(text);
  for (const [, indentation = '', key = ''] of text.matchAll(isFlow ? TYPE_IN_BRACKETS : TYPE_LINE)) {
    const [depth, other] = [indentation.length, key === 'kind' ? 'apiVersion' : 'kind'];
    if (found.has(`${depth} ${other}`)) return true;
    found.add(`${depth} ${key}`);
  }
  return false;
}
