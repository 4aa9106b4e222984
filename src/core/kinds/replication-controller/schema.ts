import { objectSchema } from '../shared/object-schema.ts';
import { int32, mapOf, object, partial } from '../shared/builders.ts';
import { podTemplate, replicas } from '../shared/pod.ts';

const spec = object('Wanted state.', {
  replicas,
  selector: mapOf('Labels of the Pods that belong to it; those of the template when left out.'),
  template: podTemplate,
  minReadySeconds: int32('Seconds a new Pod must be ready before it counts.', { default: 0, minimum: 0 }),
});

export const replicationControllerSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the cluster.', { readyReplicas: int32('Pods that are ready.') }),
  },
  ['spec'],
);
