import { manifests } from '../../kinds/shared/example-manifests.ts';
import { CORE, NETWORKING } from '../../kinds/shared/groups.ts';
import { either } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { isKind, ofKind } from '../../topology/kind-names.ts';
import { secretsNamed } from '../shared/secrets-named.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service, tlsSecret } from '../shared/examples.ts';

const example = (namespace: string, name: string): string =>
  manifests(
    ingressClass(),
    ingress(
      `ingressClassName: example\ntls:\n  - hosts:\n      - shop.example.com\n    secretName: ${name}\n${ingressRules()}`,
    ),
    tlsSecret(undefined, undefined, { name: 'shop-tls', namespace }),
    service(),
  );

/** A certificate that an Ingress looks for in its own namespace, and that is in another. */
export const ingressSecretElsewhere = defineRule({
  code: 'ingress/secret-elsewhere',
  model: 'ingress#tls',
  severity: 'warning',
  title: 'The certificate of an Ingress is in another namespace.',
  why: 'An Ingress reads Secrets of its own namespace only; there are no grants. The controller serves a certificate of its own, which browsers do not trust.',
  fix: 'Have the certificate issued in the namespace of the Ingress, or have the Secret copied there. A Gateway could refer to it with a ReferenceGrant.',
  examples: { bad: example('infra', '⟦shop-tls⟧'), good: example('shop', 'shop-tls') },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource, links, index }) {
    for (const { reference, outcome } of links.resolutions) {
      const { role, target, path } = reference;
      if (role !== 'certificate' || outcome !== 'missing' || !isKind(target, CORE, 'Secret')) continue;
      const others = secretsNamed(target.name, index);
      if (others.length === 0) continue;
      yield {
        on: resource,
        path,
        message: `${describe(target)} does not exist; there is ${either(others)}, and an Ingress reads its own namespace only.`,
        edges: [reference.id],
      };
    }
  },
});
