import { defineChoice } from './define-choice.ts';

/** Where implementations differ about references (docs/model/choices.md). */

export const checkOrder = defineChoice({
  id: 'reference-check-order',
  title: 'A reference to an unsupported kind in another namespace without a grant',
  values: {
    kind: 'The kind is checked first: InvalidKind',
    grant: 'The grant is checked first: RefNotPermitted',
  },
  default: 'kind',
  model: 'references-and-grants#following-a-reference',
  differs: 'Envoy Gateway checks the kind first, Istio the grant.',
});

export const missingPort = defineChoice({
  id: 'missing-port',
  title: 'The reason for a port that the Service does not have',
  values: { BackendNotFound: 'BackendNotFound', PortNotFound: 'PortNotFound' },
  default: 'BackendNotFound',
  model: 'service-resolution#ports',
  differs: 'No reason is listed: Envoy Gateway says PortNotFound, NGINX Gateway Fabric BackendNotFound.',
});

export const externalNames = defineChoice({
  id: 'external-name',
  title: 'Services of type ExternalName as backends',
  values: { refused: 'Refused: UnsupportedValue', allowed: 'Taken' },
  default: 'refused',
  model: 'service-resolution#ports',
  differs: 'Envoy Gateway refuses them, others resolve the name.',
});

export const idleReferences = defineChoice({
  id: 'weight-zero-references',
  title: 'References with weight 0',
  values: { checked: 'Checked like all others', skipped: 'Not checked' },
  default: 'checked',
  model: 'status#route-resolvedrefs',
  differs: 'Some controllers leave out backends that get no traffic.',
});

export const extensionKinds = defineChoice({
  id: 'extension-kinds',
  title: 'ExtensionRef filters',
  values: {
    unknown: 'Every kind is unknown: InvalidKind',
    defined: 'Kinds that a CustomResourceDefinition here defines are known',
  },
  default: 'unknown',
  model: 'filters#extensionref-and-unknown-values',
  differs:
    'Each controller knows kinds of its own; Envoy Gateway says Accepted: False for those it does not know.',
});

export const secretTypes = defineChoice({
  id: 'certificate-secret-type',
  title: 'Certificates in Secrets of another type than kubernetes.io/tls',
  values: { tls: 'Refused', any: 'Taken when tls.crt and tls.key are there' },
  default: 'tls',
  model: 'references-and-grants#what-a-secret-must-hold',
  differs: 'Envoy Gateway asks for the type, Istio looks only at the keys.',
});

export const policyFaults = defineChoice({
  id: 'policy-faults',
  title: 'Routes to a backend whose BackendTLSPolicy is invalid',
  values: {
    unmarked: 'Their status does not change',
    marked: 'ResolvedRefs: False with reason BackendNotFound',
    tls: 'ResolvedRefs: False with reason InvalidBackendTLS',
    unsupported: 'ResolvedRefs: False with reason UnsupportedValue',
  },
  default: 'unmarked',
  model: 'filters#tls-to-the-backend',
  differs:
    'Envoy Gateway marks the route with InvalidBackendTLS, NGINX Gateway Fabric with UnsupportedValue; the requests fail either way.',
});

export const grpcWebSocket = defineChoice({
  id: 'grpc-websocket-backend',
  title: 'GRPCRoutes to a port with WebSocket',
  values: { unusable: 'UnsupportedProtocol', ignored: 'appProtocol is ignored' },
  default: 'unusable',
  model: 'service-resolution#application-protocol',
  differs: 'The API does not say; some controllers ignore the hint.',
});

export const mixedGrpcRules = defineChoice({
  id: 'grpc-mixed-rules',
  title: 'ResolvedRefs of a GRPCRoute of which only some rules are resolved',
  values: { any: 'False as soon as one reference is not resolved', all: 'True while one rule is resolved' },
  default: 'any',
  model: 'status#route-resolvedrefs',
  differs: 'Releases of Envoy Gateway were seen to leave it True.',
});
