import { metadataWithLabelName } from '../shared/metadata.ts';
import { DNS_LABEL } from '../shared/patterns.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { int32, list, object, oneOf, partial, text } from '../shared/builders.ts';
import { labelledPodTemplate, replicas, workloadSelector } from '../shared/pod.ts';

const spec = object(
  'Wanted state.',
  {
    replicas,
    selector: workloadSelector,
    template: labelledPodTemplate,
    serviceName: text('Headless Service that gives each Pod its DNS name. It cannot be changed later.'),
    podManagementPolicy: oneOf(
      'Whether Pods start one after the other or all at once.',
      ['OrderedReady', 'Parallel'],
      {
        default: 'OrderedReady',
      },
    ),
    ordinals: object('How Pods are numbered.', {
      start: int32('Number of the first Pod.', { default: 0, minimum: 0 }),
    }),
    updateStrategy: partial('How Pods are replaced when the template changes.', {
      type: oneOf(
        'RollingUpdate replaces one by one, OnDelete waits for Pods to be deleted.',
        ['RollingUpdate', 'OnDelete'],
        {
          default: 'RollingUpdate',
        },
      ),
    }),
    volumeClaimTemplates: list('Storage that each Pod gets.', {
      type: 'object',
      preserveUnknownFields: true,
    }),
    persistentVolumeClaimRetentionPolicy: partial('Whether the storage of removed Pods is kept.'),
    minReadySeconds: int32('Seconds a new Pod must be ready before it counts.', { default: 0, minimum: 0 }),
    revisionHistoryLimit: int32('Old revisions to keep for going back.', { default: 10, minimum: 0 }),
  },
  { required: ['selector', 'template'] },
);

export const statefulSetSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the cluster.', { readyReplicas: int32('Pods that are ready.') }),
  },
  ['spec'],
  metadataWithLabelName(DNS_LABEL),
);
