import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { grantFacts } from '../../topology/grants.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, grant, route, service, TO_EDGE } from '../shared/examples.ts';
import { deleteFix } from '../shared/fixes.ts';
import { grantUses, isGrantUsed, onGrantUses } from '../shared/grant-uses.ts';

const example = (name: string, namespace: string): string =>
  manifests(
    gateway(),
    route(`${TO_EDGE}\nrules:\n  - backendRefs:\n      - name: api${namespace}\n        port: 80`),
    service('api', 'payments'),
    service('api', 'shop'),
    grant(
      'payments',
      `from:\n  - group: gateway.networking.k8s.io\n    kind: HTTPRoute\n    namespace: shop\nto:\n  - group: ""\n    kind: Service\n    name: api`,
      name,
    ),
  );

/** A permission without a use. */
export const grantUnused = defineRule({
  code: 'reference-grant/unused',
  model: 'references-and-grants#permission',
  severity: 'info',
  tag: 'unnecessary',
  title: 'A ReferenceGrant is used by no reference.',
  why: 'It allows references that do not exist. That does no harm today, and is one more permission that may be misused tomorrow.',
  fix: 'Delete it, unless what needs it is not in these manifests.',
  examples: { bad: example('⟦from-shop⟧', ''), good: example('from-shop', '\n        namespace: payments') },

  dependencies: onGrantUses,

  *check(topology) {
    if (topology.options.partial) return;
    const grants = topology.index.ofKind(GATEWAY_API, 'ReferenceGrant');
    if (grants.length === 0) return;
    const uses = grantUses(topology);
    for (const resource of grants) {
      const facts = grantFacts(resource);
      const isEmpty = facts.from.length === 0 || facts.to.length === 0;
      // Those have findings of their own, with the reason why nothing uses them.
      if (resource.stale || isEmpty || uses.nearMisses.has(resource.key) || facts.to.every(isListenerHolder))
        continue;
      if (facts.from.some(({ namespace }) => !topology.index.holds(namespace))) continue;
      if (isGrantUsed(facts, uses)) continue;
      yield {
        on: resource,
        path: ['metadata', 'name'],
        message: `${describe(resource)} is used by no reference in these manifests.`,
        fixes: topology.options.complete ? [deleteFix(resource)] : [],
      };
    }
  },
});
