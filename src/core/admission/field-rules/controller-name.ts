import { gatewayClass } from '../../kinds/shared/example-manifests.ts';
import { defineFieldRule } from '../field-rule.ts';

export const controllerNameImmutable = defineFieldRule({
  id: 'controller-name-immutable',
  message: 'Value is immutable',
  title: 'The controller of a class that exists already is changed.',
  why: 'Whatever the class has built belongs to the controller it was made for; another one could not take it over.',
  fix: 'Make a new class with the other controller, and point the Gateways at it one by one.',
  updateOnly: true,
  holds: (value, stored) => stored === undefined || value === stored,
  examples: {
    bad: `# In the cluster, example has controllerName example.com/gateway-controller.\n${gatewayClass('controllerName: ⟦example.org/gateway-controller⟧')}`,
    good: gatewayClass('controllerName: example.com/gateway-controller'),
  },
});
