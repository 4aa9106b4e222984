import { createTwoFilesPatch } from 'diff';

/** With more changed lines than this, the whole text is replaced: comparing takes the square of their number. */
const MAX_CHANGED_LINES = 2000;

/**
 * The change of a text as a unified diff with three lines of context, which `patch` and `git apply` take. Line ends are as
 * they are. Empty where nothing changes.
 *
 * @param path as it stands behind `a/` and `b/`; an absolute path stands alone
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, next] = path.startsWith('/') ? [path, path] : [`a/${path}`, `b/${path}`];
  const options = { context: 3, maxEditLength: MAX_CHANGED_LINES };
  const patch =
    createTwoFilesPatch(old, next, before, after, undefined, undefined, options) ??
    replacement(old, next, before, after);
  return patch.slice(patch.indexOf('---'));
}

/** All lines go, and all come. */
function replacement(old: string, next: string, before: string, after: string): string {
  const lines = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');
  const side = (text: string, sign: string): string =>
    `${lines(text)
      .map((line) => `${sign}${line}\n`)
      .join('')}${text.endsWith('\n') ? '' : '\\ No newline at end of file\n'}`;
  const count = (text: string): number => lines(text).length;
  return `--- ${old}\n+++ ${next}\n@@ -1,${count(before)} +1,${count(after)} @@\n${side(before, '-')}${side(after, '+')}`;
}
