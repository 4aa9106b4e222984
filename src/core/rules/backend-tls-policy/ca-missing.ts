import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import { caFault } from '../../status/references/ca-fault.ts';
import { doesNotExist, isNotChecked } from '../../topology/absence-words.ts';
import { isKind, ofKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import { namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { authorityOfOtherKind } from '../shared/authority-of-other-kind.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

const refs = (name: string): string =>
  `caCertificateRefs:\n      - group: ""\n        kind: ConfigMap\n        name: ${name}`;

const bundle = object(
  'v1',
  'ConfigMap',
  { name: 'cart-ca', namespace: 'shop' },
  `data:\n  ca.crt: |\n    ${SHOP_CERTIFICATE.trim().replaceAll('\n', '\n    ')}`,
);

/** What is wrong with a bundle, in words; null when it is as it should be. */
function problem(
  resolution: Resolution,
  index: ResourceIndex,
): Pick<RuleReport, 'message' | 'severity' | 'explanation' | 'absence'> | null {
  const { reference, target, state } = resolution;
  if (namesCoreGroup(reference)) return null;
  const other = authorityOfOtherKind(resolution, index);
  if (other) return other;
  const fault = caFault(resolution, index, 'InvalidKind');
  if (!fault || resolution.outcome === 'not-known') return null;
  const isSecret = isKind(reference.target, CORE, 'Secret');
  if (target || (fault.reason === 'InvalidKind' && !isSecret)) return { message: fault.message };
  return state === 'unknown'
    ? { message: isNotChecked(reference.target), severity: 'info', absence: true }
    : { message: doesNotExist(reference.target), absence: true };
}

/** A policy whose authority cannot be read. */
export const policyCaMissing = defineRule({
  code: 'backend-tls-policy/ca-missing',
  model: 'references-and-grants#what-a-ca-bundle-must-hold',
  severity: 'error',
  title: 'The CA bundle of a BackendTLSPolicy is missing, or cannot be read.',
  why: 'Without a bundle the gateway cannot verify the pods. It never falls back to plain text: requests are answered with 5xx.',
  fix: 'Add a ConfigMap with the certificates of the authority under the key ca.crt, or use wellKnownCACertificates: System.',
  once: 'cause',
  examples: {
    bad: manifests(securedCart, tlsPolicy('name: cart', refs('⟦cart-ca⟧'))),
    good: manifests(securedCart, bundle, tlsPolicy('name: cart', refs('cart-ca'))),
  },

  about: ofKind(GATEWAY_API, 'BackendTLSPolicy'),

  *each({ resource, links, index }) {
    for (const resolution of links.resolutions) {
      const { reference, outcome } = resolution;
      const wrong = reference.role === 'ca-certificate' ? problem(resolution, index) : null;
      if (!wrong) continue;
      // An empty bundle would not help, so there is nothing to create.
      const { group, kind, namespace } = reference.target;
      const near = nearNamesIn(namesOfKind(index, group, kind, namespace))(reference.target.name);
      yield {
        on: resource,
        path: namePath(reference),
        ...wrong,
        edges: [reference.id],
        fixes:
          outcome === 'missing'
            ? near.map((name) => setFix(resource, namePath(reference), name, `Use ${name}`))
            : [],
      };
    }
  },
});
