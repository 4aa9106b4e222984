import { objectSchema } from '../shared/object-schema.ts';
import { int32, partial } from '../shared/builders.ts';
import { podTemplate, workloadSelector } from '../shared/pod.ts';

const spec = partial(
  'Wanted state.',
  {
    template: podTemplate,
    selector: workloadSelector,
    completions: int32('Pods that must succeed.', { minimum: 0 }),
    parallelism: int32('Pods that may run at a time.', { minimum: 0 }),
    backoffLimit: int32('Failures before the Job gives up.', { minimum: 0 }),
    ttlSecondsAfterFinished: int32('Seconds after which the finished Job is deleted.', { minimum: 0 }),
  },
  { required: ['template'] },
);

export const jobSchema = objectSchema({ spec, status: partial('State reported by the cluster.') }, ['spec']);
