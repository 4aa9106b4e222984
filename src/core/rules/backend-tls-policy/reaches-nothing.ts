import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { memo } from '../../incremental/memo.ts';
import { carriesTraffic } from '../../topology/resolution.ts';
import type { Topology } from '../../topology/topology.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';
import { onReferencesAnd } from '../shared/dependencies.ts';

const routeToCart = route(`${TO_EDGE}\n${TO_CART.replace('80', '443')}`);
const routeElsewhere = route(
  `${TO_EDGE}\nrules:\n  - filters:\n      - type: RequestRedirect\n        requestRedirect:\n          hostname: example.com`,
);

/** What routes send traffic to. */
const backendsOf: (topology: Topology) => ReadonlySet<ResourceKey> = memo(({ links }) => {
  const keys = new Set<ResourceKey>();
  for (const { resolutions } of links.values()) {
    for (const { reference } of resolutions) if (carriesTraffic(reference)) keys.add(reference.key);
  }
  return keys;
});

/** A policy for a Service that no route sends to. */
export const policyReachesNothing = defineRule({
  code: 'backend-tls-policy/reaches-nothing',
  model: 'status#backendtlspolicy',
  severity: 'warning',
  title: 'A BackendTLSPolicy is for a Service that no route sends traffic to.',
  why: 'The policy says how a gateway speaks to a backend. Without a route to it, it has no effect and gets no status.',
  fix: 'Correct the target, or route traffic to the Service.',
  examples: {
    bad: manifests(gateway(), routeElsewhere, securedCart, tlsPolicy('name: ⟦cart⟧')),
    good: manifests(gateway(), routeToCart, securedCart, tlsPolicy('name: cart')),
  },

  dependencies: (topology) =>
    onReferencesAnd(topology, ['BackendTLSPolicy', 'HTTPRoute', 'GRPCRoute', 'TLSRoute']),

  *check(topology) {
    const { index, links, options } = topology;
    const policies = index.ofKind(GATEWAY_API, 'BackendTLSPolicy');
    // Without any route these manifests are about something else.
    const hasRoutes = ['HTTPRoute', 'GRPCRoute', 'TLSRoute'].some(
      (kind) => index.ofKind(GATEWAY_API, kind).length > 0,
    );
    if (policies.length === 0 || !hasRoutes || options.partial) return;
    const backends = backendsOf(topology);
    for (const policy of policies) {
      const targets = (links.get(policy.key)?.resolutions ?? []).filter(
        ({ reference }) => reference.role === 'target',
      );
      for (const { reference, outcome } of targets) {
        if (policy.stale || outcome !== 'ok' || backends.has(reference.key)) continue;
        yield {
          on: policy,
          path: namePath(reference),
          message: `No route sends traffic to ${describe(reference.target)}.`,
          edges: [reference.id],
        };
      }
    }
  },
});
