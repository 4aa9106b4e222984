import { goRegexp } from '../../admission/go-regexp.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';

const example = (path: string): string => routed(rulesToCart(`matches:\n  - path:\n      ${path}`));

/** A regular expression on a path. */
export const regexNotPortable = defineRule({
  code: 'routing/regex',
  model: 'routing#path',
  severity: 'info',
  title: 'Regular expressions on paths differ between implementations.',
  why: 'Their dialect, whether they must match the whole path, and how they rank against prefixes are left to the implementation. Here they are read as RE2, must match the whole path, and rank between Exact and PathPrefix.',
  fix: 'Use Exact or PathPrefix where that is enough.',
  examples: {
    bad: example('type: RegularExpression\n      value: ⟦/v[0-9]+/.*⟧'),
    good: example('type: PathPrefix\n      value: /v1'),
  },

  about: isRoute,

  *each({ resource }) {
    for (const { path, value } of matchPaths(resource.value, 'spec.rules[*].matches[*].path')) {
      const pattern = stringAt(value, 'value');
      if (stringAt(value, 'type') !== 'RegularExpression' || pattern === undefined || !goRegexp(pattern))
        continue;
      yield {
        on: resource,
        path: [...path, 'value'],
        message: `How ${pattern} is read and ranked depends on the implementation.`,
      };
    }
  },
});
