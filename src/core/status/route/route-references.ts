import type { Resource } from '../../model/resource.ts';
import { linksOf } from '../../topology/links.ts';
import { carriesTraffic, resolve, type Resolution } from '../../topology/resolution.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { backendFault } from '../references/backend-fault.ts';
import type { ReferenceStatus } from '../statuses.ts';

/** In a rule its filters come first, then its backends, each before its own filters. */
const rankOf = (step: string | number): number =>
  typeof step === 'number' ? step : step === 'filters' ? 0 : 1;

function byPlace(a: Path, b: Path): number {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [first, second] = [a[at], b[at]];
    if (first === undefined) return -1;
    if (second === undefined) return 1;
    const difference = rankOf(first) - rankOf(second);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isEvaluated = ({ reference }: Resolution): boolean =>
  carriesTraffic(reference) || reference.role === 'extension';

const inOrder = (resolutions: readonly Resolution[], index: ResourceIndex): readonly ReferenceStatus[] =>
  resolutions
    .filter(isEvaluated)
    .toSorted((a, b) => byPlace(a.reference.path, b.reference.path))
    .map((resolution) => ({
      reference: resolution.reference,
      resolution,
      fault: backendFault(resolution, index),
    }));

/**
 * The backends, mirrors and extensions of a route, in the order in which controllers look at them
 * (docs/model/status.md#route-resolvedrefs).
 */
export const routeReferences: (route: Resource, index: ResourceIndex) => readonly ReferenceStatus[] = tracked(
  (route, index) => inOrder(linksOf(route, index).resolutions, index),
);

/** The same as a mesh sees them: it asks for no grants (docs/model/attachment.md#service-parents). */
export const meshReferences: (route: Resource, index: ResourceIndex) => readonly ReferenceStatus[] = tracked(
  (route, index) =>
    inOrder(
      linksOf(route, index).resolutions.map(({ reference }) => resolve(reference, index, true)),
      index,
    ),
);
