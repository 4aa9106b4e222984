import type { AskedPath } from '../sides/side.ts';

/** A path that no match names. */
export const ELSEWHERE = '/elsewhere-of-all-routes';

/** Another name in place of the last part of a call. */
const OTHER_METHOD = 'Other';

/**
 * A path with those around it that matches are apt to treat otherwise: with and without its final slash, below it, longer by a
 * letter, in upper case, and with a query that ends in a slash (docs/model/comparison.md#requests).
 */
export function pathVariants({ path, grpc }: AskedPath): readonly AskedPath[] {
  if (grpc) {
    const other = `${path.slice(0, path.lastIndexOf('/'))}/${OTHER_METHOD}`;
    return [path, other].map((one) => ({ path: one, grpc }));
  }
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  return [path, bare, `${bare}/`, `${bare}/x`, `${bare}x`, path.toUpperCase(), `${path}?q=/`]
    .filter((one) => one.startsWith('/'))
    .map((one) => ({ path: one, grpc }));
}
