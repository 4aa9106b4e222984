import { builtInScope } from './built-in-kinds.ts';
import type { Reading } from './model.ts';
import { isLikelyClusterScoped } from './is-likely-cluster-scoped.ts';

/**
 * The namespace of an object; empty for cluster-scoped ones, whatever they declare. An unknown kind that names no
 * namespace counts as namespaced, because most kinds are, unless it is likely not (`isLikelyClusterScoped`).
 */
export function namespaceOf(group: string, kind: string, written: unknown, reading: Reading): string {
  const scope = reading.scopeOf(group, kind) ?? builtInScope(group, kind);
  if (scope === 'Cluster') return '';
  if (typeof written === 'string' && written !== '') return written;
  if (scope === undefined && isLikelyClusterScoped(group, kind)) return '';
  return reading.defaultNamespace;
}
