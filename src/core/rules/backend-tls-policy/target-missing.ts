import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { doesNotExist, isNotChecked } from '../../topology/absence-words.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

/** A policy for a Service that is not there. */
export const policyTargetMissing = defineRule({
  code: 'backend-tls-policy/target-missing',
  model: 'status#backendtlspolicy',
  severity: 'error',
  title: 'The Service that a BackendTLSPolicy is for does not exist.',
  why: 'The policy has no effect: the gateway goes on speaking to the pods without encryption. A policy only reaches Services of its own namespace.',
  fix: 'Correct the name, or move the policy to the namespace of the Service.',
  once: 'cause',
  examples: {
    bad: manifests(securedCart, tlsPolicy('name: ⟦crat⟧')),
    good: manifests(securedCart, tlsPolicy('name: cart')),
  },

  about: ofKind(GATEWAY_API, 'BackendTLSPolicy'),

  *each({ resource, links, index }) {
    for (const { reference, outcome, state } of links.resolutions) {
      if (reference.role !== 'target' || outcome !== 'missing' || namesCoreGroup(reference)) continue;
      const { target } = reference;
      const there = namesOfKind(index, target.group, target.kind, target.namespace);
      const unknown = state === 'unknown';
      yield {
        on: resource,
        path: namePath(reference),
        severity: unknown ? 'info' : 'error',
        message: unknown ? isNotChecked(target) : doesNotExist(target),
        absence: true,
        edges: [reference.id],
        fixes: nearNamesIn(there)(target.name).map((name) =>
          setFix(resource, namePath(reference), name, `Use ${name}`),
        ),
      };
    }
  },
});
