/** Lines without the blank ones around them, as a template literal leaves them. */
export const trimmed = (lines: string): string => lines.replace(/^\n+|\s+$/g, '');

/** The lines, trimmed, so many columns further to the right; empty ones stay empty. */
export const indented = (lines: string, columns = 2): string =>
  trimmed(lines).replace(/^(?=.)/gm, ' '.repeat(columns));
