import { filterPaths } from '../../filters/filter-paths.ts';
import { arrayAt, matchPaths, stringAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';
import { hasFilters } from '../shared/when.ts';

const example = (second: string): string =>
  routed(
    rulesToCart(`
matches:
  - headers:
      - name: version
        value: two
      - name: ${second}
        value: three`),
  );

type Named = Readonly<{ name: string; path: Path }>;

const named = (list: readonly Json[], at: Path): readonly Named[] =>
  list.flatMap((item, index) => {
    if (typeof item === 'string') return { name: item, path: [...at, index] };
    const name = stringAt(item, 'name');
    return name === undefined ? [] : { name, path: [...at, index, 'name'] };
  });

/** Names that differ only by case from one before; equal ones the API server refuses itself. */
const repeated = (list: readonly Named[]): readonly Named[] =>
  list.filter(({ name }, index) =>
    list.slice(0, index).some((one) => one.name !== name && one.name.toLowerCase() === name.toLowerCase()),
  );

const IN_MATCHES = 'spec.rules[*].matches[*].headers';
const MODIFIERS = ['requestHeaderModifier', 'responseHeaderModifier'].flatMap(filterPaths);

const ACTIONS = ['set', 'add', 'remove'] as const;

/** One header named twice. */
export const repeatedHeader = defineRule({
  code: 'routing/repeated-header',
  model: 'filters#header-modifiers',
  severity: 'warning',
  title: 'A header is named twice.',
  why: 'Names of headers are the same in any case. In a match only the first entry of a name counts; in a filter each header may have one action, and the effect of a second is left to the implementation.',
  fix: 'Keep one entry for each header.',
  examples: { bad: example('⟦Version⟧'), good: example('region') },

  about: isRoute,
  when: (subject) => hasFilters(subject) || matchPaths(subject.resource.value, IN_MATCHES).length > 0,

  *each({ resource }) {
    const remove = (path: Path) => [
      unsetFix(resource, typeof path.at(-1) === 'number' ? path : path.slice(0, -1), 'Remove this entry'),
    ];
    for (const { path, value: headers } of matchPaths(resource.value, IN_MATCHES)) {
      // Most ask for one header.
      if (!Array.isArray(headers) || headers.length < 2) continue;
      for (const { name, path: at } of repeated(named(headers, path)))
        yield {
          on: resource,
          path: at,
          message: `Header ${name} is named before; this entry does not count.`,
          fixes: remove(at),
        };
    }
    for (const { path, value } of MODIFIERS.flatMap((place) => matchPaths(resource.value, place))) {
      const lists = ACTIONS.map((key) => named(arrayAt(value, key), [...path, key]));
      for (const list of lists)
        for (const { name, path: at } of repeated(list))
          yield {
            on: resource,
            path: at,
            message: `Header ${name} is named before; this entry does not count.`,
            fixes: remove(at),
          };
      for (const [index, list] of lists.entries()) {
        const before = new Set(
          lists.slice(0, index).flatMap((one) => one.map(({ name }) => name.toLowerCase())),
        );
        for (const { name, path: at } of list) {
          if (!before.has(name.toLowerCase())) continue;
          const message = `Header ${name} has another action already; this one makes the filter invalid.`;
          yield { on: resource, path: at, severity: 'error', message, fixes: remove(at) };
        }
      }
    }
  },
});
