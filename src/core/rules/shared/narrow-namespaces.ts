import { listed } from '../../text/words.ts';
import type { Listener } from '../../topology/listeners.ts';
import { NAME_LABEL } from '../../topology/namespaces.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import type { Fix } from '../finding.ts';
import { setFix } from './fixes.ts';

/**
 * Admits exactly the namespaces whose routes use a listener now; nothing where none does, or where manifests that are not
 * all of the cluster may leave out the routes of others.
 */
export function narrowFix(
  { holder, path }: Listener,
  namespaces: readonly string[],
  { complete }: WorkspaceOptions,
): readonly Fix[] {
  if (!complete) return [];
  const values = [...new Set(namespaces)].toSorted();
  if (values.length === 0) return [];
  const own = values.length === 1 && values[0] === holder.namespace;
  const selector = { matchExpressions: [{ key: NAME_LABEL, operator: 'In', values }] };
  return [
    setFix(
      holder,
      [...path, 'allowedRoutes', 'namespaces'],
      own ? { from: 'Same' } : { from: 'Selector', selector },
      `Admit only ${listed(values)}`,
    ),
  ];
}
