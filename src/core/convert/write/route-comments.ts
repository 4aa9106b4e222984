import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import type { RouteDraft } from '../routes/route-draft.ts';
import type { Row } from '../row.ts';
import { commentsAbove } from './comments-above.ts';

/**
 * The comments of an Ingress, for its route: those above the Ingress for the first of its routes, those above a path for
 * the rule of the path.
 */
export function routeComments(
  { ingress, rules }: RouteDraft,
  isFirst: boolean,
  index: ResourceIndex,
): ReadonlyMap<string, readonly string[]> {
  const comments = new Map<string, readonly string[]>();
  const source = index.get(ingress);
  if (!source) return comments;
  const put = (pointer: string, path: Path): void => {
    const lines = commentsAbove(source, path);
    if (lines.length > 0) comments.set(pointer, lines);
  };
  if (isFirst) put('', []);
  for (const [at, { rows }] of rules.entries()) {
    const [row] = rows;
    const path = row?.purpose === 'path' ? pathOf(row) : null;
    if (path) put(`/spec/rules/${at}`, path);
  }
  return comments;
}

const pathOf = ({ rule, path }: Row): Path | null =>
  rule === null || path === null ? null : ['spec', 'rules', rule, 'http', 'paths', path];
