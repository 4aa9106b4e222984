import { filterOf, filters } from '../../filters/filter-of.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';

const typesOf = (filters: readonly Json[]): readonly string[] =>
  filters.map((filter) => stringAt(filter, 'type') ?? '');

/** The types of which a list holds at most one, by name. */
const SINGLE = filters.filter(({ repeatable }) => !repeatable).toSorted((a, b) => (a.type < b.type ? -1 : 1));

function inList(list: readonly Json[]): string | null {
  const types = typesOf(list);
  for (const { type, excludes } of filters) {
    const excluded = types.includes(type) && excludes.find((other) => types.includes(other));
    if (excluded) return `${type} and ${excluded} exclude each other`;
  }
  const twice = SINGLE.find(({ type }) => types.indexOf(type) !== types.lastIndexOf(type));
  return twice ? `${twice.type} stands there twice` : null;
}

/**
 * Why the filters of a rule cannot go together, as a clause; null when they can
 * (docs/model/filters.md#order-and-scope).
 */
export function filterFault(rule: Json): string | null {
  const own = arrayAt(rule, 'filters');
  const backends = arrayAt(rule, 'backendRefs');
  const answering = typesOf(own).find((type) => filterOf(type)?.answers);
  if (answering !== undefined && backends.length > 0)
    return `${answering} answers by itself, and the rule has backendRefs`;
  for (const list of [own, ...backends.map((backend) => arrayAt(backend, 'filters'))]) {
    const fault = inList(list);
    if (fault !== null) return fault;
  }
  return null;
}

/**
 * Why a prefix cannot be replaced, as a clause: that takes exactly one match, by prefix
 * (docs/model/filters.md#path-modifiers).
 */
export function prefixFault(rule: Json): string | null {
  const all = [
    ...arrayAt(rule, 'filters'),
    ...arrayAt(rule, 'backendRefs').flatMap((backend) => arrayAt(backend, 'filters')),
  ];
  const replaces = all.some((item) =>
    filters.some(
      ({ field, modifiesPath }) =>
        modifiesPath && stringAt(item, [field, 'path', 'type']) === 'ReplacePrefixMatch',
    ),
  );
  if (!replaces) return null;
  const matches = arrayAt(rule, 'matches');
  const [first] = matches;
  const prefix =
    matches.length === 0 ||
    (matches.length === 1 &&
      (valueAt(first, 'path') === undefined ||
        (stringAt(first, 'path.type') ?? 'PathPrefix') === 'PathPrefix'));
  return prefix ? null : 'ReplacePrefixMatch needs exactly one match, of type PathPrefix';
}
