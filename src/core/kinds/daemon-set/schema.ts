import { objectSchema } from '../shared/object-schema.ts';
import { int32, object, oneOf, partial } from '../shared/builders.ts';
import { labelledPodTemplate, workloadSelector } from '../shared/pod.ts';

const spec = object(
  'Wanted state.',
  {
    selector: workloadSelector,
    template: labelledPodTemplate,
    updateStrategy: partial('How Pods are replaced when the template changes.', {
      type: oneOf(
        'RollingUpdate replaces node by node, OnDelete waits for Pods to be deleted.',
        ['RollingUpdate', 'OnDelete'],
        {
          default: 'RollingUpdate',
        },
      ),
    }),
    minReadySeconds: int32('Seconds a new Pod must be ready before it counts.', { default: 0, minimum: 0 }),
    revisionHistoryLimit: int32('Old revisions to keep for going back.', { default: 10, minimum: 0 }),
  },
  { required: ['selector', 'template'] },
);

export const daemonSetSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the cluster.', { numberReady: int32('Nodes whose Pod is ready.') }),
  },
  ['spec'],
);
