// Written by `npm run registries`.
import type { Kind } from './define-kind.ts';
import type { Schema } from './schema.ts';
import { gatewayClass } from './gateway-class/kind.ts';
import { gatewayClassSchema } from './gateway-class/schema.ts';
import { gateway } from './gateway/kind.ts';
import { gatewaySchema } from './gateway/schema.ts';
import { listenerSet } from './listener-set/kind.ts';
import { listenerSetSchema } from './listener-set/schema.ts';
import { xListenerSet } from './x-listener-set/kind.ts';
import { xListenerSetSchema } from './x-listener-set/schema.ts';
import { httpRoute } from './http-route/kind.ts';
import { httpRouteSchema } from './http-route/schema.ts';
import { grpcRoute } from './grpc-route/kind.ts';
import { grpcRouteSchema } from './grpc-route/schema.ts';
import { tlsRoute } from './tls-route/kind.ts';
import { tlsRouteSchema } from './tls-route/schema.ts';
import { tcpRoute } from './tcp-route/kind.ts';
import { tcpRouteSchema } from './tcp-route/schema.ts';
import { udpRoute } from './udp-route/kind.ts';
import { udpRouteSchema } from './udp-route/schema.ts';
import { ingressClass } from './ingress-class/kind.ts';
import { ingressClassSchema } from './ingress-class/schema.ts';
import { ingress } from './ingress/kind.ts';
import { ingressSchema } from './ingress/schema.ts';
import { service } from './service/kind.ts';
import { serviceSchema } from './service/schema.ts';
import { serviceImport } from './service-import/kind.ts';
import { serviceImportSchema } from './service-import/schema.ts';
import { xBackend } from './x-backend/kind.ts';
import { xBackendSchema } from './x-backend/schema.ts';
import { endpointSlice } from './endpoint-slice/kind.ts';
import { endpointSliceSchema } from './endpoint-slice/schema.ts';
import { deployment } from './deployment/kind.ts';
import { deploymentSchema } from './deployment/schema.ts';
import { statefulSet } from './stateful-set/kind.ts';
import { statefulSetSchema } from './stateful-set/schema.ts';
import { daemonSet } from './daemon-set/kind.ts';
import { daemonSetSchema } from './daemon-set/schema.ts';
import { pod } from './pod/kind.ts';
import { podSchema } from './pod/schema.ts';
import { replicaSet } from './replica-set/kind.ts';
import { replicaSetSchema } from './replica-set/schema.ts';
import { replicationController } from './replication-controller/kind.ts';
import { replicationControllerSchema } from './replication-controller/schema.ts';
import { job } from './job/kind.ts';
import { jobSchema } from './job/schema.ts';
import { referenceGrant } from './reference-grant/kind.ts';
import { referenceGrantSchema } from './reference-grant/schema.ts';
import { backendTlsPolicy } from './backend-tls-policy/kind.ts';
import { backendTlsPolicySchema } from './backend-tls-policy/schema.ts';
import { xBackendTrafficPolicy } from './x-backend-traffic-policy/kind.ts';
import { xBackendTrafficPolicySchema } from './x-backend-traffic-policy/schema.ts';
import { backendLbPolicy } from './backend-lb-policy/kind.ts';
import { backendLbPolicySchema } from './backend-lb-policy/schema.ts';
import { xMesh } from './x-mesh/kind.ts';
import { xMeshSchema } from './x-mesh/schema.ts';
import { secret } from './secret/kind.ts';
import { secretSchema } from './secret/schema.ts';
import { configMap } from './config-map/kind.ts';
import { configMapSchema } from './config-map/schema.ts';
import { namespace } from './namespace/kind.ts';
import { namespaceSchema } from './namespace/schema.ts';
import { customResourceDefinition } from './custom-resource-definition/kind.ts';
import { customResourceDefinitionSchema } from './custom-resource-definition/schema.ts';
import { helmRelease } from './helm-release/kind.ts';
import { helmReleaseSchema } from './helm-release/schema.ts';
import { networkPolicy } from './network-policy/kind.ts';
import { networkPolicySchema } from './network-policy/schema.ts';
import { securityPolicy } from './security-policy/kind.ts';
import { securityPolicySchema } from './security-policy/schema.ts';

export const schemaList: readonly (readonly [Kind, Schema])[] = [
  [gatewayClass, gatewayClassSchema],
  [gateway, gatewaySchema],
  [listenerSet, listenerSetSchema],
  [xListenerSet, xListenerSetSchema],
  [httpRoute, httpRouteSchema],
  [grpcRoute, grpcRouteSchema],
  [tlsRoute, tlsRouteSchema],
  [tcpRoute, tcpRouteSchema],
  [udpRoute, udpRouteSchema],
  [ingressClass, ingressClassSchema],
  [ingress, ingressSchema],
  [service, serviceSchema],
  [serviceImport, serviceImportSchema],
  [xBackend, xBackendSchema],
  [endpointSlice, endpointSliceSchema],
  [deployment, deploymentSchema],
  [statefulSet, statefulSetSchema],
  [daemonSet, daemonSetSchema],
  [pod, podSchema],
  [replicaSet, replicaSetSchema],
  [replicationController, replicationControllerSchema],
  [job, jobSchema],
  [referenceGrant, referenceGrantSchema],
  [backendTlsPolicy, backendTlsPolicySchema],
  [xBackendTrafficPolicy, xBackendTrafficPolicySchema],
  [backendLbPolicy, backendLbPolicySchema],
  [xMesh, xMeshSchema],
  [secret, secretSchema],
  [configMap, configMapSchema],
  [namespace, namespaceSchema],
  [customResourceDefinition, customResourceDefinitionSchema],
  [helmRelease, helmReleaseSchema],
  [networkPolicy, networkPolicySchema],
  [securityPolicy, securityPolicySchema],
];
