import { objectAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import type { Run } from '../structure/run.ts';
import { checkLabels } from './check-selector.ts';
import { objectOf, textOf } from './fields.ts';
import { Notes } from './notes.ts';
import { checkPod } from './pod/check-pod.ts';
import { checkCronJob } from './workloads/check-cron-job.ts';
import { checkDaemonSet } from './workloads/check-daemon-set.ts';
import { checkDeployment } from './workloads/check-deployment.ts';
import { checkJob } from './workloads/check-job.ts';
import { checkReplicaSet } from './workloads/check-replica-set.ts';
import { checkReplicationController } from './workloads/check-replication-controller.ts';
import { checkStatefulSet } from './workloads/check-stateful-set.ts';

/** Kinds that are Pods or make them. Their schemas only say what they are filled in with; these checks say all the rest. */
const CHECKS: ReadonlyMap<string, (notes: Notes, spec: Json) => void> = new Map([
  ['/Pod', checkPod],
  ['/ReplicationController', checkReplicationController],
  ['apps/Deployment', checkDeployment],
  ['apps/StatefulSet', checkStatefulSet],
  ['apps/DaemonSet', checkDaemonSet],
  ['apps/ReplicaSet', checkReplicaSet],
  ['batch/Job', (notes, spec) => checkJob(notes, ['spec'], spec)],
  ['batch/CronJob', checkCronJob],
]);

/** Kinds that take over the labels of their template when they have none of their own. */
const TAKE_LABELS = new Set(['/ReplicationController', 'batch/Job']);

/** Whether a kind is a Pod, or makes some. */
export const makesPods = (type: string): boolean => CHECKS.has(type);

/**
 * Checks a Pod, or what makes some, in the order of the API server. What is not known is passed over value by value.
 *
 * @param value the object after defaults
 */
export function checkPods(run: Run, type: string, value: Json): void {
  const notes = new Notes(run);
  if (TAKE_LABELS.has(type) && Object.keys(objectAt(value, 'metadata.labels')).length === 0)
    checkLabels(notes, ['metadata', 'labels'], objectAt(value, 'spec.template.metadata.labels'));
  CHECKS.get(type)?.(notes, objectOf(value, 'spec') ?? {});
  if (type === 'batch/CronJob') checkNameLength(notes, textOf(objectAt(value, 'metadata'), 'name'));
}

/** Names of Jobs are those of their CronJob with 11 letters more. */
function checkNameLength(notes: Notes, name: string): void {
  if (name.length > 52)
    notes.invalid(['metadata', 'name'], name, 'must be no more than 52 characters');
}
