import { manifests } from '../../kinds/shared/example-manifests.ts';
import { withArticle } from '../../text/words.ts';
import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { grantFacts } from '../../topology/grants.ts';
import { isKind, isListenerHolder } from '../../topology/kind-names.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import { gateway, grant, route, service, tlsSecret, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';
import { grantUses, isGrantUsed, namesUsed, onGrantUses, usesFrom, usesTo } from '../shared/grant-uses.ts';

const LISTENERS = `
- name: https
  port: 443
  protocol: HTTPS
  allowedRoutes: { namespaces: { from: All } }
  tls:
    certificateRefs:
      - name: shop-tls
        namespace: certificates`;

const example = (to: string): string =>
  manifests(
    gateway(LISTENERS),
    route(`${TO_EDGE}\n${TO_CART}`),
    service(),
    tlsSecret(undefined, undefined, { name: 'shop-tls', namespace: 'certificates' }),
    grant(
      'certificates',
      `from:\n  - group: gateway.networking.k8s.io\n    kind: Gateway\n    namespace: infra\nto:\n  - group: ""\n    ${to}`,
    ),
  );

/** A grant that permits more than is used. */
export const grantTooWide = defineRule({
  code: 'reference-grant/too-wide',
  model: 'references-and-grants#permission',
  severity: 'warning',
  title: 'A ReferenceGrant allows more than is used.',
  why: 'Whoever can write objects of the named kind in the named namespace can use everything that the grant allows; with Secrets that means to serve with any certificate of the namespace.',
  fix: 'Name the objects that are used, and remove entries that are not needed.',
  examples: { bad: example('kind: ⟦Secret⟧'), good: example('kind: Secret\n    name: shop-tls') },

  dependencies: onGrantUses,

  *check(topology) {
    const grants = topology.index.ofKind(GATEWAY_API, 'ReferenceGrant');
    if (grants.length === 0) return;
    const uses = grantUses(topology);
    // Manifests that are not all of the cluster may leave out what uses the rest of a grant.
    const { complete } = topology.options;
    for (const resource of grants) {
      if (resource.stale) continue;
      const facts = grantFacts(resource);
      for (const item of facts.to) {
        if (item.name !== null || !isKind(item, CORE, 'Secret')) continue;
        const names = namesUsed(facts, item, uses);
        const [only] = names;
        yield {
          on: resource,
          path: [...item.path, 'kind'],
          message: `${describe(resource)} allows the use of every Secret of namespace ${resource.namespace}.`,
          fixes:
            complete && names.size === 1 && only !== undefined
              ? [setFix(resource, [...item.path, 'name'], only, `Allow only Secret ${only}`)]
              : [],
        };
      }
      if (!isGrantUsed(facts, uses) || topology.options.partial) continue;
      for (const item of facts.from) {
        const idle = !usesFrom(facts, item, uses);
        if (!idle || facts.from.length < 2 || !topology.index.holds(item.namespace)) continue;
        yield spare(
          resource,
          item.path,
          `No ${item.kind} of namespace ${item.namespace} uses this grant.`,
          complete,
        );
      }
      for (const item of facts.to) {
        const idle = !usesTo(facts, item, uses);
        if (!idle || facts.to.length < 2 || isListenerHolder(item)) continue;
        const what = item.name === null ? withArticle(item.kind) : `${item.kind} ${item.name}`;
        yield spare(resource, item.path, `Nothing refers to ${what} by this grant.`, complete);
      }
    }
  },
});

const spare = (
  on: RuleReport['on'],
  path: RuleReport['path'],
  message: string,
  complete: boolean,
): RuleReport => ({
  on,
  path: [...path, 'kind'],
  message,
  fixes: complete ? [unsetFix(on, path, 'Remove this entry')] : [],
});
