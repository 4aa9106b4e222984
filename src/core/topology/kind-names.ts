import type { Kind, KindRole } from '../kinds/define-kind.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { kindOf, kinds, kindsOfRole } from '../kinds/registry.ts';

type GroupKind = Readonly<{ group: string; kind: string }>;

/** The kinds that attach to a Gateway by `parentRefs`. */
export const routeKinds: readonly string[] = kindsOfRole('route').map(({ kind }) => kind);

/** The kinds that bring pods, or are one. */
export const workloadKinds: readonly GroupKind[] = kindsOfRole('workload');

/** The place of the kind of a workload or Pod among these; -1 for all other objects. */
export const workloadRank = ({ group, kind }: GroupKind): number =>
  workloadKinds.findIndex((one) => isKind(one, group, kind));

export const isKind = (object: GroupKind, group: string, kind: string): boolean =>
  object.kind === kind && object.group === group;

/** A question for the objects of one kind. */
export const ofKind =
  (group: string, kind: string): ((object: GroupKind) => boolean) =>
  (object) =>
    isKind(object, group, kind);

const hasRole = ({ group, kind }: GroupKind, role: KindRole): boolean => kindOf(group, kind)?.role === role;

/** Whether objects of this kind attach to a Gateway by `parentRefs`. */
export const isRoute = (object: GroupKind): boolean => hasRole(object, 'route');

/** Whether an object is an Ingress. */
export const isIngress = (object: GroupKind): boolean => isKind(object, NETWORKING, 'Ingress');

/** Whether objects of this kind hold listeners that routes attach to. */
export const isListenerHolder = (object: GroupKind): boolean => hasRole(object, 'listener-holder');

/** The kinds whose objects hold listeners. */
export const listenerHolderKinds: readonly Kind[] = kindsOfRole('listener-holder');

/** The names under which objects add their listeners to a Gateway: today's, and that of the experimental kind. */
export const listenerSetKinds: readonly Kind[] = kinds.filter(({ status }) => status === 'listener-set');

/** Whether an object adds its listeners to a Gateway. */
export const isListenerSet = ({ group, kind }: GroupKind): boolean =>
  kindOf(group, kind)?.status === 'listener-set';

/** Whether a kind is of an API that is neither Kubernetes' own nor a released part of the Gateway API. */
export const isForeignKind = ({ group }: GroupKind): boolean =>
  group.includes('.') && (!group.endsWith('.k8s.io') || group.endsWith('.x-k8s.io'));
