import { measure, type Timing } from './measure.ts';
import { LAYOUT_YARDSTICK, subjectsFor, YARDSTICK } from './subjects.ts';

/** Measures workspaces of these sizes and yields the results as text, size by size. */
export function runBench(counts: readonly number[], rounds: number, print: (line: string) => void): void {
  for (const count of counts) {
    const timings = measure(subjectsFor(count), rounds);
    print(`\n${count.toLocaleString('en')} objects, medians of ${rounds} rounds`);
    print(row('', 'median ms', 'least', 'most', `of ${YARDSTICK}`, 'of dagre'));
    const medianOf = (wanted: string) => timings.find(({ name }) => name === wanted)?.median;
    for (const timing of timings) print(line(timing, medianOf(YARDSTICK), medianOf(LAYOUT_YARDSTICK)));
  }
}

function line(timing: Timing, yaml: number | undefined, dagre: number | undefined): string {
  const { name, median, least, most } = timing;
  const times = [median, least, most].map(digits);
  return row(name, ...times, ratio(median, yaml), name.startsWith('layout') ? ratio(median, dagre) : '');
}

const WIDTHS = [12, 12, 12, 22, 12];

const row = (name: string, ...cells: readonly string[]): string =>
  (name.padEnd(36) + cells.map((cell, index) => cell.padStart(WIDTHS[index] ?? 12)).join('')).trimEnd();

const digits = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 3 : 1);

function ratio(part: number, whole: number | undefined): string {
  if (whole === undefined) return '';
  const share = part / whole;
  return share >= 0.1 ? `${share.toFixed(2)}×` : `1/${Math.round(1 / share)}`;
}
