import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';

/** Filters of which a list holds at most one. */
const SINGLE = ['CORS', 'RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite'];

const typesOf = (filters: readonly Json[]): readonly string[] =>
  filters.map((filter) => stringAt(filter, 'type') ?? '');

function inList(filters: readonly Json[]): string | null {
  const types = typesOf(filters);
  if (types.includes('RequestRedirect') && types.includes('URLRewrite'))
    return 'RequestRedirect and URLRewrite exclude each other';
  const twice = SINGLE.find((type) => types.indexOf(type) !== types.lastIndexOf(type));
  return twice === undefined ? null : `${twice} stands there twice`;
}

/**
 * Why the filters of a rule cannot go together, as a clause; null when they can
 * (docs/model/filters.md#order-and-scope).
 */
export function filterFault(rule: Json): string | null {
  const filters = arrayAt(rule, 'filters');
  const backends = arrayAt(rule, 'backendRefs');
  if (typesOf(filters).includes('RequestRedirect') && backends.length > 0)
    return 'RequestRedirect answers by itself, and the rule has backendRefs';
  for (const list of [filters, ...backends.map((backend) => arrayAt(backend, 'filters'))]) {
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
  const filters = [
    ...arrayAt(rule, 'filters'),
    ...arrayAt(rule, 'backendRefs').flatMap((backend) => arrayAt(backend, 'filters')),
  ];
  const replaces = filters.some((filter) =>
    ['requestRedirect', 'urlRewrite'].some(
      (field) => stringAt(filter, [field, 'path', 'type']) === 'ReplacePrefixMatch',
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
