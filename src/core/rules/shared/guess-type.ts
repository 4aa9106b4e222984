import { kinds } from '../../kinds/registry.ts';
import type { Kind } from '../../kinds/define-kind.ts';
import { APPS, CORE, GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import { stringAt, valueAt } from '../../model/access.ts';
import { defaultOptions } from '../../model/options.ts';
import { isServed } from '../../model/served.ts';
import type { Json } from '../../yaml/json.ts';

/** What an object has to say of its type. */
export type ObjectType = Readonly<{ apiVersion: string; kind: string }>;

/** Fields that only objects of one kind have, the closest first. */
const SIGNS: readonly (readonly [string, string, readonly string[]])[] = [
  [GATEWAY_API, 'GRPCRoute', ['spec.rules[0].matches[0].method.service']],
  [GATEWAY_API, 'GRPCRoute', ['spec.rules[0].matches[0].method.method']],
  [NETWORKING, 'Ingress', ['spec.rules[0].http']],
  [NETWORKING, 'Ingress', ['spec.ingressClassName']],
  [NETWORKING, 'Ingress', ['spec.defaultBackend']],
  [GATEWAY_API, 'HTTPRoute', ['spec.parentRefs', 'spec.rules']],
  [GATEWAY_API, 'HTTPRoute', ['spec.hostnames']],
  [GATEWAY_API, 'HTTPRoute', ['spec.rules[0].backendRefs']],
  [GATEWAY_API, 'ListenerSet', ['spec.parentRef', 'spec.listeners']],
  [GATEWAY_API, 'Gateway', ['spec.gatewayClassName']],
  [GATEWAY_API, 'Gateway', ['spec.listeners']],
  [GATEWAY_API, 'GatewayClass', ['spec.controllerName']],
  [NETWORKING, 'IngressClass', ['spec.controller']],
  [GATEWAY_API, 'ReferenceGrant', ['spec.from', 'spec.to']],
  [GATEWAY_API, 'BackendTLSPolicy', ['spec.targetRefs', 'spec.validation']],
  ['discovery.k8s.io', 'EndpointSlice', ['endpoints', 'addressType']],
  [APPS, 'StatefulSet', ['spec.serviceName', 'spec.template']],
  [APPS, 'Deployment', ['spec.selector', 'spec.template']],
  ['batch', 'Job', ['spec.template']],
  [CORE, 'Pod', ['spec.containers']],
  [CORE, 'Service', ['spec.ports']],
  [CORE, 'Service', ['spec.externalName']],
  [CORE, 'Secret', ['stringData']],
  [CORE, 'Secret', ['data', 'type']],
  [CORE, 'ConfigMap', ['data']],
  [CORE, 'ConfigMap', ['binaryData']],
];

/** The type that a document most likely has, from what it says of it and from its fields; undefined where that is unknown. */
export function guessType(value: Json | undefined): ObjectType | undefined {
  const apiVersion = stringAt(value, 'apiVersion') || undefined;
  const kind = stringAt(value, 'kind') || undefined;
  const candidates = kinds.filter(
    (one) => (kind === undefined || one.kind === kind) && (apiVersion === undefined || isIn(one, apiVersion)),
  );
  const signed = SIGNS.find(
    ([group, name, fields]) =>
      candidates.some((one) => one.group === group && one.kind === name) &&
      fields.every((field) => valueAt(value, field) !== undefined),
  );
  const found = signed
    ? candidates.find((one) => one.group === signed[0] && one.kind === signed[1])
    : kind === undefined
      ? undefined
      : candidates[0];
  return found && { apiVersion: apiVersion ?? bestVersion(found), kind: kind ?? found.kind };
}

const isIn = ({ group, versions }: Kind, apiVersion: string): boolean =>
  versions.some(({ name }) => written(group, name) === apiVersion);

const written = (group: string, version: string): string => (group === '' ? version : `${group}/${version}`);

/** The version that the newest standard CRDs serve, where there is one. */
function bestVersion({ group, versions }: Kind): string {
  const best = versions.find(({ served }) => isServed(served, defaultOptions)) ?? versions[0];
  return written(group, best?.name ?? 'v1');
}
