import { filters } from '../../filters/filter-of.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { matchPaths } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { changePath, readPathChange } from '../../filters/shared/path-change.ts';
import { prefixOf } from '../../filters/shared/path-match.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { hasFilters } from '../shared/when.ts';

const example = (replacement: string): string =>
  routed(
    rulesToCart(`
matches:
  - path:
      value: /cart
filters:
  - type: URLRewrite
    urlRewrite:
      path:
        type: ReplacePrefixMatch
        replacePrefixMatch: ${replacement}`),
  );

const PLACES = filters
  .filter(({ modifiesPath }) => modifiesPath)
  .flatMap(({ field }) => [`filters[*].${field}.path`, `backendRefs[*].filters[*].${field}.path`]);

/** Slashes as they should be: one in front, none doubled. */
const fixed = (path: string): string => `/${path}`.replace(/\/{2,}/g, '/');

/** A path modifier that makes paths without slash in front, or with two in a row. */
export const rewriteSlash = defineRule({
  code: 'routing/rewrite-slash',
  model: 'filters#path-modifiers',
  severity: 'warning',
  title: 'A path modifier drops or doubles a slash.',
  why: 'The replacement takes the place of the prefix as it is. Without a slash in front the path is none; with two in a row most servers see another path than was meant.',
  fix: 'Begin the replacement with one slash, and write none twice.',
  examples: { bad: example('⟦basket⟧'), good: example('/basket') },

  about: ofKind(GATEWAY_API, 'HTTPRoute'),
  when: hasFilters,

  *each({ resource }) {
    for (const [index, rule] of arrayAt(resource.value, 'spec.rules').entries()) {
      const prefix = stringAt(rule, 'matches[0].path.value') ?? '/';
      const match = { type: 'PathPrefix', value: prefix };
      for (const { path, value } of PLACES.flatMap((place) => matchPaths(rule, place))) {
        const change = readPathChange(value);
        if (!change || change.type === 'other' || change.value === '') continue;
        const samples = change.type === 'full' ? [prefix] : [`${prefixOf(prefix)}/x`, prefix];
        const results = samples.map((sample) => [sample, changePath(change, sample, match) ?? '/'] as const);
        const bad = results.find(([, result]) => result !== fixed(result));
        if (!bad) continue;
        const key = change.type === 'full' ? 'replaceFullPath' : 'replacePrefixMatch';
        const at: Path = ['spec', 'rules', index, ...path, key];
        const right = fixed(change.value);
        yield {
          on: resource,
          path: at,
          message: `${bad[0]} becomes ${bad[1]}.`,
          fixes: [setFix(resource, at, right, `Write ${right}`)],
        };
      }
    }
  },
});
