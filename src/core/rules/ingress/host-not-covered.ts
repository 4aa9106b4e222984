import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { certificateOf } from '../../certificates/certificate-of.ts';
import { coversHostname } from '../../certificates/covers-hostname.ts';
import { arrayAt } from '../../model/access.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { secretOf } from '../shared/certificate-problem.ts';
import { ingress, ingressClass, ingressRules, service, tlsSecret } from '../shared/examples.ts';

const example = (host: string): string =>
  manifests(
    ingressClass(),
    ingress(
      `ingressClassName: example\ntls:\n  - hosts:\n      - ${host}\n    secretName: shop-tls\n${ingressRules()}`,
    ),
    tlsSecret(undefined, undefined, { name: 'shop-tls', namespace: 'shop' }),
    service(),
  );

/** A host of an Ingress that its certificate is not made out to. */
export const ingressHostNotCovered = defineRule({
  code: 'ingress/host-not-covered',
  model: 'ingress#tls',
  severity: 'warning',
  title: 'A certificate of an Ingress is not made out to one of its hosts.',
  why: 'The controller serves it all the same, or one of its own in its place; clients that verify certificates refuse the connection.',
  fix: 'Have a certificate issued for the host. A wildcard in a certificate stands for exactly one label.',
  examples: { bad: example('⟦tea.example.com⟧'), good: example('shop.example.com') },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource, links }) {
    for (const resolution of links.resolutions) {
      const secret = secretOf(resolution);
      if (!secret) continue;
      const { usable, leaf } = certificateOf(secret);
      if (!usable || !leaf) continue;
      const { reference } = resolution;
      const { dnsNames } = leaf;
      const hosts = [...reference.path.slice(0, -1), 'hosts'];
      for (const [index, host] of arrayAt(resource.value, hosts).entries()) {
        const hostname = typeof host === 'string' ? normaliseHostname(host) : null;
        if (hostname === null || coversHostname(dnsNames, hostname)) continue;
        yield {
          on: resource,
          path: [...hosts, index],
          message: `The certificate in ${describe(secret)} is made out to ${listed(dnsNames)}, not to ${hostname}.`,
          edges: [reference.id],
        };
      }
    }
  },
});
