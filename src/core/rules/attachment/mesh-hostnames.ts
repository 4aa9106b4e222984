import { manifests } from '../../kinds/shared/example-manifests.ts';
import { routeHostnames } from '../../topology/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { route, service, TO_CART } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (lines: string): string =>
  manifests(
    route(`parentRefs:\n  - group: ""\n    kind: Service\n    name: cart\n${lines}${TO_CART}`),
    service(),
  );

/** Hostnames of a route that is for a mesh alone. */
export const meshHostnames = defineRule({
  code: 'attachment/mesh-hostnames',
  model: 'attachment#service-parents',
  severity: 'info',
  title: 'A route of a mesh has hostnames, which a mesh does not look at.',
  why: 'In a mesh the address of the Service decides which routes a request is for, whatever its Host header says. The hostnames leave no request out.',
  fix: 'Remove the hostnames; where only some hosts are meant, match the Host header in the rules.',
  examples: { bad: example('⟦hostnames⟧: [cart.example.com]\n'), good: example('') },

  when: hasAttachment('mesh'),

  *each({ resource, links }) {
    const { attachments } = links;
    if (attachments.length === 0 || attachments.some(({ outcome }) => outcome !== 'mesh')) return;
    if (routeHostnames(resource).length === 0) return;
    const path = ['spec', 'hostnames'];
    yield {
      on: resource,
      path,
      key: true,
      message: 'A mesh does not look at hostnames: the route is for all requests to its Service.',
      fixes: [unsetFix(resource, path, 'Remove the hostnames')],
    };
  },
});
