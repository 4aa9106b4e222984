import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { reportConflicts } from '../shared/routing-conflicts.ts';
import { onRouting } from '../shared/dependencies.ts';

const EXPRESSION = `
matches:
  - headers:
      - name: version
        type: RegularExpression
        value: v[0-9]+`;

const example = (second: string): string => routed(rulesToCart(EXPRESSION, `matches:\n  - ${second}`));

/** A match that another covers and outranks. */
export const unreachable = defineRule({
  code: 'routing/unreachable',
  model: 'routing#overlaps-and-coverage',
  severity: 'warning',
  tag: 'unnecessary',
  title: 'A rule can never match.',
  why: 'Another match takes every request that this one would, and ranks before it: paths count first (Exact, then regular expressions, then longer prefixes), then a method, the number of headers, the number of query parameters, the age of the route, its name, and at last the order in the route. Routes whose parent is a Service, which a mesh carries out, are not compared.',
  fix: 'Make it more specific than the one that wins, put it before, or delete it.',
  examples: {
    bad: example('⟦headers:\n      - name: version\n        value: v2⟧'),
    good: example('headers:\n      - name: version\n        value: beta'),
  },

  dependencies: onRouting,

  *check(topology) {
    yield* reportConflicts(
      topology,
      'covered',
      ({ loserText, winnerText }) =>
        `${loserText} can never match; ${winnerText} takes all its requests and wins`,
    );
  },
});
