import { objectSchema } from '../shared/object-schema.ts';
import { flag, int32, intOrString, object, oneOf, partial } from '../shared/builders.ts';
import { labelledPodTemplate, replicas, workloadSelector } from '../shared/pod.ts';

const spec = object(
  'Wanted state.',
  {
    replicas,
    selector: workloadSelector,
    template: labelledPodTemplate,
    strategy: object('How Pods are replaced when the template changes.', {
      type: oneOf(
        'RollingUpdate replaces step by step, Recreate stops all Pods first.',
        ['RollingUpdate', 'Recreate'],
        {
          default: 'RollingUpdate',
        },
      ),
      rollingUpdate: object('Pace of a rolling update.', {
        maxSurge: intOrString('Pods above the wanted number, as number or percentage.', { default: '25%' }),
        maxUnavailable: intOrString('Pods that may be missing, as number or percentage.', { default: '25%' }),
      }),
    }),
    minReadySeconds: int32('Seconds a new Pod must be ready before it counts.', { default: 0, minimum: 0 }),
    revisionHistoryLimit: int32('Old ReplicaSets to keep for going back.', { default: 10, minimum: 0 }),
    progressDeadlineSeconds: int32('Seconds without progress after which an update has failed.', {
      default: 600,
    }),
    paused: flag('Whether updates are held back.'),
  },
  { required: ['selector', 'template'] },
);

export const deploymentSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the cluster.', {
      readyReplicas: int32('Pods that are ready.'),
      availableReplicas: int32('Pods that have been ready long enough.'),
    }),
  },
  ['spec'],
);
