import type { Analysis } from '../../../analysis.ts';
import type { ResourceKey } from '../../../model/resource.ts';
import type { CardFacts } from '../picture.ts';
import type { SvgOptions } from '../to-svg.ts';

/** Options for a picture of an analysis: cards show what the computed status says. */
export const optionsOf = (
  { graph, statusSummaries: { of } }: Analysis,
  options: Partial<SvgOptions> = {},
): SvgOptions => ({
  theme: 'light',
  title: 'A picture',
  path: null,
  factsOf: (key: ResourceKey): CardFacts => {
    const summary = of.get(key);
    const isProblem = summary?.state === 'problem';
    return {
      alarm: isProblem ? 'error' : null,
      alarms: isProblem ? 1 : 0,
      state:
        summary && summary.words !== ''
          ? { words: summary.words, tone: isProblem ? 'error' : 'quiet' }
          : null,
      missing: graph.nodes.get(key)?.origin === 'ghost',
      silent: summary?.silent ?? false,
      listeners: summary?.rows ?? {},
      portWords: ({ value, label }) => value ?? label,
      owner: null,
      icon: [],
    };
  },
  ...options,
});
