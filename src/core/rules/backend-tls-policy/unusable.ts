import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { policyFacts } from '../../status/policy/policy-facts.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

const AUTHORITIES = ['spec', 'validation', 'wellKnownCACertificates'];

/** A policy that says what controllers cannot do. */
export const policyUnusable = defineRule({
  code: 'backend-tls-policy/unusable',
  model: 'status#backendtlspolicy',
  severity: 'error',
  title: 'A BackendTLSPolicy asks for what cannot be done.',
  why: 'The controller marks the policy Accepted: False with reason Invalid. It never falls back to plain text: requests are answered with 5xx.',
  fix: 'Use wellKnownCACertificates: System or a CA bundle, and a port of the Service that speaks TCP.',
  examples: {
    bad: manifests(securedCart, tlsPolicy('name: cart', 'wellKnownCACertificates: ⟦example.com/roots⟧')),
    good: manifests(securedCart, tlsPolicy('name: cart')),
  },

  about: ofKind(GATEWAY_API, 'BackendTLSPolicy'),

  *each({ resource, index }) {
    const { targets, fault } = policyFacts(resource, index);
    if (fault?.reason === 'Invalid')
      yield {
        on: resource,
        path: AUTHORITIES,
        message: fault.message,
        fixes: [setFix(resource, AUTHORITIES, 'System', 'Trust the authorities of the system')],
      };
    for (const { reference, fault: atTarget } of targets) {
      if (atTarget?.reason !== 'Invalid') continue;
      yield {
        on: resource,
        path: namePath(reference),
        message: atTarget.message,
        edges: [reference.id],
      };
    }
  },
});
