import { matchPaths, pathText } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';

/** Places in a rule whose values the controller must know (filters, section 8). */
const HTTP: Readonly<Record<string, readonly Json[]>> = {
  'matches[*].path.type': ['Exact', 'PathPrefix', 'RegularExpression'],
  'matches[*].headers[*].type': ['Exact', 'RegularExpression'],
  'matches[*].queryParams[*].type': ['Exact', 'RegularExpression'],
  'matches[*].method': ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'],
};

const GRPC: Readonly<Record<string, readonly Json[]>> = {
  'matches[*].method.type': ['Exact', 'RegularExpression'],
  'matches[*].headers[*].type': ['Exact', 'RegularExpression'],
};

const HEADER_FILTERS = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror', 'ExtensionRef'];
const HTTP_FILTERS = [...HEADER_FILTERS, 'RequestRedirect', 'URLRewrite', 'CORS'];

const inFilters = (list: string, types: readonly Json[]): Readonly<Record<string, readonly Json[]>> => ({
  [`${list}[*].type`]: types,
  [`${list}[*].requestRedirect.scheme`]: ['http', 'https'],
  [`${list}[*].requestRedirect.statusCode`]: [301, 302, 303, 307, 308],
  [`${list}[*].requestRedirect.path.type`]: ['ReplaceFullPath', 'ReplacePrefixMatch'],
  [`${list}[*].urlRewrite.path.type`]: ['ReplaceFullPath', 'ReplacePrefixMatch'],
});

const withFilters = (own: typeof HTTP, types: readonly Json[]): typeof HTTP => ({
  ...own,
  ...inFilters('filters', types),
  ...inFilters('backendRefs[*].filters', types),
});

const httpPlaces = withFilters(HTTP, HTTP_FILTERS);
const authorisedPlaces = withFilters(HTTP, [...HTTP_FILTERS, 'ExternalAuth']);
const grpcPlaces = withFilters(GRPC, HEADER_FILTERS);

/** The first value in a rule that the controller does not know, as a clause; null when it knows all. */
export function unknownValue(kind: string, rule: Json, externalAuth: boolean): string | null {
  const places = kind === 'GRPCRoute' ? grpcPlaces : externalAuth ? authorisedPlaces : httpPlaces;
  for (const [place, known] of Object.entries(places)) {
    const wrong = matchPaths(rule, place).find(({ value }) => !known.includes(value));
    if (wrong) return `${pathText(wrong.path)} ${JSON.stringify(wrong.value)} is not supported`;
  }
  return null;
}
