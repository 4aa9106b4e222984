import { isListenerHolder } from '../../topology/kind-names.ts';
import { isListenerProtocol, isOwnProtocol, listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { vendorOfProtocol } from '../../kinds/shared/vendors.ts';
import { implementationsAt } from '../../topology/implementation-of.ts';
import { nearNames } from '../../text/near-names.ts';
import { gateway } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const PROTOCOLS = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];

const example = (protocol: string): string => gateway(`- name: http\n  port: 80\n  protocol: ${protocol}`);

/** A protocol that no controller has to know. */
export const unknownProtocol = defineRule({
  code: 'listener/unknown-protocol',
  model: 'attachment#route-kinds-by-protocol',
  severity: 'error',
  title: 'A listener is of a protocol that controllers do not know.',
  why: 'The API server takes any name, so that implementations can add their own. A controller that does not know it marks the listener Accepted: False with reason UnsupportedProtocol, and no route attaches.',
  fix: 'Use HTTP, HTTPS, TLS, TCP or UDP, in capitals.',
  examples: { bad: example('⟦http⟧'), good: example('HTTP') },

  about: isListenerHolder,

  *each({ resource, index }) {
    for (const listener of listenersOf(resource)) {
      const { protocol, path, name } = listener;
      if (protocol === '' || isListenerProtocol(listener)) continue;
      const vendor = vendorOfProtocol(protocol);
      if (isOwnProtocol(listener)) {
        const own = vendor && implementationsAt(resource, index).includes(vendor);
        const what = `${protocol}, the protocol of listener ${name}, is ${vendor ? `one of ${vendor.name}` : 'one of an implementation'}`;
        yield {
          on: resource,
          path: [...path, 'protocol'],
          severity: own ? 'info' : 'warning',
          message: own
            ? `${what}, the implementation of this Gateway.`
            : `${what}; whether the controller of this Gateway knows it is not checked.`,
        };
        continue;
      }
      const exact = PROTOCOLS.filter((known) => known === protocol.toUpperCase());
      const meant = exact.length > 0 ? exact : nearNames(protocol, PROTOCOLS, 2);
      yield {
        on: resource,
        path: [...path, 'protocol'],
        message: `${protocol}, the protocol of listener ${name}, is none that every controller knows.`,
        fixes: meant.map((known) => setFix(resource, [...path, 'protocol'], known, `Use ${known}`)),
      };
    }
  },
});
