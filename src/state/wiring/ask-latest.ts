import type { Analyzer } from '../../analysis/protocol.ts';
import type { Feed } from './feed-analyzer.ts';

/** The analyzer for questions that come right with a keystroke: what has gathered is sent to it before each. */
export function askLatest(analyzer: Analyzer, feed: Pick<Feed, 'flush'>): Analyzer {
  const latest =
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A): R => {
      feed.flush();
      return ask(...args);
    };
  return {
    ...analyzer,
    hover: latest(analyzer.hover),
    complete: latest(analyzer.complete),
    trace: latest(analyzer.trace),
  };
}
