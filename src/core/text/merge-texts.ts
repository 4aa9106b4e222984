import { diffArrays } from 'diff';

/** With more changed lines than this, nothing is merged: comparing takes the square of their number. */
const MAX_CHANGED_LINES = 2000;

/** Lines of the base that one side has replaced. */
type Change = Readonly<{ start: number; end: number; lines: readonly string[] }>;

/**
 * Merges two changes of one text, line by line. Line ends are part of the lines.
 *
 * @returns null where both changed the same lines, or lines beside each other, in different ways: that is for people to decide
 */
export function mergeTexts(base: string, one: string, other: string): string | null {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const lines = linesOf(base);
  const [ours, theirs] = [changesOf(lines, one), changesOf(lines, other)];
  if (!ours || !theirs) return null;
  const merged: string[] = [];
  let at = 0;
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [a, b] = [ours[i], theirs[j]];
    const next = !b || (a && a.start <= b.start) ? a : b;
    if (!next) break;
    if (a && b && touches(a, b)) {
      if (!isSame(a, b)) return null;
      j += 1;
    }
    if (next === a) i += 1;
    else j += 1;
    merged.push(...lines.slice(at, next.start), ...next.lines);
    at = next.end;
  }
  return [...merged, ...lines.slice(at)].join('');
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const touches = (a: Change, b: Change): boolean => a.start <= b.end && b.start <= a.end;

const isSame = (a: Change, b: Change): boolean =>
  a.start === b.start && a.end === b.end && a.lines.join('') === b.lines.join('');

/** What a text has in the place of lines of the base; null where that is too much to say. */
function changesOf(base: readonly string[], text: string): readonly Change[] | null {
  const parts = diffArrays([...base], [...linesOf(text)], { maxEditLength: MAX_CHANGED_LINES });
  if (!parts) return null;
  const changes: Change[] = [];
  let at = 0;
  let open: { start: number; end: number; lines: string[] } | null = null;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      if (open) changes.push(open);
      open = null;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, lines: [] };
    if (added) open.lines.push(...value);
    else {
      at += value.length;
      open.end = at;
    }
  }
  if (open) changes.push(open);
  return changes;
}
