import { arrayAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';

/** A field that must hold one of a few values, by where it stands in its item. */
type Field = Readonly<{ at: readonly string[]; known: readonly Json[] }>;

const COMPARISONS = ['Exact', 'RegularExpression'];
const MODIFIERS = ['ReplaceFullPath', 'ReplacePrefixMatch'];
const HEADER_FILTERS = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror', 'ExtensionRef'];
const HTTP_FILTERS = [...HEADER_FILTERS, 'RequestRedirect', 'URLRewrite', 'CORS'];

const HTTP_MATCH: readonly Field[] = [
  { at: ['path', 'type'], known: ['Exact', 'PathPrefix', 'RegularExpression'] },
  { at: ['method'], known: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'] },
];
const GRPC_MATCH: readonly Field[] = [{ at: ['method', 'type'], known: COMPARISONS }];
const COMPARED: readonly Field[] = [{ at: ['type'], known: COMPARISONS }];

const filterFields = (types: readonly string[]): readonly Field[] => [
  { at: ['type'], known: types },
  { at: ['requestRedirect', 'scheme'], known: ['http', 'https'] },
  { at: ['requestRedirect', 'statusCode'], known: [301, 302, 303, 307, 308] },
  { at: ['requestRedirect', 'path', 'type'], known: MODIFIERS },
  { at: ['urlRewrite', 'path', 'type'], known: MODIFIERS },
];
const GRPC_FILTER = filterFields(HEADER_FILTERS);
const HTTP_FILTER = filterFields(HTTP_FILTERS);
const AUTHORISED_FILTER = filterFields([...HTTP_FILTERS, 'ExternalAuth']);

/** The first field of an item with a value that the controller does not know, as a clause. */
function inItem(item: Json, fields: readonly Field[], place: string): string | null {
  for (const { at, known } of fields) {
    const value = valueAt(item, at);
    if (value !== undefined && !known.includes(value))
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
