const SPECIAL = /[\\^$*+?()[\]{}|]/;

/** Whether a path reads the same as text and as an expression. A dot may be either: people mean the dot. */
export const isPlainPath = (path: string): boolean => !SPECIAL.test(path);

/** A path that stands for itself in an expression; null where it is more than that. */
export function literalOf(expression: string): string | null {
  const plain = expression.replaceAll(/\\([-./_])/g, '$1');
  return isPlainPath(plain) ? plain : null;
}

/** The expression for a text. */
export const escapeExpression = (text: string): string =>
  text.replaceAll(/[\\^$*+?()[\]{}|.]/g, String.raw`\$&`);
