import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import { defineRule } from '../define-rule.ts';
import { manifests, object } from '../shared/examples.ts';
import { nearNames } from '../shared/edit-distance.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

const refs = (name: string): string =>
  `caCertificateRefs:\n      - group: ""\n        kind: ConfigMap\n        name: ${name}`;

const bundle = object(
  'v1',
  'ConfigMap',
  { name: 'cart-ca', namespace: 'shop' },
  'data:\n  ca.crt: |\n    -----BEGIN CERTIFICATE-----',
);

/** Every namespace has this one, with the authority of the cluster in it. */
const AUTOMATIC = 'kube-root-ca.crt';

/** What is wrong with a bundle, in words; null when it is as it should be. */
function problem({ reference, outcome, target, state }: Resolution): string | null {
  if (reference.target.name === AUTOMATIC) return null;
  const wanted = describe(reference.target);
  if (outcome === 'missing')
    return state === 'unknown'
      ? `${wanted} is not in these manifests; not checked.`
      : `${wanted} does not exist.`;
  if (target?.kind !== 'ConfigMap') return null;
  return stringAt(target.value, ['data', 'ca.crt']) ? null : `${wanted} has no key ca.crt.`;
}

/** A policy whose authority cannot be read. */
export const policyCaMissing = defineRule({
  code: 'backend-tls-policy/ca-missing',
  severity: 'error',
  title: 'The CA bundle of a BackendTLSPolicy is missing.',
  why: 'Without a bundle the gateway cannot verify the pods. It never falls back to plain text: requests are answered with 5xx.',
  fix: 'Add a ConfigMap with the certificates of the authority under the key ca.crt, or use wellKnownCACertificates: System.',
  examples: {
    bad: manifests(securedCart, tlsPolicy('name: cart', refs('⟦cart-ca⟧'))),
    good: manifests(securedCart, bundle, tlsPolicy('name: cart', refs('cart-ca'))),
  },

  *each({ resource, links, world }) {
    if (!isKind(resource, GATEWAY_API, 'BackendTLSPolicy')) return;
    for (const resolution of links.resolutions) {
      const { reference, state, outcome } = resolution;
      const message = reference.role === 'ca-certificate' ? problem(resolution) : null;
      if (message === null) continue;
      // An empty bundle would not help, so there is nothing to create.
      const { group, kind, namespace } = reference.target;
      const near = nearNames(
        reference.target.name,
        world.inNamespace(group, kind, namespace).map(({ name }) => name),
      );
      yield {
        on: resource,
        path: namePath(reference),
        severity: outcome === 'missing' && state === 'unknown' ? 'info' : 'error',
        message,
        edges: [reference.id],
        fixes:
          outcome === 'missing'
            ? near.map((name) => setFix(resource, namePath(reference), name, `Use ${name}`))
            : [],
      };
    }
  },
});
