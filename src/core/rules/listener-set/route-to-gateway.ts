import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { routeHostnames, type Attachment } from '../../topology/attachment.ts';
import { attachedListeners } from '../../topology/attachment.ts';
import { describe } from '../../topology/describe.ts';
import { servedHostnames } from '../../topology/hostnames.ts';
import { isKind, isRoute } from '../../topology/kind-names.ts';
import { setAttachment, setsNaming } from '../../topology/listener-sets.ts';
import { listenersOf } from '../../topology/listeners.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, listenerSet, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath, setFix } from '../shared/fixes.ts';

const TO_SET = `parentRefs:
  - group: gateway.networking.k8s.io
    kind: ListenerSet
    name: shop`;

const example = (parent: string): string =>
  manifests(
    gateway().replace('  listeners:', '  allowedListeners: { namespaces: { from: All } }\n  listeners:'),
    listenerSet('edge'),
    route(`${parent}\nhostnames: [shop.example.com]\n${TO_CART}`),
    service(),
  );

/** A route goes to the Gateway although a set of its own namespace has a listener for exactly its host. */
export const routeToGateway = defineRule({
  code: 'listener-set/route-to-gateway',
  model: 'attachment#parentref-fields',
  severity: 'warning',
  title: 'A route attaches to the Gateway where a ListenerSet of its namespace is made for its host.',
  why: 'A route reaches the listeners of a ListenerSet only by naming the set. The listener of the set is the more specific one for the host: it answers 404, and the route behind the wider listener of the Gateway is not asked.',
  fix: 'Name the ListenerSet as the parent.',
  examples: { bad: example(TO_EDGE.replace('edge', '⟦edge⟧')), good: example(TO_SET) },

  about: isRoute,

  *each({ resource, links, index }) {
    const named = new Set(links.attachments.map(({ parent }) => parent));
    for (const attachment of links.attachments) {
      const set = meantSet(attachment, index);
      if (!set || named.has(set)) continue;
      const { reference } = attachment;
      const parent = { group: set.group, kind: set.kind, name: set.name };
      yield {
        on: resource,
        path: namePath(reference),
        message: `${describe(set)} has a listener for the host of this route, which attaches to ${describe(reference.target)} instead.`,
        edges: [reference.id],
        fixes: [setFix(resource, reference.path, parent, `Attach to ${describe(set)}`)],
      };
    }
  },
});

/** The set of the route's namespace whose listener is for exactly one of the hosts that the Gateway's are wider for. */
function meantSet(attachment: Attachment, index: ResourceIndex): Resource | undefined {
  const { route: from, parent } = attachment;
  if (!parent || !isKind(parent, GATEWAY_API, 'Gateway')) return undefined;
  const through = attachedListeners(attachment).map(({ listener }) => listener);
  const hosts = routeHostnames(from);
  return setsNaming(parent, index).find(
    (set) =>
      set.namespace === from.namespace &&
      setAttachment(set, index)?.outcome === 'attached' &&
      listenersOf(set).some(
        ({ hostname, port, kinds }) =>
          hostname !== null &&
          kinds.includes(from.kind) &&
          (servedHostnames(hostname, hosts)?.includes(hostname) ?? false) &&
          hosts.length > 0 &&
          through.some((one) => one.port === port && one.hostname !== hostname),
      ),
  );
}
