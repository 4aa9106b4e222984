// Written by `npm run registries`.
import type { Kind } from './define-kind.ts';
import { gatewayClass } from './gateway-class/kind.ts';
import { gateway } from './gateway/kind.ts';
import { listenerSet } from './listener-set/kind.ts';
import { xListenerSet } from './x-listener-set/kind.ts';
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
import { backendLbPolicy } from './backend-lb-policy/kind.ts';
import { xMesh } from './x-mesh/kind.ts';
import { secret } from './secret/kind.ts';
import { configMap } from './config-map/kind.ts';
import { namespace } from './namespace/kind.ts';
import { customResourceDefinition } from './custom-resource-definition/kind.ts';
import { helmRelease } from './helm-release/kind.ts';
import { networkPolicy } from './network-policy/kind.ts';
import { securityPolicy } from './security-policy/kind.ts';

export const kindList: readonly Kind[] = [
  gatewayClass,
  gateway,
  listenerSet,
  xListenerSet,
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
  backendLbPolicy,
  xMesh,
  secret,
  configMap,
  namespace,
  customResourceDefinition,
  helmRelease,
  networkPolicy,
  securityPolicy,
];
