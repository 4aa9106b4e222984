import { attachedListeners } from '../../topology/attachment.ts';
import { attachmentTo } from '../shared/attaches.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { isExcerpt } from '../../topology/links.ts';
import { isServed } from '../../model/served.ts';
import { useDefaultGateways } from '../../kinds/shared/route-fields.ts';
import { isRoute } from '../../topology/kind-names.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, routed, service, TO_CART } from '../shared/examples.ts';
import { writtenPath } from '../shared/fixes.ts';

/** An experimental field: Gateways that offer themselves as defaults take the route. */
const usesDefaultGateways = (route: Resource, index: ResourceIndex): boolean =>
  isServed(useDefaultGateways.served, index.crds()) &&
  stringAt(route.value, 'spec.useDefaultGateways') === 'All';

/** A route that attaches to nothing. */
export const noParents = defineRule({
  code: 'attachment/no-parents',
  model: 'attachment#parentref-fields',
  severity: 'warning',
  title: 'A route has no parentRefs.',
  why: 'A route takes traffic only through the parents it names. Without any it is stored and does nothing.',
  fix: 'Name the Gateway (or, in a mesh, the Service) in spec.parentRefs.',
  examples: {
    bad: manifests(gateway(), route(TO_CART).replace('spec:', '⟦spec⟧:'), service()),
    good: routed(TO_CART),
  },

  about: isRoute,

  *each({ resource, index }) {
    if (!knownAt(resource.value)(['spec', 'parentRefs'])) return;
    if (arrayAt(resource.value, 'spec.parentRefs').length > 0) return;
    if (index.partial() || isExcerpt(resource, index) || usesDefaultGateways(resource, index)) return;
    yield {
      on: resource,
      path: writtenPath(resource, ['spec', 'parentRefs']),
      key: true,
      message: `${describe(resource)} names no parent, so nothing sends it traffic.`,
      fixes: takers(resource, index).map((gateway) => ({
        title: `Attach to ${describe(gateway)}`,
        call: { id: 'connect', args: { from: gateway.key, fromRow: null, to: resource.key, toRow: null } },
      })),
    };
  },
});

/** The Gateways that would take a route: first those of its namespace, then those with more listeners for its hostnames. */
function takers(route: Resource, index: ResourceIndex): readonly Resource[] {
  const found = index.ofKind(GATEWAY_API, 'Gateway').flatMap((gateway) => {
    const attachment = attachmentTo(gateway, route, index);
    if (attachment?.outcome !== 'attached') return [];
    const named = attachedListeners(attachment).filter(({ listener }) => listener.hostname !== null).length;
    return [{ gateway, own: Number(gateway.namespace === route.namespace), named }];
  });
  return found
    .sort((a, b) => b.own - a.own || b.named - a.named)
    .slice(0, 3)
    .map(({ gateway }) => gateway);
}
