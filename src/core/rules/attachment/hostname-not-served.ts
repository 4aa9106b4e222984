import { listed } from '../../text/words.ts';
import { normaliseHostname, intersectHostnames } from '../../topology/hostnames.ts';
import { attachedListeners, routeHostnames, type Attachment } from '../../topology/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { httpListener, routed, TO_CART } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';
import { violationAt } from '../shared/violation-at.ts';
import { isRoute } from '../../topology/kind-names.ts';

const example = (hostname: string): string =>
  routed(`hostnames:\n  - shop.example.com\n  - ${hostname}\n${TO_CART}`, {
    listeners: httpListener(undefined, '"*.example.com"'),
  });

/** Whether a parent may serve a hostname that no attached listener does; a mesh does not look at hostnames. */
const isElsewhere = ({ outcome }: Attachment): boolean => outcome !== 'attached' && outcome !== 'mesh';

/** The route is attached, but not with all of its hostnames. */
export const hostnameNotServed = defineRule({
  code: 'attachment/hostname-not-served',
  model: 'hostnames#served-hostnames',
  severity: 'warning',
  title: 'A hostname of a route is served by none of its listeners.',
  why: 'The route is accepted for its other hostnames; this one is silently ignored, and requests for it get 404.',
  fix: 'Add a listener that covers the hostname, or take it out of the route.',
  examples: { bad: example('⟦example.com⟧'), good: example('www.example.com') },

  about: isRoute,

  *each({ resource, links, index }) {
    const attached = links.attachments.flatMap(attachedListeners);
    // Another parent may serve it, and what that one does is not known or said elsewhere.
    if (attached.length === 0 || links.attachments.some(isElsewhere)) return;
    const served = [...new Set(attached.map(({ listener }) => listener.hostname))];
    for (const [i, name] of routeHostnames(resource).entries()) {
      const path = ['spec', 'hostnames', i];
      // What the API server refuses is no hostname at all.
      if (violationAt(resource, path, index)) continue;
      const hostname = normaliseHostname(name);
      if (served.some((listener) => intersectHostnames(listener, hostname) !== undefined)) continue;
      yield {
        on: resource,
        path,
        message: `${name} falls under no listener of this route; they serve ${listed(served.map((one) => one ?? 'any host'))}.`,
        edges: links.attachments.map(({ reference }) => reference.id),
        fixes: [unsetFix(resource, path, `Remove ${name}`)],
      };
    }
  },
});
