import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { referencesOf } from '../../topology/references.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, gatewayClass } from '../shared/examples.ts';
import { deleteFix } from '../shared/fixes.ts';

/** A class that no Gateway names. */
export const gatewayClassUnused = defineRule({
  code: 'gateway-class/unused',
  model: 'status#gatewayclass',
  severity: 'info',
  tag: 'unnecessary',
  title: 'No Gateway is of this class.',
  why: 'The class does nothing by itself. That is no fault, unless a Gateway was meant to name it.',
  fix: 'Name it in gatewayClassName of a Gateway, or take it out of the manifests.',
  examples: {
    bad: manifests(gateway(), gatewayClass.replace('name: example', 'name: ⟦internal⟧')),
    good: gateway(),
  },

  about: ofKind(GATEWAY_API, 'GatewayClass'),

  *each({ resource, index }) {
    if (index.partial()) return;
    const gateways = index.ofKind(GATEWAY_API, 'Gateway');
    // A class by itself is what a platform team keeps in a folder of its own.
    if (gateways.length === 0) return;
    if (gateways.some((one) => referencesOf(one).some(({ key }) => key === resource.key))) return;
    yield {
      on: resource,
      path: ['metadata', 'name'],
      message: `No Gateway of these manifests is of ${describe(resource)}.`,
      fixes: [deleteFix(resource)],
    };
  },
});
