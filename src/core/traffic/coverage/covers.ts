import { goRegexp } from '../../admission/go-regexp.ts';
import type { GrpcMatch } from '../table/grpc-match.ts';
import { prefixOf } from '../../filters/shared/path-match.ts';
import type { HttpMatch, ValueMatch } from '../table/http-match.ts';
import { hasPrefix } from '../table/test-match.ts';

/** Expressions that every path matches, as people write them. */
const EVERY_PATH: ReadonlySet<string> = new Set([
  '.*',
  '/.*',
  '^/.*',
  '^/.*$',
  '^.*$',
  '/.*$',
  '.+',
  '^.+$',
  '^.*',
  '(.*)',
  '/(.*)',
  '^/(.*)$',
  '^/(.*)',
]);

/** Whether a path condition is an expression that takes everything. */
export const isEveryPath = ({ type, value }: HttpMatch['path']): boolean =>
  type === 'RegularExpression' && EVERY_PATH.has(value);

const wholly = (pattern: string, text: string): boolean =>
  goRegexp(pattern) !== undefined && (goRegexp(`\\A(?:${pattern})\\z`)?.test(text) ?? false);

/** Whether each path that `b` matches is matched by `a`; false where that is not known. */
function coversPath(a: HttpMatch['path'], b: HttpMatch['path']): boolean {
  if (a.type === b.type && a.type !== 'PathPrefix') return a.value === b.value;
  if (isEveryPath(a)) return true;
  if (a.type === 'RegularExpression') return b.type === 'Exact' && wholly(a.value, b.value);
  if (a.type !== 'PathPrefix') return false;
  const prefix = prefixOf(a.value);
  if (b.type === 'RegularExpression') return prefix === '';
  return hasPrefix(b.type === 'PathPrefix' ? prefixOf(b.value) : b.value, prefix);
}

/** Whether each condition of `a` holds wherever those of `b` do. */
const coversValues = (a: readonly ValueMatch[], b: readonly ValueMatch[]): boolean =>
  a.every((wanted) =>
    b.some((given) => {
      if (given.name !== wanted.name) return false;
      if (given.type === wanted.type) return given.value === wanted.value;
      return (
        wanted.type === 'RegularExpression' && given.type === 'Exact' && wholly(wanted.value, given.value)
      );
    }),
  );

/**
 * Whether every request that `b` matches is matched by `a`, too; false where that is not known
 * (docs/model/routing.md#overlaps-and-coverage).
 */
export const coversHttp = (a: HttpMatch, b: HttpMatch): boolean =>
  coversPath(a.path, b.path) &&
  (a.method === null || a.method === b.method) &&
  coversValues(a.headers, b.headers) &&
  coversValues(a.query, b.query);

/** Whether every call that `b` matches is matched by `a`, too; false where that is not known. */
export const coversGrpc = (a: GrpcMatch, b: GrpcMatch): boolean =>
  (['service', 'rpc'] as const).every((part) => {
    if (a[part] === null) return true;
    if (b[part] === null) return false;
    if (a.type === b.type) return a[part] === b[part];
    return a.type === 'RegularExpression' && wholly(a[part], b[part]);
  }) && coversValues(a.headers, b.headers);
