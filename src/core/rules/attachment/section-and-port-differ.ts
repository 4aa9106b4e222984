import { listed } from '../../text/words.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { attaches } from '../shared/attaches.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const LISTENERS = `
- name: http
  port: 80
  protocol: HTTP
  allowedRoutes: { namespaces: { from: All } }
- name: internal
  port: 8080
  protocol: HTTP
  allowedRoutes: { namespaces: { from: All } }`;

const example = (port: string): string =>
  routed(`    sectionName: http\n    port: ${port}\n${TO_CART}`, { listeners: LISTENERS });

/** Each of `sectionName` and `port` finds a listener, but not the same one. */
export const sectionAndPortDiffer = defineRule({
  code: 'attachment/section-and-port-differ',
  model: 'attachment#parentref-fields',
  severity: 'error',
  title: 'sectionName and port of a parentRef point at different listeners.',
  why: 'One listener must satisfy both. The controller answers Accepted: False with reason NoMatchingParent.',
  fix: 'Leave one of the two out, or make them agree.',
  examples: { bad: example('⟦8080⟧'), good: example('80') },

  about: isRoute,
  when: hasAttachment('no-listener'),

  *each({ links, index }) {
    for (const { reference, parent, sectionName, port, outcome } of links.attachments) {
      if (outcome !== 'no-listener' || !parent || !sectionName || port === undefined) continue;
      const first = listenersOf(parent).find(({ name }) => name === sectionName);
      const onPort = listenersOf(parent).filter((listener) => listener.port === port);
      if (!first || onPort.length === 0) continue;
      const path = [...reference.path, 'port'];
      yield {
        on: reference.holder,
        path,
        message: `Listener ${sectionName} is on port ${first.port ?? '?'}; on port ${port} is ${listed(onPort.map(({ name }) => name))}.`,
        edges: [reference.id],
        fixes: [
          ...(attaches(reference, { port: undefined }, index)
            ? [unsetFix(reference.holder, path, `Keep listener ${sectionName}, leave the port out`)]
            : []),
          ...onPort
            .filter(({ name }) => attaches(reference, { sectionName: name }, index))
            .slice(0, 2)
            .map(({ name }) =>
              setFix(reference.holder, [...reference.path, 'sectionName'], name, `Use listener ${name}`),
            ),
        ],
      };
    }
  },
});
