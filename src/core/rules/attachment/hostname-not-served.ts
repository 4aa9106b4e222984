import { listed } from '../../text/words.ts';
import { normaliseHostname, intersectHostnames } from '../../topology/hostnames.ts';
import { attachedListeners, routeHostnames } from '../../topology/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { httpListener, routed, TO_CART } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';

const example = (hostname: string): string =>
  routed(`hostnames:\n  - shop.example.com\n  - ${hostname}\n${TO_CART}`, {
    listeners: httpListener(undefined, '"*.example.com"'),
  });

/** The route is attached, but not with all of its hostnames. */
export const hostnameNotServed = defineRule({
  code: 'attachment/hostname-not-served',
  model: 'hostnames#served-hostnames',
  severity: 'warning',
  title: 'A hostname of a route is served by none of its listeners.',
  why: 'The route is accepted for its other hostnames; this one is silently ignored, and requests for it get 404.',
  fix: 'Add a listener that covers the hostname, or take it out of the route.',
  examples: { bad: example('⟦example.com⟧'), good: example('www.example.com') },

  *each({ resource, links }) {
    const attached = links.attachments.flatMap(attachedListeners);
    // Another parent may serve it, and what that one does is not known or said elsewhere.
    if (attached.length === 0 || links.attachments.some(({ outcome }) => outcome !== 'attached')) return;
    const served = [...new Set(attached.map(({ listener }) => listener.hostname))];
    for (const [index, name] of routeHostnames(resource).entries()) {
      const hostname = normaliseHostname(name);
      if (served.some((listener) => intersectHostnames(listener, hostname) !== undefined)) continue;
      const path = ['spec', 'hostnames', index];
      yield {
        on: resource,
        path,
        message: `No listener of this route serves ${name}; they serve ${listed(served.map((one) => one ?? 'any host'))}.`,
        edges: links.attachments.map(({ reference }) => reference.id),
        fixes: [unsetFix(resource, path, `Remove ${name}`)],
      };
    }
  },
});
