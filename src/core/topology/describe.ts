import type { Identity } from '../model/resource.ts';

/** An object in words: `Service payments/api`, or `GatewayClass example` for a cluster-scoped one. */
export const describe = ({ kind, namespace, name }: Identity): string =>
  namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;

/** A kind with its article: `an HTTPRoute`, `a GRPCRoute`. */
export const aKind = (kind: string): string => `${/^(?:[AEIO]|HTTP|X[A-Z])/.test(kind) ? 'an' : 'a'} ${kind}`;

/** A list in words: `a`, `a and b`, `a, b and c`; past `most` items the rest is counted. */
export function listed(items: readonly string[], most = 6): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  if (shown.length < 2) return shown[0] ?? 'none';
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
