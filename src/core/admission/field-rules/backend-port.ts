import { stringAt } from '../../model/access.ts';
import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { isPresent } from './shared/unions.ts';

export const backendRefServicePortRequired = defineFieldRule({
  id: 'backendref-service-port-required',
  message: 'Must have port for Service reference',
  title: 'A reference to a Service names no port.',
  why: 'A Service may offer several ports, and there is no default among them. A reference without `kind` means a Service.',
  fix: 'Add `port` with the number of the Service’s port: not the target port, and not a name.',
  holds: (ref) =>
    stringAt(ref, 'group') !== '' || stringAt(ref, 'kind') !== 'Service' || isPresent(ref, 'port'),
  examples: {
    bad: httpRule('backendRefs:\n  - ⟦name: cart⟧'),
    good: httpRule('backendRefs:\n  - name: cart\n    port: 80'),
  },
});
