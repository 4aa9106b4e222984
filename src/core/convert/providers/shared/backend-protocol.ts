import type { Resource } from '../../../model/resource.ts';
import { servicePorts } from '../../../topology/services.ts';
import type { ObjectName } from '../../need.ts';
import type { AuthorityPlan } from '../../row.ts';
import type { Destination, DraftVerdict } from '../../verdict.ts';

/** TLS to a backend whose certificate is not checked (docs/model/conversion.md#tls-to-the-backend). */
export const UNVERIFIED: DraftVerdict = {
  outcome: 'manual',
  loss: 3,
  difference:
    'The controller spoke TLS to the backend without checking its certificate, which the API cannot say: the Gateway speaks plain HTTP to the port.',
  action: 'Write a BackendTLSPolicy with the authority that signed the certificate of the backend.',
};

export const GRPC_ROUTE: DraftVerdict = { outcome: 'converted', loss: 0, features: ['GRPCRoute'] };

/** HTTP/2 without TLS, gRPC or not, in an HTTPRoute: the port of the Service has to say so. */
export function streamVerdict(
  backend: Readonly<{ service: Resource; port: number }> | null,
  what: 'gRPC' | 'HTTP/2' = 'gRPC',
): DraftVerdict {
  const port = backend && servicePorts(backend.service).find((one) => one.port === backend.port);
  if (port?.appProtocol === 'kubernetes.io/h2c')
    return { outcome: 'converted', loss: 0, features: ['HTTPRouteBackendProtocolH2C'] };
  return {
    outcome: 'manual',
    loss: 3,
    difference:
      what === 'gRPC'
        ? 'gRPC needs HTTP/2 towards the backend, which a GRPCRoute or the port of the Service says.'
        : 'HTTP/2 towards the backend is what the port of the Service says.',
    action: 'Set appProtocol: kubernetes.io/h2c on the port of the Service.',
  };
}

/** The name of a port of a Service, for `sectionName`; null where it has none. */
export const portNamed = (service: Resource | null | undefined, port: number | undefined): string | null =>
  (service && servicePorts(service).find((one) => one.port === port)?.name) || null;

/** Where the check of a certificate goes. */
export const policyPlace = ({ namespace, name }: ObjectName, portName: string | null): Destination => ({
  at: 'object',
  kind: 'BackendTLSPolicy',
  namespace,
  name: portName === null ? name : `${name}-${portName}`,
  field: 'spec.validation',
});

/** What became of the Secret with the authority. */
export function authorityVerdict(authority: AuthorityPlan | null, namespace: string): DraftVerdict {
  const isOpen = (authority?.bundle ?? null) === null;
  return {
    outcome: isOpen ? 'manual' : 'converted',
    loss: isOpen ? 3 : 0,
    ...(isOpen && {
      difference: 'The API reads authorities from a ConfigMap.',
      action: `Make the ConfigMap ${authority?.secret.name ?? ''}-ca in namespace ${namespace}, with ca.crt of the Secret.`,
    }),
  };
}
