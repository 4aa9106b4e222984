import { kindKey } from '../../kinds/registry.ts';
import { pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';

type Renamed = Readonly<{
  /** `Kind`, or null for every kind of the Gateway API and of Ingress. */
  kind: string | null;
  /** Where the field stood, with `[*]` for items. */
  at: string;
  to: string;
}>;

/** Fields that had another name in earlier versions, or that people know from a neighbouring API. */
const RENAMED: readonly Renamed[] = [
  { kind: 'GatewayClass', at: 'spec.controller', to: 'controllerName' },
  { kind: 'Gateway', at: 'spec.class', to: 'gatewayClassName' },
  { kind: 'Gateway', at: 'spec.gatewayClass', to: 'gatewayClassName' },
  { kind: 'Gateway', at: 'spec.className', to: 'gatewayClassName' },
  { kind: 'Gateway', at: 'spec.servers', to: 'listeners' },
  { kind: 'Gateway', at: 'spec.listeners[*].tls.certificateRef', to: 'certificateRefs' },
  { kind: 'Gateway', at: 'spec.listeners[*].host', to: 'hostname' },
  { kind: 'Gateway', at: 'spec.listeners[*].routes', to: 'allowedRoutes' },
  { kind: 'BackendTLSPolicy', at: 'spec.targetRef', to: 'targetRefs' },
  { kind: 'BackendTLSPolicy', at: 'spec.tls', to: 'validation' },
  { kind: 'BackendTLSPolicy', at: 'spec.validation.caCertRefs', to: 'caCertificateRefs' },
  { kind: 'BackendTLSPolicy', at: 'spec.validation.wellKnownCACerts', to: 'wellKnownCACertificates' },
  { kind: 'HTTPRoute', at: 'spec.rules[*].matches[*].header', to: 'headers' },
  { kind: 'HTTPRoute', at: 'spec.rules[*].matches[*].query', to: 'queryParams' },
  { kind: 'HTTPRoute', at: 'spec.rules[*].matches[*].path.pathType', to: 'type' },
  { kind: 'HTTPRoute', at: 'spec.rules[*].matches[*].path.path', to: 'value' },
  { kind: null, at: 'spec.gateways', to: 'parentRefs' },
  { kind: null, at: 'spec.hosts', to: 'hostnames' },
  { kind: null, at: 'spec.parents', to: 'parentRefs' },
  { kind: null, at: 'spec.parentRefs[*].section', to: 'sectionName' },
  { kind: null, at: 'spec.parentRefs[*].listener', to: 'sectionName' },
  { kind: null, at: 'spec.rules[*].forwardTo', to: 'backendRefs' },
  { kind: null, at: 'spec.rules[*].backends', to: 'backendRefs' },
  { kind: null, at: 'spec.rules[*].match', to: 'matches' },
  { kind: null, at: 'spec.rules[*].forwardTo[*].serviceName', to: 'name' },
  { kind: null, at: 'spec.rules[*].backendRefs[*].serviceName', to: 'name' },
  { kind: null, at: 'spec.rules[*].backendRefs[*].servicePort', to: 'port' },
  { kind: 'Ingress', at: 'spec.backend', to: 'defaultBackend' },
  { kind: 'Ingress', at: 'spec.ingressClass', to: 'ingressClassName' },
  { kind: 'Ingress', at: 'spec.className', to: 'ingressClassName' },
  { kind: 'Ingress', at: 'spec.tls[*].secret', to: 'secretName' },
  { kind: 'Ingress', at: 'spec.rules[*].http.paths[*].type', to: 'pathType' },
  { kind: 'IngressClass', at: 'spec.controllerName', to: 'controller' },
];

/** The name that the field at `path` has today; undefined where it was never renamed. */
export function renamedTo(resource: Resource, path: Path): string | undefined {
  const at = pathText(path).replace(/\[\d+\]/g, '[*]');
  const inGatewayApi = kindKey(resource).startsWith('gateway.networking.');
  return RENAMED.find(
    ({ kind, at: place }) => place === at && (kind === null ? inGatewayApi : kind === resource.kind),
  )?.to;
}
