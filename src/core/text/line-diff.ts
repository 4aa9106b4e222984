/** One line of a change, without its line end. */
export type DiffLine = Readonly<{ type: 'same' | 'removed' | 'added'; text: string }>;

/** A stretch of changed lines with a few unchanged ones around it. */
export type Hunk = Readonly<{
  /** Numbers of its first line in each text, from 1. */
  beforeStart: number;
  afterStart: number;
  lines: readonly DiffLine[];
}>;

/** Beyond this many changed lines the shortest way is not looked for any longer: all of it counts as replaced. */
const MOST_STEPS = 1000;

const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** The changes from one text to another, line by line, each with `context` unchanged lines around it. No change gives none. */
export function lineDiff(before: string, after: string, context = 3): readonly Hunk[] {
  if (before === after) return [];
  const [a, b] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const middle = shortestWay(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  const same = (text: string): DiffLine => ({ type: 'same', text });
  const head = a.slice(Math.max(0, start - context), start).map(same);
  const end = a.slice(a.length - tail, a.length - tail + context).map(same);
  return splitHunks([...head, ...middle, ...end], start - head.length + 1, context);
}

/** Myers' algorithm: the fewest removed and added lines that turn one list into the other. */
function shortestWay(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const reach = new Map<number, number>([[1, 0]]);
  const trail: ReadonlyMap<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(a.length + b.length, MOST_STEPS); steps++) {
    trail.push(new Map(reach));
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trail);
    }
  }
  return [
    ...a.map((text): DiffLine => ({ type: 'removed', text })),
    ...b.map((text): DiffLine => ({ type: 'added', text })),
  ];
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const reach = trail[steps] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromX = steps === 0 ? 0 : (reach.get(down ? k + 1 : k - 1) ?? 0);
    const fromY = steps === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      lines.push({ type: 'same', text: a[--x] ?? '' });
      y -= 1;
    }
    if (steps === 0) break;
    if (down) lines.push({ type: 'added', text: b[--y] ?? '' });
    else lines.push({ type: 'removed', text: a[--x] ?? '' });
  }
  return lines.toReversed();
}

/** Cuts a run of lines where more unchanged ones follow each other than the context of two hunks needs. */
function splitHunks(lines: readonly DiffLine[], firstLine: number, context: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const changed = lines.flatMap(({ type }, index) => (type === 'same' ? [] : [index]));
  let [before, after] = [firstLine, firstLine];
  let at = 0;
  for (let index = 0; index < changed.length;) {
    const from = Math.max(at, (changed[index] ?? 0) - context);
    let last = index;
    while (last + 1 < changed.length && (changed[last + 1] ?? 0) - (changed[last] ?? 0) <= 2 * context + 1)
      last++;
    const to = Math.min(lines.length, (changed[last] ?? 0) + context + 1);
    before += from - at;
    after += from - at;
    const part = lines.slice(from, to);
    hunks.push({ beforeStart: before, afterStart: after, lines: part });
    before += part.filter(({ type }) => type !== 'added').length;
    after += part.filter(({ type }) => type !== 'removed').length;
    at = to;
    index = last + 1;
  }
  return hunks;
}
