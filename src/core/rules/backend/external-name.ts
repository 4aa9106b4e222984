import { externalNames } from '../../choices/references.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { isOverlooked } from '../../status/route/is-overlooked.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (name: string, spec?: string): string =>
  manifests(gateway(), route(`${TO_EDGE}\n${TO_CART.replace('cart', name)}`), service('cart', 'shop', spec));

/** A Service that is only another name for a host. */
export const externalName = defineRule({
  code: 'backend/external-name',
  model: 'service-resolution#ports',
  severity: 'warning',
  title: 'A route sends traffic to a Service of type ExternalName.',
  why: 'Such a Service has no endpoints. Implementations may refuse it, and most do, because it lets a route reach any host: the route is marked ResolvedRefs: False, and requests get 500. Some Ingress controllers send to it, others do not.',
  fix: 'Send to a Service with endpoints (EndpointSlices can be written for hosts outside), or to a backend kind of your implementation.',
  examples: {
    bad: example('⟦cart⟧', 'type: ExternalName\nexternalName: cart.example.com'),
    good: example('cart'),
  },

  when: hasOutcome('external-name'),

  *each({ links, index }) {
    for (const { reference, target, outcome } of links.resolutions) {
      if (outcome !== 'external-name' || !target) continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        ...(isRoute(reference.holder) && isRefused(reference, index) && { severity: 'error' as const }),
        message: `${describe(target)} is of type ExternalName, which ${isRoute(reference.holder) ? 'most implementations refuse' : 'some Ingress controllers refuse'} as a backend.`,
        edges: [reference.id],
      };
    }
  },
});

/** Where it is not known which implementation is meant, it may be one that takes them. */
const isRefused = (reference: Reference, index: ResourceIndex): boolean =>
  index.settings().choices[externalNames.id] === 'refused' && !isOverlooked(reference, index);
