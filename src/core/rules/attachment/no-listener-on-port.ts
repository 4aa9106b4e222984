import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { attaches } from '../shared/attaches.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (port: string): string => routed(`    port: ${port}\n${TO_CART}`);

/** `port` is not the port of a listener of the parent. */
export const noListenerOnPort = defineRule({
  code: 'attachment/no-listener-on-port',
  model: 'attachment#steps-of-attachment',
  severity: 'error',
  title: 'No listener of the parent is on the port that a parentRef asks for.',
  why: 'The controller answers Accepted: False with reason NoMatchingParent, and no traffic comes through this parentRef.',
  fix: 'Write the port of a listener (not that of the Service), or leave port out.',
  examples: { bad: example('⟦8080⟧'), good: example('80') },

  about: isRoute,
  when: hasAttachment('no-listener'),

  *each({ links, index }) {
    for (const { reference, parent, port, outcome } of links.attachments) {
      if (outcome !== 'no-listener' || !parent || port === undefined) continue;
      const ports = [...new Set(listenersOf(parent).flatMap((listener) => listener.port ?? []))];
      if (ports.includes(port)) continue;
      const path = [...reference.path, 'port'];
      yield {
        on: reference.holder,
        path,
        message: `${describe(parent)} has no listener on port ${port}; it listens on ${listed(ports.map(String))}.`,
        edges: [reference.id],
        fixes: [
          ...ports
            .filter((one) => attaches(reference, { port: one }, index))
            .slice(0, 3)
            .map((one) => setFix(reference.holder, path, one, `Use port ${one}`)),
          ...(attaches(reference, { port: undefined }, index)
            ? [unsetFix(reference.holder, path, 'Leave the port out')]
            : []),
        ],
      };
    }
  },
});
