import { objectAt, arrayAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { authorityName } from '../objects/backend-tls.ts';
import { convertedFrom } from '../objects/generated-object.ts';
import type { ClientAuthorityPlan } from '../row.ts';
import type { Home } from './home.ts';
import { emptyListener, generatedMetadata, listenerObject, namespacesFrom } from './write-homes.ts';

/** A Gateway with its listeners, open for the ListenerSets beside it. */
export function gatewayObject(
  home: Home,
  className: string,
  listenerSets: readonly Home[],
  clientAuthority: ClientAuthorityPlan | null,
): JsonObject {
  const listeners = home.listeners.map((one) => listenerObject(one, home.namespace));
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: generatedMetadata(home, home.sources),
    spec: {
      gatewayClassName: className,
      ...allowedListeners(home, listenerSets),
      ...(clientAuthority && { tls: { frontend: { default: { validation: validation(clientAuthority) } } } }),
      // A Gateway has to have one, also where all others stand in ListenerSets.
      listeners: listeners.length > 0 ? listeners : [emptyListener(80)],
    },
  };
}

/** A Gateway of the workspace with more listeners. What stands in it stays as it is. */
export function extendedGateway({ value }: Resource, home: Home, listenerSets: readonly Home[]): JsonObject {
  const { status: _, ...object } = value;
  const metadata = objectAt(value, 'metadata');
  const { managedFields: _fields, resourceVersion: _version, uid: _uid, ...kept } = metadata;
  const annotations = objectAt(value, 'metadata.annotations');
  const added = home.listeners.map((one) => listenerObject(one, home.namespace));
  const spec = objectAt(value, 'spec');
  return {
    ...object,
    metadata: { ...kept, annotations: { ...annotations, ...convertedFrom(home.sources) } },
    spec: {
      ...spec,
      ...(listenerSets.length > 0 && allowedListeners(home, listenerSets)),
      listeners: [...arrayAt(value, 'spec.listeners'), ...added],
    },
  };
}

function allowedListeners(home: Home, listenerSets: readonly Home[]): JsonObject {
  if (listenerSets.length === 0) return {};
  const namespaces = new Set(listenerSets.map(({ namespace }) => namespace));
  return { allowedListeners: { namespaces: namespacesFrom(namespaces, home.namespace) } };
}

const validation = (plan: ClientAuthorityPlan): Json => ({
  caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: authorityName(plan) }],
  mode: plan.mode,
});
