import { createHistogram } from 'node:perf_hooks';

/** How long keys took to reach the others. */
export type Latencies = Readonly<{
  /** A key is struck. Answers with its name, which travels in the text. */
  struck: (by: number) => string;
  /** A participant has it. */
  arrived: (name: string) => void;
  /** How many keys have not reached all others yet. */
  underway: () => number;
  /** What was measured since the last time that this was asked. */
  figures: () => LatencyFigures;
}>;

/** In milliseconds: to each of the others, and until the last of them had it. */
export type LatencyFigures = Readonly<{
  keys: number;
  each: Percentiles;
  last: Percentiles;
  /** Keys that have not reached all of the others; of them only those who had it are in the figures. */
  unfinished: number;
}>;

export type Percentiles = Readonly<{ p50: number; p99: number; most: number }>;

/** @param others how many receive each key */
export function measureLatencies(others: number): Latencies {
  const each = createHistogram();
  const last = createHistogram();
  const underway = new Map<string, { at: number; left: number }>();
  let keys = 0;
  const percentiles = (histogram: typeof each): Percentiles => ({
    p50: histogram.percentile(50) / 1000,
    p99: histogram.percentile(99) / 1000,
    most: histogram.max / 1000,
  });
  return {
    struck(by) {
      const name = `${by}.${keys++};`;
      underway.set(name, { at: performance.now(), left: others });
      return name;
    },
    arrived(name) {
      const key = underway.get(name);
      if (!key) return;
      const took = Math.max(1, Math.round((performance.now() - key.at) * 1000));
      each.record(took);
      key.left -= 1;
      if (key.left > 0) return;
      underway.delete(name);
      last.record(took);
    },
    underway: () => underway.size,
    figures() {
      const figures = {
        keys: each.count / others,
        each: percentiles(each),
        last: percentiles(last),
        unfinished: underway.size,
      };
      underway.clear();
      each.reset();
      last.reset();
      return figures;
    },
  };
}
