import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { servicePorts } from '../../topology/services.ts';
import { defineRule } from '../define-rule.ts';
import { setFix } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

/** The section of a Service is a port, by its name. */
export const policySectionName = defineRule({
  code: 'backend-tls-policy/section-name',
  model: 'status#backendtlspolicy',
  severity: 'error',
  title: 'The sectionName of a BackendTLSPolicy is not the name of a Service port.',
  why: 'The policy applies to no port, so the gateway goes on speaking without encryption. sectionName is the name of the port, not its number.',
  fix: 'Use the name of a port, or leave sectionName out to mean all ports.',
  examples: {
    bad: manifests(securedCart, tlsPolicy('name: cart\n      sectionName: ⟦"443"⟧')),
    good: manifests(securedCart, tlsPolicy('name: cart\n      sectionName: web')),
  },

  about: ofKind(GATEWAY_API, 'BackendTLSPolicy'),

  *each({ resource, links }) {
    for (const { reference, target } of links.resolutions) {
      const section = stringAt(reference.value, 'sectionName');
      if (reference.role !== 'target' || !target || !section || target.kind !== 'Service') continue;
      const ports = servicePorts(target);
      if (ports.some(({ name }) => name === section)) continue;
      const path = [...reference.path, 'sectionName'];
      const byNumber = ports.filter(({ port, name }) => String(port) === section && name !== '');
      const named = ports.filter(({ name }) => name !== '');
      const offered = byNumber.length > 0 ? byNumber : named.slice(0, 3);
      yield {
        on: resource,
        path,
        message: `${describe(target)} has no port named ${section}; it has ${listed(named.map(({ name }) => name))}.`,
        edges: [reference.id],
        fixes: offered.map(({ name }) => setFix(resource, path, name, `Use port ${name}`)),
      };
    }
  },
});
