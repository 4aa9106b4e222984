import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { reportConflicts } from '../shared/routing-conflicts.ts';
import { onRouting } from '../shared/dependencies.ts';

const example = (second: string): string =>
  routed(rulesToCart('matches:\n  - path:\n      value: /cart', `matches:\n  - ${second}`));

/** Two matches that take the same requests. */
export const overlap = defineRule({
  code: 'routing/overlap',
  model: 'routing#merging',
  severity: 'warning',
  title: 'Two rules match the same requests.',
  why: 'All routes of a listener compete in one table, and each request goes to one rule. Where two match the same requests, one of them has all and the other none: the older route wins, then the first by namespace and name, then the earlier rule, then the earlier match. Both are reported as accepted. Routes whose parent is a Service, which a mesh carries out, are not compared.',
  fix: 'Delete one of them, or let them differ in path, method, headers or query.',
  examples: {
    bad: example('⟦path:\n      value: /cart/⟧'),
    good: example('path:\n      value: /checkout'),
  },

  dependencies: onRouting,

  *check(topology) {
    yield* reportConflicts(
      topology,
      'same',
      ({ loserText, winnerText }) =>
        `${loserText} has no requests; ${winnerText} takes the same ones and wins`,
    );
  },
});
