import { admissionOf } from '../admission/admission-of.ts';
import type { ResourceKey } from '../model/resource.ts';
import { origins } from '../incremental/origins.ts';
import { sameValue } from '../incremental/same-value.ts';
import { indexWithout, type IndexSnapshot } from '../topology/resource-index.ts';

/** Where a cluster comes from. */
type Origin = Readonly<{ source: IndexSnapshot; refused: ReadonlySet<ResourceKey> }>;

const clusters = origins<IndexSnapshot, Origin>();

/**
 * The objects that the API server takes. What it refuses is not in the cluster: no controller manages it, and whoever
 * refers to it refers to nothing. Without refused objects it is the index itself
 * (docs/model/status.md#the-controller-modelled).
 *
 * @param previous the cluster before the last edit; what did not change stays the same
 */
export function clusterOf(source: IndexSnapshot, previous?: IndexSnapshot): IndexSnapshot {
  const origin = previous && clusters.of(previous);
  const refused = refusedIn(source, origin);
  if (refused.size === 0) return clusters.note(source, { source, refused });
  const kept = previous && origin && follow(source, refused, previous, origin);
  const resources =
    kept ??
    // In the order of all: that lists others does no harm, and an object that comes back changes no order.
    source.resources.with(Array.from(refused, (key) => [key, undefined] as const));
  // Lists without refused objects are those of the source, so that conclusions hold in both indexes.
  const taken = indexWithout(source, resources, refused, origin && previous);
  // A namespace or a kind of which something is here is here, also where the API server refuses that.
  const { held, holds, written, has } = source;
  const cluster: IndexSnapshot = { ...taken, held, holds, written, has };
  return clusters.note(cluster, { source, refused });
}

const DEFINITIONS = 'apiextensions.k8s.io/CustomResourceDefinition';

const definitions = ({ buckets }: IndexSnapshot): unknown => buckets.get(DEFINITIONS);

/** The objects that are not in a cluster because the API server refuses them; of what `clusterOf` gave back. */
export const refusedBy = (cluster: IndexSnapshot): ReadonlySet<ResourceKey> =>
  clusters.of(cluster)?.refused ?? new Set();

function refusedIn(source: IndexSnapshot, before: Origin | undefined): ReadonlySet<ResourceKey> {
  // Admission rests on the object, on definitions and on the options: of all others the verdict is known.
  const calm =
    before &&
    definitions(source) === definitions(before.source) &&
    sameValue(source.options, before.source.options);
  const refused = new Set(calm ? before.refused : []);
  const open = calm ? source.resources.differences(before.source.resources) : source.resources.keys();
  for (const key of open) {
    const resource = source.resources.get(key);
    if (resource && admissionOf(resource, source).violations.length > 0) refused.add(key);
    else refused.delete(key);
  }
  const same = before && sameValue([...before.refused].sort(), [...refused].sort());
  return same ? before.refused : refused;
}

/** The objects of the cluster before with what changed since, where the same are refused in the same order. */
function follow(
  source: IndexSnapshot,
  refused: ReadonlySet<ResourceKey>,
  previous: IndexSnapshot,
  before: Origin,
): IndexSnapshot['resources'] | undefined {
  if (!source.resources.hasOrderOf(before.source.resources) || refused.size !== before.refused.size)
    return undefined;
  for (const key of refused) if (!before.refused.has(key)) return undefined;
  const changes = [...source.resources.differences(before.source.resources)].filter(
    (key) => !refused.has(key),
  );
  return previous.resources.with(changes.map((key) => [key, source.resources.get(key)] as const));
}
