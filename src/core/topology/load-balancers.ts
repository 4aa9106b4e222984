import { listed } from '../text/words.ts';
import { arrayAt, matchPaths, stringAt } from '../model/access.ts';
import type { Identity, Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { CORE, GATEWAY_API, NETWORKING } from '../kinds/shared/groups.ts';
import { DERIVED_GROUP } from './derived.ts';
import type { Edge, GraphNode } from './graph.ts';
import { isKind } from './kind-names.ts';
import { listenersOf } from './listeners.ts';
import { memo } from '../incremental/memo.ts';
import { referenceId, referencesOf } from './references.ts';
import { servicePorts, serviceType } from './services.ts';

/** A load balancer that stands for the way from outside to an object, and the edge to it. */
export type LoadBalancer = Readonly<{ node: GraphNode; edge: Edge }>;

type Exposure = Readonly<{
  identity: Identity;
  title: string;
  path: readonly string[];
  addresses: readonly string[];
  ports: readonly number[];
}>;

const identity = (of: string, namespace: string, name: string): Identity => ({
  group: `${of}.${DERIVED_GROUP}`,
  kind: 'LoadBalancer',
  namespace,
  name,
});

const assigned = (resource: Resource): readonly string[] =>
  arrayAt(resource.value, 'status.loadBalancer.ingress').flatMap(
    (item) => stringAt(item, 'ip') ?? stringAt(item, 'hostname') ?? [],
  );

const addressesAt = (resource: Resource, pattern: string): readonly string[] =>
  matchPaths(resource.value, pattern).flatMap(({ value }) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  );

function exposureOf(resource: Resource): Exposure | undefined {
  const { namespace, name } = resource;
  if (isKind(resource, GATEWAY_API, 'Gateway')) {
    const written = addressesAt(resource, 'spec.addresses[*].value');
    return {
      identity: identity('gateway', namespace, name),
      title: name,
      path: ['spec', written.length > 0 ? 'addresses' : 'listeners'],
      addresses: written.length > 0 ? written : addressesAt(resource, 'status.addresses[*].value'),
      ports: listenersOf(resource).flatMap(({ port }) => port ?? []),
    };
  }
  if (isKind(resource, CORE, 'Service') && serviceType(resource) === 'LoadBalancer') {
    const written = addressesAt(resource, 'spec.loadBalancerIP');
    return {
      identity: identity('service', namespace, name),
      title: name,
      path: ['spec', 'type'],
      addresses: written.length > 0 ? written : assigned(resource),
      ports: servicePorts(resource).map(({ port }) => port),
    };
  }
  return isKind(resource, NETWORKING, 'Ingress') ? ingressExposure(resource) : undefined;
}

/** The class that an Ingress names, by its field or by the older annotation. */
export function ingressClassName(ingress: Resource): string | undefined {
  const reference = referencesOf(ingress).find(({ role }) => role === 'ingress-class');
  return (
    reference?.target.name ??
    stringAt(ingress.value, ['metadata', 'annotations', 'kubernetes.io/ingress.class'])
  );
}

/** One load balancer for all Ingresses of a class: they share its controller. */
function ingressExposure(ingress: Resource): Exposure {
  const reference = referencesOf(ingress).find(({ role }) => role === 'ingress-class');
  const name = ingressClassName(ingress) ?? 'default';
  return {
    identity: identity('ingress-class', '', name),
    title: `Ingress ${name}`,
    path: reference ? ['spec', 'ingressClassName'] : ['spec'],
    addresses: [],
    ports: arrayAt(ingress.value, 'spec.tls').length > 0 ? [80, 443] : [80],
  };
}

/** The load balancer in front of an object; undefined for what is not reached from outside. */
export const loadBalancerOf: (resource: Resource) => LoadBalancer | undefined = memo((resource) => {
  const exposure = exposureOf(resource);
  if (!exposure) return undefined;
  const key = resourceKey(exposure.identity);
  const ports = [...new Set(exposure.ports)].sort((a, b) => a - b);
  return {
    node: {
      key,
      group: exposure.identity.group,
      kind: 'LoadBalancer',
      name: exposure.title,
      namespace: exposure.identity.namespace,
      tier: 'entry',
      origin: 'derived',
      stale: resource.stale,
      known: true,
      summary: exposure.addresses.length > 0 ? listed(exposure.addresses, 2) : 'address from the cluster',
      rows: [],
      folds: [],
      inlet: false,
      outlet: true,
    },
    edge: {
      id: `${referenceId(resource.key, exposure.path)}@exposes`,
      role: 'exposes',
      holder: resource.key,
      path: exposure.path,
      source: key,
      sourceRow: null,
      target: resource.key,
      targetRow: null,
      state: 'ok',
      reason: null,
      crossNamespace: false,
      label: ports.join(', '),
    },
  };
});
