import { chosen } from '../../choices/define-choice.ts';
import { mixedGrpcRules } from '../../choices/references.ts';
import { arrayAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isRoute } from '../../topology/kind-names.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isSkipped } from '../references/backend-fault.ts';
import type { ReferenceStatus } from '../statuses.ts';
import { routeReferences } from './route-references.ts';

/** Whether a rule has all its references, where some controllers say of the whole route that it is resolved. */
export function isExcused(
  route: Resource,
  references: readonly ReferenceStatus[],
  index: ResourceIndex,
): boolean {
  if (route.kind !== 'GRPCRoute' || chosen(index, mixedGrpcRules) === 'any') return false;
  const faulty = new Set(references.flatMap(({ fault, reference }) => (fault ? [reference.path[2]] : [])));
  return faulty.size < arrayAt(route.value, 'spec.rules').length;
}

/**
 * Whether a route counts as resolved whatever is wrong with one of its references, by what the implementation in force does
 * (docs/model/status.md#route-resolvedrefs).
 */
export function isOverlooked(reference: Reference, index: ResourceIndex): boolean {
  const { holder } = reference;
  if (!isRoute(holder)) return false;
  return isSkipped(reference, index) || isExcused(holder, routeReferences(holder, index), index);
}
