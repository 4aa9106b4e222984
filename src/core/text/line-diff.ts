/** One line of a preview: as it was, as it becomes, or unchanged around a change. */
export type DiffLine = Readonly<{ kind: 'same' | 'removed' | 'added'; text: string }>;

/** Changed lines that stand close together, with unchanged ones around them. Line numbers count from 1. */
export type Hunk = Readonly<{ beforeLine: number; afterLine: number; lines: readonly DiffLine[] }>;

/** Above this many pairs of differing lines the middle is shown as replaced instead of being compared. */
const MAX_PAIRS = 4_000_000;

/**
 * The differences of two texts line by line, for a preview. `context` unchanged lines (3 by default) are shown around
 * each change. Lines are given without their breaks. Time and memory are bounded: where too much differs, the whole
 * middle counts as replaced.
 */
export function lineDiff(before: string, after: string, context = 3): readonly Hunk[] {
  if (before === after) return [];
  return hunks(compare(linesOf(before), linesOf(after)), context);
}

/** A final line break ends the last line and begins no further one. */
function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function compare(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail++;
  }
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [
    ...before.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

const removed = (text: string): DiffLine => ({ kind: 'removed', text });
const added = (text: string): DiffLine => ({ kind: 'added', text });

/** The longest common subsequence of lines, by a table of its lengths from every pair of positions on. */
function middle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const columns = after.length + 1;
  if (before.length * after.length > MAX_PAIRS) return [...before.map(removed), ...after.map(added)];
  const lengths = new Uint32Array((before.length + 1) * columns);
  const at = (row: number, column: number): number => lengths[row * columns + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * columns + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const next = after[column];
    if (old !== undefined && old === next) {
      lines.push({ kind: 'same', text: old });
      row++;
      column++;
    } else if (old !== undefined && (next === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(removed(old));
      row++;
    } else {
      lines.push(added(next ?? ''));
      column++;
    }
  }
  return lines;
}

/** Cuts the lines into hunks: changes with at most twice the context between them stay together. */
function hunks(lines: readonly DiffLine[], context: number): readonly Hunk[] {
  const found: Hunk[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start === -1) return;
    const first = lines.slice(0, start);
    found.push({
      beforeLine: 1 + first.filter(({ kind }) => kind !== 'added').length,
      afterLine: 1 + first.filter(({ kind }) => kind !== 'removed').length,
      lines: lines.slice(start, end),
    });
  };
  for (const [index, { kind }] of lines.entries()) {
    if (kind === 'same') continue;
    if (start === -1 || index - context > end) {
      close();
      start = Math.max(0, index - context);
    }
    end = Math.min(lines.length, index + 1 + context);
  }
  close();
  return found;
}
