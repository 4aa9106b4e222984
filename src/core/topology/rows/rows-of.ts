import { CORE, GATEWAY_API, MULTICLUSTER, NETWORKING } from '../../kinds/shared/groups.ts';
import type { Path } from '../../yaml/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { Row } from '../graph.ts';
import { isKind, isListenerHolder, isRoute, isWorkload } from '../kind-names.ts';
import { memo } from '../../incremental/memo.ts';
import { grantRows } from './grant-rows.ts';
import { ingressRows } from './ingress-rows.ts';
import { listenerRows } from './listener-rows.ts';
import { containerPortRows, servicePortRows } from './port-rows.ts';
import { ruleRows } from './rule-rows.ts';

const none: readonly Row[] = [];

/** The connectable lines of an object's card. */
export const rowsOf: (resource: Resource) => readonly Row[] = memo((resource) => {
  if (isRoute(resource)) return ruleRows(resource);
  if (isListenerHolder(resource)) return listenerRows(resource);
  if (isKind(resource, CORE, 'Service') || isKind(resource, MULTICLUSTER, 'ServiceImport'))
    return servicePortRows(resource);
  if (isWorkload(resource)) return containerPortRows(resource);
  if (isKind(resource, NETWORKING, 'Ingress')) return ingressRows(resource);
  if (isKind(resource, GATEWAY_API, 'ReferenceGrant')) return grantRows(resource);
  return none;
});

/** The row that holds the value at `path`, or null for what belongs to the object as a whole. */
export function rowAt(resource: Resource, path: Path): string | null {
  const row = rowsOf(resource).find((one) => one.path.every((step, index) => step === path[index]));
  return row?.id ?? null;
}
