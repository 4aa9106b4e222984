import type { Path } from '../../yaml/json.ts';

/** What a card's row stands for; `header` is the card as a whole. */
export type RowKind = 'header' | 'listener' | 'rule' | 'path' | 'port' | 'container' | 'other';

/** The kind of a row by its id (`listener:https`, `rule:0`, `rule:0:path:1`, `default`, `port:80/TCP`, `container:app:http`). */
export function rowKind(row: string | null): RowKind {
  if (row === null) return 'header';
  if (row === 'default' || /^rule:\d+:path:\d+$/.test(row)) return 'path';
  const kind = /^[a-z]+/.exec(row)?.[0];
  return kind === 'listener' || kind === 'rule' || kind === 'port' || kind === 'container' ? kind : 'other';
}

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
