import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import type { Links } from '../../topology/links.ts';
import { carriesTraffic } from '../../topology/resolution.ts';
import type { Topology } from '../../topology/topology.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

const routeToCart = route(`${TO_EDGE}\n${TO_CART.replace('80', '443')}`);
const routeElsewhere = route(
  `${TO_EDGE}\nrules:\n  - filters:\n      - type: RequestRedirect\n        requestRedirect:\n          hostname: example.com`,
);

/** What routes send traffic to. */
const backendsOf = ({ links, index }: Topology): PersistentMap<ResourceKey, true> =>
  backends([links], index.memory, undefined);

const backends = gathered<Links, ResourceKey, true, true>({
  says: ({ resolutions }) =>
    resolutions.flatMap(({ reference }) =>
      carriesTraffic(reference) ? [[reference.key, true] as const] : [],
    ),
  conclude: () => true,
});

const policiesIn = ({ index }: Topology): readonly Resource[] =>
  index.ofKind(GATEWAY_API, 'BackendTLSPolicy');

/** Without any route these manifests are about something else. */
const hasRoutes = ({ index }: Topology): boolean =>
  ['HTTPRoute', 'GRPCRoute', 'TLSRoute'].some((kind) => index.has(GATEWAY_API, kind));

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

  dependencies: (topology) => [
    topology.options.partial,
    hasRoutes(topology),
    backendsOf(topology),
    ...policiesIn(topology).map(({ key }) => topology.links.get(key)),
  ],

  *check(topology) {
    const { links, options } = topology;
    if (!hasRoutes(topology) || options.partial) return;
    const reached = backendsOf(topology);
    for (const policy of policiesIn(topology)) {
      const targets = (links.get(policy.key)?.resolutions ?? []).filter(
        ({ reference }) => reference.role === 'target',
      );
      for (const { reference, outcome } of targets) {
        if (policy.stale || outcome !== 'ok' || reached.has(reference.key)) continue;
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
