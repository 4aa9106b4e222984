import { GATEWAY_API } from '../kinds/shared/groups.ts';

type GroupKind = Readonly<{ group: string; kind: string }>;

/** The kinds that attach to a Gateway by `parentRefs`. */
export const routeKinds: readonly string[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

const ROUTES: ReadonlySet<string> = new Set(routeKinds);
const WORKLOADS: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  '/ReplicationController',
  'batch/Job',
  '/Pod',
]);

/** `group/Kind`, as kinds are named in reference targets. */
export const kindKey = ({ group, kind }: GroupKind): string => `${group}/${kind}`;

/** The kinds of `WORKLOADS`, for those who look through all of them. */
export const workloadKinds: readonly GroupKind[] = [...WORKLOADS].map((key) => {
  const [group = '', kind = ''] = key.split('/');
  return { group, kind };
});

export const isKind = (object: GroupKind, group: string, kind: string): boolean =>
  object.kind === kind && object.group === group;

/** One of the five kinds that attach to a Gateway by `parentRefs`. */
export const isRoute = (object: GroupKind): boolean =>
  object.group === GATEWAY_API && ROUTES.has(object.kind);

/** Whether objects of this kind hold listeners that routes attach to. */
export const isListenerHolder = (object: GroupKind): boolean =>
  object.group === GATEWAY_API && (object.kind === 'Gateway' || object.kind === 'ListenerSet');

/** Whether objects of this kind bring pods, or are one. */
export const isWorkload = (object: GroupKind): boolean => WORKLOADS.has(kindKey(object));

/** Kinds that implementations take as backends beside those of the API; some of them are not even objects. */
const IMPLEMENTATION_BACKENDS: ReadonlySet<string> = new Set([
  'agentgateway.dev/AgentgatewayBackend',
  'gateway.envoyproxy.io/Backend',
  'gateway.kgateway.dev/Backend',
  'gloo.solo.io/Upstream',
  'inference.networking.k8s.io/InferencePool',
  'inference.networking.x-k8s.io/InferencePool',
  'kuma.io/MeshService',
  'net.gke.io/ServiceImport',
  'networking.istio.io/Hostname',
  'traefik.io/TraefikService',
]);

export const isImplementationBackend = (object: GroupKind): boolean =>
  IMPLEMENTATION_BACKENDS.has(kindKey(object));

/** Whether a kind is of an API that is neither Kubernetes' own nor a released part of the Gateway API. */
export const isForeignKind = ({ group }: GroupKind): boolean =>
  group.includes('.') && (!group.endsWith('.k8s.io') || group.endsWith('.x-k8s.io'));
