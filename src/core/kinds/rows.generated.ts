// Written by `npm run registries`.
import type { Kind } from './define-kind.ts';
import type { CardRows } from './row.ts';
import { gateway } from './gateway/kind.ts';
import { gatewayRows } from './gateway/rows.ts';
import { listenerSet } from './listener-set/kind.ts';
import { listenerSetRows } from './listener-set/rows.ts';
import { xListenerSet } from './x-listener-set/kind.ts';
import { xListenerSetRows } from './x-listener-set/rows.ts';
import { httpRoute } from './http-route/kind.ts';
import { httpRouteRows } from './http-route/rows.ts';
import { grpcRoute } from './grpc-route/kind.ts';
import { grpcRouteRows } from './grpc-route/rows.ts';
import { tlsRoute } from './tls-route/kind.ts';
import { tlsRouteRows } from './tls-route/rows.ts';
import { tcpRoute } from './tcp-route/kind.ts';
import { tcpRouteRows } from './tcp-route/rows.ts';
import { udpRoute } from './udp-route/kind.ts';
import { udpRouteRows } from './udp-route/rows.ts';
import { ingress } from './ingress/kind.ts';
import { ingressRows } from './ingress/rows.ts';
import { service } from './service/kind.ts';
import { serviceRows } from './service/rows.ts';
import { serviceImport } from './service-import/kind.ts';
import { serviceImportRows } from './service-import/rows.ts';
import { deployment } from './deployment/kind.ts';
import { deploymentRows } from './deployment/rows.ts';
import { statefulSet } from './stateful-set/kind.ts';
import { statefulSetRows } from './stateful-set/rows.ts';
import { daemonSet } from './daemon-set/kind.ts';
import { daemonSetRows } from './daemon-set/rows.ts';
import { pod } from './pod/kind.ts';
import { podRows } from './pod/rows.ts';
import { replicaSet } from './replica-set/kind.ts';
import { replicaSetRows } from './replica-set/rows.ts';
import { replicationController } from './replication-controller/kind.ts';
import { replicationControllerRows } from './replication-controller/rows.ts';
import { job } from './job/kind.ts';
import { jobRows } from './job/rows.ts';
import { referenceGrant } from './reference-grant/kind.ts';
import { referenceGrantRows } from './reference-grant/rows.ts';
import { networkPolicy } from './network-policy/kind.ts';
import { networkPolicyRows } from './network-policy/rows.ts';
import { securityPolicy } from './security-policy/kind.ts';
import { securityPolicyRows } from './security-policy/rows.ts';

export const rowList: readonly (readonly [Kind, CardRows])[] = [
  [gateway, gatewayRows],
  [listenerSet, listenerSetRows],
  [xListenerSet, xListenerSetRows],
  [httpRoute, httpRouteRows],
  [grpcRoute, grpcRouteRows],
  [tlsRoute, tlsRouteRows],
  [tcpRoute, tcpRouteRows],
  [udpRoute, udpRouteRows],
  [ingress, ingressRows],
  [service, serviceRows],
  [serviceImport, serviceImportRows],
  [deployment, deploymentRows],
  [statefulSet, statefulSetRows],
  [daemonSet, daemonSetRows],
  [pod, podRows],
  [replicaSet, replicaSetRows],
  [replicationController, replicationControllerRows],
  [job, jobRows],
  [referenceGrant, referenceGrantRows],
  [networkPolicy, networkPolicyRows],
  [securityPolicy, securityPolicyRows],
];
