import { encodedPath } from '../../decide/decoded-path.ts';
import { redirectTo } from '../../decide/ingress-outcome.ts';
import { memo } from '../../../incremental/memo.ts';
import type { Response } from '../../../filters/shared/response.ts';
import { needsRewrite, rewriteTarget } from '../finish-server.ts';
import type { NginxLocation } from '../nginx-model.ts';
import { pathExpression, type PathExpression } from '../path-expression.ts';
import { noteAnnotation, type AnnotatedContext } from './phase.ts';

/** What a rewrite makes of a request: another path for the backend, or a redirect. */
export type Rewritten = Readonly<{ uri: string; response: Response | null }>;

const expressionOf: (location: NginxLocation) => PathExpression | null = memo(
  ({ path }) => pathExpression(path) ?? null,
);

/** `$1` and its like are the groups of the location's path. */
const fillIn = (target: string, groups: readonly string[]): string =>
  target.replace(
    /\$(?:\{(\d)\}|(\d))/g,
    (_, braced?: string, plain?: string) => groups[Number(braced ?? plain)] ?? '',
  );

/** Runs `rewrite-target`: the whole path is replaced, and a full URL is a redirect (docs/model/ingress.md#rewrites). */
export function rewrite(context: AnnotatedContext): Rewritten {
  const { location, path, uri, request } = context;
  const target = rewriteTarget(location);
  const groups = needsRewrite(location) ? expressionOf(location)?.find(path) : undefined;
  if (!groups) return { uri, response: null };
  const filled = fillIn(target, groups);
  const query = request.query === null || request.query === '' ? '' : `?${request.query}`;
  if (/^https?:\/\//.test(filled)) {
    noteAnnotation(
      context,
      'rewrite-target',
      'applied',
      `The target is a URL: the client is redirected to ${filled}${query}.`,
    );
    return { uri, response: redirectTo(302, `${filled}${query}`) };
  }
  const rewritten = `${encodedPath(filled)}${query}`;
  noteAnnotation(context, 'rewrite-target', 'applied', `The backend gets the path ${rewritten}.`);
  return { uri: rewritten, response: null };
}
