import { manifests } from '../../kinds/shared/example-manifests.ts';
import { whyNoAddress } from '../../topology/services.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { route, service, TO_CART } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (name: string, clusterIP: string): string =>
  manifests(
    route(`parentRefs:\n  - group: ""\n    kind: Service\n    name: ${name}\n${TO_CART}`),
    service(),
    service('pods', 'shop', `${clusterIP}ports: [{ port: 80 }]`),
  );

/** The Service of a mesh route has no address that requests could be sent to. */
export const meshNoAddress = defineRule({
  code: 'attachment/mesh-no-address',
  model: 'attachment#service-parents',
  severity: 'warning',
  title: 'A route is attached to a Service without an address of its own.',
  why: 'A mesh knows by the cluster IP of a Service which requests are for it. A headless Service has none, and one of type ExternalName is only another name, so the route has no effect.',
  fix: 'Attach the route to a Service with a cluster IP in front of the same Pods.',
  examples: { bad: example('⟦pods⟧', 'clusterIP: None\n'), good: example('pods', '') },

  about: isRoute,
  when: hasAttachment('mesh'),

  *each({ links }) {
    for (const { reference, outcome, parent } of links.attachments) {
      const reason = outcome === 'mesh' && parent ? whyNoAddress(parent) : null;
      if (reason === null) continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        message: `${reason} The route has no effect on it.`,
        edges: [reference.id],
      };
    }
  },
});
