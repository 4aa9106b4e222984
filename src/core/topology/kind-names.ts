import { GATEWAY_API } from '../kinds/shared/groups.ts';

type GroupKind = Readonly<{ group: string; kind: string }>;

const ROUTES: ReadonlySet<string> = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute']);
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
