import { defineChoice } from './define-choice.ts';

/** Where implementations differ in what they make of references (status, sections 6.4 and 9; reference-grant). */

export const checkOrder = defineChoice({
  id: 'reference-check-order',
  title: 'A reference to an unsupported kind in another namespace without a grant',
  values: {
    kind: 'The kind is checked first: InvalidKind',
    grant: 'The grant is checked first: RefNotPermitted',
  },
  default: 'kind',
  section: 'reference-grant, section 5',
  differs: 'Envoy Gateway checks the kind first, Istio the grant.',
});

export const missingPort = defineChoice({
  id: 'missing-port',
  title: 'The reason for a port that the Service does not have',
  values: { BackendNotFound: 'BackendNotFound', PortNotFound: 'PortNotFound' },
  default: 'BackendNotFound',
  section: 'status, section 6.4',
  differs: 'No reason is listed: Envoy Gateway says PortNotFound, NGINX Gateway Fabric BackendNotFound.',
});

export const externalNames = defineChoice({
  id: 'external-name',
  title: 'Services of type ExternalName as backends',
  values: { refused: 'Refused: UnsupportedValue', allowed: 'Taken' },
  default: 'refused',
  section: 'service-resolution, section 1',
  differs: 'Envoy Gateway refuses them, others resolve the name.',
});

export const idleReferences = defineChoice({
  id: 'weight-zero-references',
  title: 'References with weight 0',
  values: { checked: 'Checked like all others', skipped: 'Not checked' },
  default: 'checked',
  section: 'status, section 6.4',
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
  section: 'filters, section 8',
  differs:
    'Each controller knows kinds of its own; Envoy Gateway says Accepted: False for those it does not know.',
});

export const secretTypes = defineChoice({
  id: 'certificate-secret-type',
  title: 'Certificates in Secrets of another type than kubernetes.io/tls',
  values: { tls: 'Refused', any: 'Taken when tls.crt and tls.key are there' },
  default: 'tls',
  section: 'status, section 4.2',
  differs: 'Envoy Gateway asks for the type, Istio looks only at the keys.',
});

export const policyFaults = defineChoice({
  id: 'policy-faults',
  title: 'Routes to a backend whose BackendTLSPolicy is invalid',
  values: {
    unmarked: 'Their status does not change',
    marked: 'ResolvedRefs: False with reason BackendNotFound',
  },
  default: 'unmarked',
  section: 'filters, section 12',
  differs: 'Envoy Gateway marks the route; the requests fail either way.',
});

export const grpcWebSocket = defineChoice({
  id: 'grpc-websocket-backend',
  title: 'GRPCRoutes to a port that speaks WebSocket',
  values: { unusable: 'UnsupportedProtocol', ignored: 'appProtocol is ignored' },
  default: 'unusable',
  section: 'filters, section 14',
  differs: 'The API does not say; some controllers ignore the hint.',
});
