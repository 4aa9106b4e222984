import type { Resource } from '../../model/resource.ts';
import type { Json } from '../../yaml/json.ts';
import type { Run } from '../structure/run.ts';
import type { Violation } from '../violation.ts';
import { checkConfigMap, checkSecret } from './check-data.ts';
import { checkAutoscaler } from './check-autoscaler.ts';
import { checkDisruptionBudget } from './check-disruption-budget.ts';
import { checkEndpointSlice } from './check-endpoint-slice.ts';
import { checkIngress } from './check-ingress.ts';
import { checkIngressClass } from './check-ingress-class.ts';
import { checkNamespace } from './check-namespace.ts';
import { checkNetworkPolicy } from './check-network-policy.ts';
import { checkService } from './check-service.ts';
import { objectOf } from './fields.ts';
import { Notes } from './notes.ts';
import { checkPod } from './pod/check-pod.ts';
import { checkCronJob } from './workloads/check-cron-job.ts';
import { checkDaemonSet } from './workloads/check-daemon-set.ts';
import { checkDeployment } from './workloads/check-deployment.ts';
import { checkWholeJob } from './workloads/check-job.ts';
import { checkReplicaSet } from './workloads/check-replica-set.ts';
import { checkReplicationController } from './workloads/check-replication-controller.ts';
import { checkStatefulSet } from './workloads/check-stateful-set.ts';
import { checkTakenLabels } from './workloads/check-taken-labels.ts';

/** Groups whose kinds the API server checks with code of its own, not with a schema. */
const GROUPS: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'policy',
  'networking.k8s.io',
  'discovery.k8s.io',
  'apiextensions.k8s.io',
]);

/** Whether a kind is one of Kubernetes itself. */
export const isNative = ({ group }: Pick<Resource, 'group'>): boolean => GROUPS.has(group);

type Check = (notes: Notes, value: Json) => void;

const ofSpec =
  (check: Check): Check =>
  (notes, value) =>
    check(notes, objectOf(value, 'spec') ?? {});

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['/Service', ofSpec(checkService)],
  ['/Secret', checkSecret],
  ['/ConfigMap', checkConfigMap],
  ['/Namespace', ofSpec(checkNamespace)],
  ['/Pod', ofSpec(checkPod)],
  ['/ReplicationController', withTakenLabels(ofSpec(checkReplicationController))],
  ['apps/Deployment', ofSpec(checkDeployment)],
  ['apps/StatefulSet', ofSpec(checkStatefulSet)],
  ['apps/DaemonSet', ofSpec(checkDaemonSet)],
  ['apps/ReplicaSet', ofSpec(checkReplicaSet)],
  ['batch/Job', withTakenLabels(ofSpec(checkWholeJob))],
  ['batch/CronJob', checkCronJob],
  ['networking.k8s.io/Ingress', ofSpec(checkIngress)],
  ['networking.k8s.io/IngressClass', ofSpec(checkIngressClass)],
  ['networking.k8s.io/NetworkPolicy', ofSpec(checkNetworkPolicy)],
  ['discovery.k8s.io/EndpointSlice', checkEndpointSlice],
  ['policy/PodDisruptionBudget', ofSpec(checkDisruptionBudget)],
  ['autoscaling/HorizontalPodAutoscaler', ofSpec(checkAutoscaler)],
]);

function withTakenLabels(check: Check): Check {
  return (notes, value) => {
    checkTakenLabels(notes, value);
    check(notes, value);
  };
}

/**
 * Whether a kind is checked by code alone: its schema only says what it is filled in with.
 *
 * @param type group and kind: `apps/Deployment`
 */
export const isCheckedByCode = (type: string): boolean => CHECKS.has(type);

/** Kinds whose own checks pass over `metadata`: the server looks at it only where these find nothing. */
const METADATA_LAST: ReadonlySet<string> = new Set(['policy/PodDisruptionBudget']);

/** Whether nothing is said of the metadata of a kind while something is said of the rest. */
export const isMetadataLast = (type: string): boolean => METADATA_LAST.has(type);

/**
 * Checks an object of a kind of Kubernetes itself, in the order of the API server
 * (docs/model/admission.md#kinds-of-kubernetes). What is not known is passed over value by value.
 *
 * @param value the object as it was read, before defaults: what is absent counts as its default
 * @param found what rules of their own have found
 */
export function checkNative(run: Run, type: string, value: Json, found: readonly Violation[]): void {
  const notes = new Notes(run, found);
  CHECKS.get(type)?.(notes, value);
  notes.rules([]);
}
