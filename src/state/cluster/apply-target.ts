import type { ClusterView } from '../../cluster/cluster-types.ts';
import type { ApplyTarget } from '../../core/cluster/apply-plan.ts';
import { kindKey } from '../../core/kinds/registry.ts';

/** What is known of a cluster, for a plan of what is applied to it. A kind counts as readable where all of its objects are. */
export function applyTarget({
  objects,
  kinds,
  scopes,
}: Pick<ClusterView, 'objects' | 'kinds' | 'scopes'>): ApplyTarget {
  const served = kinds.map(({ kind }) => kindKey(kind));
  const isKnown = (type: string): boolean => {
    const own = scopes.filter(({ kind }) => kindKey(kind.kind) === type);
    return (
      own.length > 0 && own.every(({ state, namespace }) => state.state === 'live' && namespace === null)
    );
  };
  return {
    there: new Set(objects.keys()),
    served: new Set(served),
    readable: new Set(served.filter(isKnown)),
  };
}
