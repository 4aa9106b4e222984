import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { grantFacts } from '../../topology/grants.ts';
import { isListenerHolder, isRoute, ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { grant, routed, TO_CART } from '../shared/examples.ts';
import { deleteFix, unsetFix } from '../shared/fixes.ts';

const good = routed(TO_CART);

const FROM_SHOP = `from:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    namespace: shop`;

/** A grant that lets routes refer to Gateways: no reference needs it. */
export const grantHasNoEffect = defineRule({
  code: 'attachment/grant-has-no-effect',
  model: 'references-and-grants#references-without-grants',
  severity: 'warning',
  tag: 'unnecessary',
  title: 'A ReferenceGrant is written for routes that attach to a Gateway.',
  why: 'Grants have no effect there. Which namespaces may attach is said by allowedRoutes of each listener (and allowedListeners for ListenerSets).',
  fix: 'Remove the grant, and set allowedRoutes.namespaces of the listener.',
  examples: {
    bad: manifests(
      good,
      grant('infra', `${FROM_SHOP}\nto:\n  - group: gateway.networking.k8s.io\n    kind: ⟦Gateway⟧`),
    ),
    good,
  },

  about: ofKind(GATEWAY_API, 'ReferenceGrant'),

  *each({ resource }) {
    const { from, to } = grantFacts(resource);
    if (!from.some((item) => isRoute(item) || isListenerHolder(item))) return;
    const useless = to.filter(isListenerHolder);
    for (const item of useless) {
      yield {
        on: resource,
        path: [...item.path, 'kind'],
        message: `A ReferenceGrant does not let routes attach to a ${item.kind}; allowedRoutes of its listeners does.`,
        fixes: [
          useless.length === to.length
            ? deleteFix(resource)
            : unsetFix(resource, item.path, `Remove ${item.kind} from the grant`),
        ],
      };
    }
  },
});
