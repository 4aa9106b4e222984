import { objectSchema } from '../shared/object-schema.ts';
import { int32, object, partial } from '../shared/builders.ts';
import { labelledPodTemplate, replicas, workloadSelector } from '../shared/pod.ts';

const spec = object(
  'Wanted state.',
  {
    replicas,
    selector: workloadSelector,
    template: labelledPodTemplate,
    minReadySeconds: int32('Seconds a new Pod must be ready before it counts.', { default: 0, minimum: 0 }),
  },
  { required: ['selector'] },
);

export const replicaSetSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the cluster.', { readyReplicas: int32('Pods that are ready.') }),
  },
  ['spec'],
);
