import type { Json, Path } from '../../yaml/json.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import { readCors, type Cors } from './cors.ts';
import { readHeaderChanges, type HeaderChanges, type IdleAction } from './header-changes.ts';
import { readPathChange, type PathChange } from './path-change.ts';
import { readRedirect, type Redirect } from './redirect.ts';

/** One filter of a rule or a backend. `at` is its place in the route. */
export type Filter = Readonly<{ at: Path }> &
  (
    | Readonly<{
        type: 'request-headers' | 'response-headers';
        changes: HeaderChanges;
        idle: readonly IdleAction[];
      }>
    | Readonly<{ type: 'mirror'; ref: Path; percent: number }>
    | Readonly<{ type: 'redirect'; redirect: Redirect }>
    | Readonly<{ type: 'rewrite'; hostname: string | undefined; path: PathChange | undefined }>
    | Readonly<{ type: 'cors'; cors: Cors }>
    | Readonly<{ type: 'extension'; ref: Path; name: string }>
    | Readonly<{ type: 'auth'; ref: Path }>
    | Readonly<{ type: 'unknown'; name: string }>
  );

/** How many requests of a hundred a mirror copies (docs/model/filters.md#requestmirror). */
function mirrorPercent(mirror: Json | undefined): number {
  const percent = numberAt(mirror, 'percent');
  if (percent !== undefined) return percent;
  const numerator = numberAt(mirror, 'fraction.numerator');
  return numerator === undefined
    ? 100
    : (100 * numerator) / (numberAt(mirror, 'fraction.denominator') || 100);
}

function readFilter(item: Json, at: Path): Filter {
  const type = stringAt(item, 'type') ?? '';
  const fields = (key: string) => valueAt(item, key);
  switch (type) {
    case 'RequestHeaderModifier':
    case 'ResponseHeaderModifier': {
      const request = type === 'RequestHeaderModifier';
      const key = request ? 'requestHeaderModifier' : 'responseHeaderModifier';
      return {
        at,
        type: request ? 'request-headers' : 'response-headers',
        ...readHeaderChanges(fields(key), [...at, key]),
      };
    }
    case 'RequestMirror':
      return {
        at,
        type: 'mirror',
        ref: [...at, 'requestMirror', 'backendRef'],
        percent: mirrorPercent(fields('requestMirror')),
      };
    case 'RequestRedirect':
      return { at, type: 'redirect', redirect: readRedirect(fields('requestRedirect')) };
    case 'URLRewrite': {
      const rewrite = fields('urlRewrite');
      return {
        at,
        type: 'rewrite',
        hostname: stringAt(rewrite, 'hostname') || undefined,
        path: readPathChange(valueAt(rewrite, 'path')),
      };
    }
    case 'CORS':
      return { at, type: 'cors', cors: readCors(fields('cors')) };
    case 'ExtensionRef': {
      const [kind, name] = ['extensionRef.kind', 'extensionRef.name'].map(
        (key) => stringAt(item, key) ?? '?',
      );
      return { at, type: 'extension', ref: [...at, 'extensionRef'], name: `${kind} ${name}` };
    }
    case 'ExternalAuth':
      return { at, type: 'auth', ref: [...at, 'externalAuth', 'backendRef'] };
    default:
      return { at, type: 'unknown', name: type };
  }
}

/** The filters in a list `filters` of a rule or a backend, in order. */
export const readFilters = (holder: Json, at: Path): readonly Filter[] =>
  arrayAt(holder, 'filters').map((item, index) => readFilter(item, [...at, 'filters', index]));
