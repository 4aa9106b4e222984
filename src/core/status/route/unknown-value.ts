import type { FilteredKind } from '../../filters/define-filter.ts';
import { filters, filtersOf } from '../../filters/filter-of.ts';
import { arrayAt, valueAt } from '../../model/access.ts';
import { NEWEST_RELEASE, type Channel } from '../../model/installed-crds.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Json } from '../../yaml/json.ts';

/** A field that must hold one of a few values, by where it stands in its item. */
type Field = Readonly<{ at: readonly string[]; known: readonly Json[] }>;

const COMPARISONS = ['Exact', 'RegularExpression'];

const HTTP_MATCH: readonly Field[] = [
  { at: ['path', 'type'], known: ['Exact', 'PathPrefix', 'RegularExpression'] },
  { at: ['method'], known: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'] },
];
const GRPC_MATCH: readonly Field[] = [{ at: ['method', 'type'], known: COMPARISONS }];
const COMPARED: readonly Field[] = [{ at: ['type'], known: COMPARISONS }];

/** The fields of a filter that have few values, in the newest CRDs of a channel. */
const filterFields = (kind: FilteredKind, channel: Channel): readonly Field[] => {
  const known = filtersOf(kind, { release: NEWEST_RELEASE, channel });
  return [
    { at: ['type'], known: known.map(({ type }) => type) },
    ...filters.flatMap(({ field, values }) =>
      Object.entries(values).map(([path, allowed]) => ({ at: [field, ...path.split('.')], known: allowed })),
    ),
  ];
};
const GRPC_FILTER = filterFields('GRPCRoute', 'standard');
const HTTP_FILTER = filterFields('HTTPRoute', 'standard');
const AUTHORISED_FILTER = filterFields('HTTPRoute', 'experimental');

/** The first field of an item with a value that the controller does not know, as a clause. */
function inItem(item: Json, fields: readonly Field[], place: string): string | null {
  for (const { at, known } of fields) {
    const value = valueAt(item, at);
    if (value !== undefined && !known.includes(value) && !holdsUnknown(value))
      return `${place}.${at.join('.')} ${JSON.stringify(value)} is not supported`;
  }
  return null;
}

function inItems(items: readonly Json[], fields: readonly Field[], place: string): string | null {
  for (let index = 0; index < items.length; index++) {
    const found = inItem(items[index] ?? null, fields, `${place}[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The first value in a rule that the controller does not know, as a clause; null when it knows all
 * (docs/model/filters.md#extensionref-and-unknown-values).
 */
export function unknownValue(kind: string, rule: Json, externalAuth: boolean): string | null {
  const isGrpc = kind === 'GRPCRoute';
  const filterOf = isGrpc ? GRPC_FILTER : externalAuth ? AUTHORISED_FILTER : HTTP_FILTER;
  const matches = arrayAt(rule, MATCHES);
  const backends = arrayAt(rule, BACKENDS);
  let found = inItems(matches, isGrpc ? GRPC_MATCH : HTTP_MATCH, 'matches');
  matches.forEach((match, index) => {
    found ??= inItems(arrayAt(match, HEADERS), COMPARED, `matches[${index}].headers`);
    found ??= inItems(arrayAt(match, QUERY), COMPARED, `matches[${index}].queryParams`);
  });
  found ??= inItems(arrayAt(rule, FILTERS), filterOf, 'filters');
  backends.forEach((backend, index) => {
    found ??= inItems(arrayAt(backend, FILTERS), filterOf, `backendRefs[${index}].filters`);
  });
  return found;
}

const MATCHES = ['matches'];
const BACKENDS = ['backendRefs'];
const HEADERS = ['headers'];
const QUERY = ['queryParams'];
const FILTERS = ['filters'];
