import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { reportConflicts } from '../shared/routing-conflicts.ts';
import { onRouting } from '../shared/dependencies.ts';

const example = (second: string): string =>
  routed(
    rulesToCart(
      'matches:\n  - path:\n      type: RegularExpression\n      value: /.*',
      `matches:\n  - ${second}`,
    ),
  );

/** An expression for all paths, which ranks before every prefix. */
export const catchAll = defineRule({
  code: 'routing/catch-all',
  model: 'routing#ranking',
  severity: 'warning',
  title: 'A catch-all hides more specific rules.',
  why: 'A regular expression that every path matches is meant to take what is left over. But most gateways rank expressions before all prefixes, so that it takes everything. PathPrefix / is the catch-all that ranks last.',
  fix: 'Write the catch-all as PathPrefix /, or leave its path out.',
  examples: {
    bad: example('⟦path:\n      value: /cart⟧'),
    good: example('path:\n      type: Exact\n      value: /cart'),
  },

  dependencies: onRouting,

  *check(topology) {
    yield* reportConflicts(
      topology,
      'catch-all',
      ({ loserText, winnerText }) => `${loserText} is hidden by the catch-all ${winnerText}`,
    );
  },
});
