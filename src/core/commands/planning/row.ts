import type { Path } from '../../yaml/json.ts';

/** The name behind `listener:`; null for other rows. */
export const listenerOf = (row: string | null): string | null =>
  row?.startsWith('listener:') ? row.slice('listener:'.length) : null;

/** The index of a route's rule; null for other rows. */
export function ruleOf(row: string | null): number | null {
  const match = /^rule:(\d+)/.exec(row ?? '');
  return match ? Number(match[1]) : null;
}

/** Where the `backend` of an Ingress row stands; null for rows of other kinds. */
export function ingressBackendPath(row: string | null): Path | null {
  if (row === 'default') return ['spec', 'defaultBackend'];
  const match = /^rule:(\d+):path:(\d+)$/.exec(row ?? '');
  return match ? ['spec', 'rules', Number(match[1]), 'http', 'paths', Number(match[2]), 'backend'] : null;
}
