import { kindKey } from '../../kinds/registry.ts';
import {
  APPS,
  CORE,
  GATEWAY_API,
  MULTICLUSTER,
  NETWORKING,
  X_GATEWAY_API,
} from '../../kinds/shared/groups.ts';
import { workloadKinds } from '../../topology/kind-names.ts';

/** `group/Kind` of what can be joined. */
export const GATEWAY = `${GATEWAY_API}/Gateway`;
export const GATEWAY_CLASS = `${GATEWAY_API}/GatewayClass`;
export const LISTENER_SET = `${GATEWAY_API}/ListenerSet`;
export const BACKEND_TLS_POLICY = `${GATEWAY_API}/BackendTLSPolicy`;
export const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map(
  (kind) => `${GATEWAY_API}/${kind}`,
);
export const INGRESS = `${NETWORKING}/Ingress`;
export const INGRESS_CLASS = `${NETWORKING}/IngressClass`;
export const SERVICE = `${CORE}/Service`;
export const SERVICE_IMPORT = `${MULTICLUSTER}/ServiceImport`;
export const X_BACKEND = `${X_GATEWAY_API}/XBackend`;
export const SECRET = `${CORE}/Secret`;
export const CONFIG_MAP = `${CORE}/ConfigMap`;
export const STATEFUL_SET = `${APPS}/StatefulSet`;
export const WORKLOADS = workloadKinds.map(kindKey);
