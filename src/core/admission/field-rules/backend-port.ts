import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { fieldOf } from './shared/field-of.ts';

export const backendRefServicePortRequired = defineFieldRule({
  id: 'backendref-service-port-required',
  message: 'Must have port for Service reference',
  title: 'A reference to a Service names no port.',
  why: 'A Service may offer several ports, and there is no default among them. A reference without `kind` means a Service.',
  fix: 'Add `port` with the number of the Service’s port: not the target port, and not a name.',
  holds: (ref) =>
    fieldOf(ref, 'port') !== undefined || fieldOf(ref, 'group') !== '' || fieldOf(ref, 'kind') !== 'Service',
  examples: {
    bad: httpRule('backendRefs:\n  - ⟦name: cart⟧'),
    good: httpRule('backendRefs:\n  - name: cart\n    port: 80'),
  },
});
