import { measure, type Timing } from './measure.ts';
import { subjectsFor, YARDSTICK } from './subjects.ts';

/** Measures workspaces of these sizes and tells the results as text, size by size. */
export function runBench(counts: readonly number[], rounds: number, tell: (line: string) => void): void {
  for (const count of counts) {
    const timings = measure(subjectsFor(count), rounds);
    tell(`\n${count.toLocaleString('en')} objects`);
    tell(row('', 'median ms', 'least', 'most', `of ${YARDSTICK}`));
    const yardstick = timings.find(({ name }) => name === YARDSTICK)?.median ?? 0;
    for (const timing of timings) tell(line(timing, yardstick));
  }
}

const line = ({ name, median, least, most }: Timing, yardstick: number): string =>
  row(name, digits(median), digits(least), digits(most), ratio(median / yardstick));

const row = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(28) + cells.map((cell) => cell.padStart(cell.startsWith('of ') ? 22 : 12)).join('');

const digits = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 3 : 1);

const ratio = (share: number): string =>
  (share >= 0.1 ? `${share.toFixed(2)}×` : `1/${Math.round(1 / share)}`).padStart(22);
