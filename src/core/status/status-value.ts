import { kindOf } from '../kinds/registry.ts';
import { schemaAt, schemaOf } from '../kinds/schemas.ts';
import { objectAt } from '../model/access.ts';
import type { InstalledCrds } from '../model/installed-crds.ts';
import type { Resource } from '../model/resource.ts';
import { isServed } from '../model/served.ts';
import type { Topology } from '../topology/topology.ts';
import type { JsonObject } from '../yaml/json.ts';
import { generationOf } from './condition.ts';
import type {
  AncestorStatus,
  ComputedStatus,
  Condition,
  HolderStatus,
  ListenerStatus,
  ParentStatus,
  Statuses,
} from './statuses.ts';

/** The most entries that the CRDs take in `status.parents`. */
const MOST_PARENTS = 32;

/** Whether the Gateway API gives objects of the kind a status. */
export const hasStatus = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  kindOf(group, kind)?.status !== undefined;

/** Conditions as the API has them. */
const written = (conditions: readonly Condition[]): readonly JsonObject[] =>
  conditions.map(({ type, status, reason, message, observedGeneration }) => ({
    type,
    status,
    reason,
    message,
    observedGeneration,
  }));

const listenerValue = ({ listener, supportedKinds, routes, conditions }: ListenerStatus): JsonObject => ({
  name: listener.name,
  supportedKinds,
  attachedRoutes: routes.length,
  conditions: written(conditions),
});

/** The parentRef of the spec, with group and kind filled in. */
function parentRefValue({ attachment: { reference } }: ParentStatus): JsonObject {
  const { group, kind } = reference.target;
  return { group, kind, ...objectAt(reference.value, []) };
}

const parentValue = (parent: ParentStatus): JsonObject => ({
  parentRef: parentRefValue(parent),
  controllerName: parent.controllerName,
  conditions: written(parent.conditions),
});

const ancestorValue = ({ ancestor, controllerName, conditions }: AncestorStatus): JsonObject => ({
  ancestorRef: {
    group: ancestor.group,
    kind: ancestor.kind,
    namespace: ancestor.namespace,
    name: ancestor.name,
  },
  controllerName,
  conditions: written(conditions),
});

const holderValue = (holder: HolderStatus): JsonObject => ({
  ...(holder.addresses.length > 0 && { addresses: holder.addresses }),
  ...(holder.kind === 'gateway' &&
    holder.listeners.length > 0 && { attachedListenerSets: holder.attachedListenerSets }),
  conditions: written(holder.conditions),
  ...(holder.listeners.length > 0 && { listeners: holder.listeners.map(listenerValue) }),
});

/** The `status` of an object in the shape of the API; undefined where no controller writes any. */
export function statusValue(resource: Resource, statuses: Statuses): JsonObject | undefined {
  const status = statuses.objects.get(resource.key);
  const value = status && writtenValue(status);
  return value && withServedFields(value, resource, statuses.cluster.crds());
}

/** What the API server keeps of it: fields that its CRDs do not have yet are dropped. */
function withServedFields(
  value: JsonObject,
  { group, kind, version }: Resource,
  crds: InstalledCrds,
): JsonObject {
  const fields = schemaAt(schemaOf(group, kind, version) ?? {}, ['status'])?.properties ?? {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => isServed(fields[key]?.served, crds)));
}

function writtenValue(status: ComputedStatus): JsonObject | undefined {
  switch (status.kind) {
    case 'gateway':
    case 'listener-set':
      return holderValue(status);
    case 'route':
      return { parents: status.parents.slice(0, MOST_PARENTS).map(parentValue) };
    case 'policy':
      return status.ancestors.length > 0 ? { ancestors: status.ancestors.map(ancestorValue) } : undefined;
    case 'class':
      return {
        conditions: written(status.conditions),
        supportedFeatures: status.supportedFeatures.map((name) => ({ name })),
      };
  }
}

/**
 * All objects that the Gateway API gives a status, in the order of the files, each with its identity, generation and
 * computed `status`. Those that no controller manages, and those that the API server refuses, have none.
 */
export function statusList({ model }: Topology, statuses: Statuses): JsonObject {
  const items = [...model.resources.values()].filter(hasStatus).map((resource): JsonObject => {
    const status = statusValue(resource, statuses);
    const { apiVersion, kind, namespace, name } = resource;
    return {
      apiVersion,
      kind,
      metadata: {
        name,
        ...(namespace !== '' && { namespace }),
        generation: generationOf(resource),
      },
      ...(status && { status }),
    };
  });
  return { apiVersion: 'v1', kind: 'List', items };
}
