import type { Schema } from '../schema.ts';
import { int32, intOrString, list, object, oneOf, partial, text } from '../shared/builders.ts';
import { labelSelector } from '../shared/label-selector.ts';
import { objectSchema } from '../shared/object-schema.ts';

const selector = (description: string): Schema => ({
  ...labelSelector,
  description,
  properties: {
    ...labelSelector.properties,
    matchLabels: {
      ...labelSelector.properties?.['matchLabels'],
      description: 'Labels with exactly these values.',
    },
  },
});

const peers = (description: string): Schema =>
  list(
    description,
    object('One sort of peer: an address range, or Pods and namespaces by their labels.', {
      ipBlock: object(
        'Addresses, without those excepted; not beside selectors.',
        {
          cidr: text('Address range, such as 192.168.1.0/24 or 2001:db8::/64.'),
          except: list('Ranges inside cidr that are left out.', text('Address range.')),
        },
        { required: ['cidr'] },
      ),
      namespaceSelector: selector('Namespaces whose Pods are meant; empty means all namespaces.'),
      podSelector: selector('Pods that are meant; of the own namespace unless namespaces are selected.'),
    }),
  );

const PORT_RANGE = { minimum: 1, maximum: 65535 };

const ports = list(
  'Ports of the selected Pods (ingress) or of their peers (egress); any port when left out.',
  object('One port, or a range of ports.', {
    endPort: int32('Last port of a range that begins at port, which must be a number.', PORT_RANGE),
    port: intOrString('Number of the port, or its name in the Pod; any port when left out.', PORT_RANGE),
    protocol: oneOf('Protocol of the port.', ['TCP', 'UDP', 'SCTP'], { default: 'TCP' }),
  }),
);

export const networkPolicySchema = objectSchema({
  spec: object('Wanted state.', {
    egress: list(
      'Connections that the selected Pods may make; none when isolated without rules.',
      object('Connections allowed by one rule: to any of its peers, at any of its ports.', {
        ports,
        to: peers('Where connections may go; anywhere when left out.'),
      }),
    ),
    ingress: list(
      'Connections that the selected Pods may take; none when isolated without rules.',
      object('Connections allowed by one rule: from any of its peers, at any of its ports.', {
        from: peers('Where connections may come from; anywhere when left out.'),
        ports,
      }),
    ),
    podSelector: selector('Pods of the namespace that the policy is about; empty means all of them.'),
    policyTypes: list(
      'Directions that the policy isolates: Ingress, and Egress where it has egress rules, unless listed here.',
      oneOf('One direction.', ['Ingress', 'Egress']),
    ),
  }),
  status: partial('State reported by older clusters.'),
});
