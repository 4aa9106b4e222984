/** What an expression demands of the beginning of a text. */
export type LiteralBeginning = Readonly<{
  /** In lower case where case does not count; empty where nothing is sure. */
  text: string;
  anyCase: boolean;
}>;

/** Characters that stand for themselves, but for what a quantifier behind them makes of the last. */
const LITERALS = /^(?:[^\\^$.|?*+()[\]{}]|\\[-!"#%&'*+,./:;<=>@_`~^$|?()[\]{}\\])+/;

/** An alternative that is not in a group; groups in groups and classes are left alone, so nothing is sure there. */
const MAY_ALTERNATE = /\|/;
const PLAIN_GROUPS = /\\.|\((?:\\.|[^()[\\])*\)|\[\^?\]?(?:\\.|[^\]\\])*\]/g;

/**
 * The text that everything begins with which an expression of RE2 matches from its beginning on: most paths are distinguished
 * by it, without running the expression.
 */
export function literalBeginning(pattern: string): LiteralBeginning {
  const flag = /^\(\?i\)/.exec(pattern)?.[0] ?? '';
  // The beginning is where it is matched from anyway.
  const body = pattern.slice(flag.length).replace(/^\^/, '');
  const anyCase = flag !== '';
  const literals = LITERALS.exec(body)?.[0] ?? '';
  if (literals === '' || MAY_ALTERNATE.test(body.replace(PLAIN_GROUPS, ''))) return { text: '', anyCase };
  const pieces = literals.match(/\\?[^]/gu) ?? [];
  const sure = /^[?*+{]/.test(body.slice(literals.length)) ? pieces.slice(0, -1) : pieces;
  const text = sure.map((piece) => (piece.startsWith('\\') ? piece.slice(1) : piece)).join('');
  return { text: anyCase ? text.toLowerCase() : text, anyCase };
}

/** Beyond ASCII other letters are the same but for case. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether a text begins so that an expression may match it as a whole; false is sure, true is not. */
export function beginsLike(pattern: string): (text: string) => boolean {
  const { text: beginning, anyCase } = literalBeginning(pattern);
  if (beginning === '' || (anyCase && BEYOND_ASCII.test(beginning))) return () => true;
  if (!anyCase) return (text) => text.startsWith(beginning);
  return (text) => text.slice(0, beginning.length).toLowerCase() === beginning || BEYOND_ASCII.test(text);
}
