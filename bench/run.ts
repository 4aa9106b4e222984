import { measure, type Timing } from './measure.ts';
import { groupsFor, LAYOUT_YARDSTICK, YARDSTICK } from './subjects.ts';

/** The size that growth is counted from. */
const SMALL = 1_000;

/** Measures workspaces of these sizes and yields the results as text, size by size. */
export function runBench(counts: readonly number[], rounds: number, print: (line: string) => void): void {
  const small = new Map<string, number>();
  for (const count of counts) {
    const timings = groupsFor(count).flatMap((group) => measure(group(), rounds));
    const medians = new Map(timings.map(({ name, median }) => [name, median]));
    if (count === SMALL) for (const [name, median] of medians) small.set(name, median);
    print(`\n${count.toLocaleString('en')} objects, medians of ${rounds} rounds`);
    print(row('', 'median ms', 'least', 'most', `of ${YARDSTICK}`, 'of dagre', `of ${SMALL} objects`));
    for (const timing of timings) print(line(timing, medians, small));
  }
}

type Medians = ReadonlyMap<string, number>;

function line({ name, median, least, most }: Timing, medians: Medians, small: Medians): string {
  const dagre = name.startsWith('layout') ? medians.get(LAYOUT_YARDSTICK) : undefined;
  const shares = [medians.get(YARDSTICK), dagre, small.get(name)].map((whole) => ratio(median, whole));
  return row(name, ...[median, least, most].map(digits), ...shares);
}

const WIDTHS = [12, 12, 12, 22, 12, 18];

const row = (name: string, ...cells: readonly string[]): string =>
  (name.padEnd(36) + cells.map((cell, index) => cell.padStart(WIDTHS[index] ?? 12)).join('')).trimEnd();

const digits = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 3 : 1);

function ratio(part: number, whole: number | undefined): string {
  if (whole === undefined) return '';
  const share = part / whole;
  return share >= 0.1 ? `${share.toFixed(2)}×` : `1/${Math.round(1 / share)}`;
}
