import type { Kind } from './define-kind.ts';
import { gatewayClass } from './gateway-class/kind.ts';
import { gateway } from './gateway/kind.ts';
import { listenerSet } from './listener-set/kind.ts';
import { httpRoute } from './http-route/kind.ts';
import { grpcRoute } from './grpc-route/kind.ts';
import { tlsRoute } from './tls-route/kind.ts';
import { tcpRoute } from './tcp-route/kind.ts';
import { udpRoute } from './udp-route/kind.ts';
import { ingressClass } from './ingress-class/kind.ts';
import { ingress } from './ingress/kind.ts';
import { service } from './service/kind.ts';
import { serviceImport } from './service-import/kind.ts';
import { xBackend } from './x-backend/kind.ts';
import { endpointSlice } from './endpoint-slice/kind.ts';
import { deployment } from './deployment/kind.ts';
import { statefulSet } from './stateful-set/kind.ts';
import { daemonSet } from './daemon-set/kind.ts';
import { pod } from './pod/kind.ts';
import { replicaSet } from './replica-set/kind.ts';
import { replicationController } from './replication-controller/kind.ts';
import { job } from './job/kind.ts';
import { referenceGrant } from './reference-grant/kind.ts';
import { backendTlsPolicy } from './backend-tls-policy/kind.ts';
import { xBackendTrafficPolicy } from './x-backend-traffic-policy/kind.ts';
import { xMesh } from './x-mesh/kind.ts';
import { secret } from './secret/kind.ts';
import { configMap } from './config-map/kind.ts';
import { namespace } from './namespace/kind.ts';
import { customResourceDefinition } from './custom-resource-definition/kind.ts';

/** Every kind the workbench knows, in the order a palette shows them. Schemas are apart (`schemas.ts`), so that this list stays light. */
export const kinds: readonly Kind[] = [
  gatewayClass,
  gateway,
  listenerSet,
  httpRoute,
  grpcRoute,
  tlsRoute,
  tcpRoute,
  udpRoute,
  ingressClass,
  ingress,
  service,
  serviceImport,
  xBackend,
  endpointSlice,
  deployment,
  statefulSet,
  daemonSet,
  pod,
  replicaSet,
  replicationController,
  job,
  referenceGrant,
  backendTlsPolicy,
  xBackendTrafficPolicy,
  xMesh,
  secret,
  configMap,
  namespace,
  customResourceDefinition,
];

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [`${kind.group}/${kind.kind}`, kind]));

/** The kind of that group (`""` for core) and name, or undefined for one without a folder here. */
export const kindOf = (group: string, kind: string): Kind | undefined => byName.get(`${group}/${kind}`);

/** Whether objects of the kind live in a namespace; undefined for kinds not known here. */
export const scopeOf = (group: string, kind: string): Kind['scope'] | undefined => kindOf(group, kind)?.scope;
