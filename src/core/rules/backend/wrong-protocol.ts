import { servicePorts } from '../../topology/services.ts';
import { defineRule } from '../define-rule.ts';
import { backendSeverity } from '../shared/backend-severity.ts';
import { routed, service, TO_CART } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { consequence, withShare } from '../shared/share.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (protocol: string, port: string): string =>
  routed(TO_CART.replace('80', port), {
    to: service('cart', 'shop', `ports:\n  - port: 80\n    protocol: ${protocol}`),
  });

/** The port is there, for another layer-4 protocol. */
export const wrongProtocol = defineRule({
  code: 'backend/wrong-protocol',
  model: 'service-resolution#ports',
  severity: 'error',
  title: 'A backend port speaks another layer-4 protocol than the route.',
  why: 'UDPRoutes send datagrams to UDP ports, all other routes connect to TCP ports.',
  fix: 'Use a port of the right protocol, or correct the protocol of the Service port.',
  examples: { bad: example('UDP', '⟦80⟧'), good: example('TCP', '80') },

  when: hasOutcome('wrong-protocol'),

  *each({ links, index }) {
    for (const { reference, target, outcome, reason } of links.resolutions) {
      if (outcome !== 'wrong-protocol' || !target) continue;
      const { holder, path } = reference;
      const protocol = holder.kind === 'UDPRoute' ? 'UDP' : 'TCP';
      yield {
        on: holder,
        path: [...path, 'port'],
        ...backendSeverity(reference, index),
        message: withShare(reason ?? this.title, reference),
        explanation: `${this.why} ${consequence(reference)}`,
        edges: [reference.id],
        fixes: servicePorts(target)
          .filter((port) => port.protocol === protocol)
          .map(({ port }) => setFix(holder, [...path, 'port'], port, `Use port ${port} (${protocol})`)),
      };
    }
  },
});
