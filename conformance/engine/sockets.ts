import { stringAt } from '../../src/core/model/access.ts';
import type { Resource } from '../../src/core/model/resource.ts';
import { certificatesOf, terminates } from '../../src/core/status/listener/certificates.ts';
import { clientAuthorities } from '../../src/core/status/listener/client-authorities.ts';
import type { ReferenceStatus } from '../../src/core/status/statuses.ts';
import type { ResourceIndex } from '../../src/core/topology/resource-index.ts';
import type { DataPlane, GatewayPlane, PlaneListener, PlanePort } from '../../src/core/traffic/data-plane.ts';

/** A certificate with its key, in base64 as Secrets have them. */
export type KeyPair = Readonly<{ certificate: string; key: string }>;

/** How clients prove who they are. */
type ClientCheck = Readonly<{
  /** In PEM form. */
  authorities: readonly string[];
  /** Those without a certificate, or with a bad one, may pass. */
  optional: boolean;
}>;

/** What is behind the server names of a TLS handshake. */
type ServerName = Readonly<{
  /** Empty for any; may begin with `*.`. */
  hostname: string;
  /** The connection is passed on without being decrypted. */
  passthrough: boolean;
  /** HTTP is spoken inside of TLS; else it is a connection like any other. */
  http: boolean;
  certificates: readonly KeyPair[];
  clients: ClientCheck | null;
}>;

/** A port on which a gateway listens. */
export type Socket = Readonly<{ port: number }> &
  (
    | Readonly<{ protocol: 'HTTP' | 'TCP' | 'UDP' }>
    | Readonly<{ protocol: 'TLS'; names: readonly ServerName[] }>
  );

/** Where a Gateway listens. */
export type GatewaySockets = Readonly<{
  namespace: string;
  name: string;
  addresses: readonly string[];
  sockets: readonly Socket[];
}>;

/** The sockets that the data planes of all Gateways need, with what their handshakes need. */
export const socketsOf = ({ gateways, statuses }: DataPlane): readonly GatewaySockets[] =>
  [...gateways.values()].map((plane) => ({
    namespace: plane.gateway.namespace,
    name: plane.gateway.name,
    addresses: plane.status.addresses.flatMap(({ type, value }) => (type === 'IPAddress' ? value : [])),
    sockets: [...plane.ports].flatMap(([port, listeners]) =>
      socketsAt(port, listeners, plane, statuses.cluster),
    ),
  }));

function socketsAt(
  port: number,
  { http, tls, tcp, udp }: PlanePort,
  { gateway }: GatewayPlane,
  cluster: ResourceIndex,
): readonly Socket[] {
  const names = [...tls.values()].map((listener) => serverName(listener, gateway, cluster));
  return [
    ...(http.size > 0 ? [{ port, protocol: 'HTTP' as const }] : []),
    ...(names.length > 0 ? [{ port, protocol: 'TLS' as const, names }] : []),
    ...(tcp ? [{ port, protocol: 'TCP' as const }] : []),
    ...(udp ? [{ port, protocol: 'UDP' as const }] : []),
  ];
}

function serverName(
  { status: { listener }, hostname }: PlaneListener,
  gateway: Resource,
  cluster: ResourceIndex,
): ServerName {
  return {
    hostname,
    passthrough: !terminates(listener),
    http: listener.protocol === 'HTTPS',
    certificates: usable(certificatesOf(listener, cluster)).map(keyPairIn),
    clients: clientCheck(clientAuthorities(listener, gateway, cluster), gateway),
  };
}

/** The objects that references lead to and nothing is wrong with. */
export const usable = (references: readonly ReferenceStatus[]): readonly Resource[] =>
  references.flatMap(({ fault, resolution: { target } }) => (fault === null && target ? target : []));

/** What a Secret of type TLS holds. */
export const keyPairIn = ({ value }: Resource): KeyPair => ({
  certificate: stringAt(value, ['data', 'tls.crt']) ?? '',
  key: stringAt(value, ['data', 'tls.key']) ?? '',
});

/** The bundle of a ConfigMap, in PEM form. */
export const authorityIn = ({ value }: Resource): string => stringAt(value, ['data', 'ca.crt']) ?? '';

/** The mode stands beside the list of references. */
function clientCheck(references: readonly ReferenceStatus[], gateway: Resource): ClientCheck | null {
  const [first] = references;
  if (!first) return null;
  const mode = stringAt(gateway.value, [...first.reference.path.slice(0, -2), 'mode']);
  return { authorities: usable(references).map(authorityIn), optional: mode === 'AllowInsecureFallback' };
}
