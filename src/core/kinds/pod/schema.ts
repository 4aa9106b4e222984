import { objectSchema } from '../shared/object-schema.ts';
import { list, object, oneOf, partial, text } from '../shared/builders.ts';
import { podSpec } from '../shared/pod.ts';

const condition = partial('One condition.', {
  type: text('What it is about; Ready decides about traffic.'),
  status: oneOf('Whether it holds.', ['True', 'False', 'Unknown']),
});

export const podSchema = objectSchema(
  {
    spec: podSpec,
    status: partial('State reported by the cluster.', {
      phase: oneOf('Where the Pod is in its life.', ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown']),
      podIP: text('Address of the Pod.'),
      podIPs: list(
        'Addresses of the Pod, one per family.',
        object('One address.', { ip: text('The address.') }),
      ),
      conditions: list('Conditions by type.', condition, { listType: 'map', listMapKeys: ['type'] }),
    }),
  },
  ['spec'],
);
