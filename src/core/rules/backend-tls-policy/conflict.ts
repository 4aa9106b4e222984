import { manifests } from '../../kinds/shared/example-manifests.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { referencesOf, type Reference } from '../../topology/references.ts';
import { findCondition } from '../../status/condition.ts';
import type { Statuses } from '../../status/statuses.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import { deleteFix, namePath, unsetFix } from '../shared/fixes.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';

const targetsOf = (policy: Resource): readonly Reference[] =>
  referencesOf(policy).filter(({ role }) => role === 'target');

const place = (reference: Reference): string =>
  `${reference.key} ${stringAt(reference.value, 'sectionName') ?? ''}`;

/** The older of two wins; of two of an age, or of unknown age, the first by name. */
function isBefore(a: Resource, b: Resource): boolean {
  const age = (one: Resource): string => stringAt(one.value, 'metadata.creationTimestamp') ?? '9999';
  return age(a) === age(b) ? a.name < b.name : age(a) < age(b);
}

/** Two policies for one port. */
export const policyConflict = defineRule({
  code: 'backend-tls-policy/conflict',
  model: 'status#backendtlspolicy',
  severity: 'error',
  title: 'Two BackendTLSPolicies are for the same Service.',
  why: 'Only the oldest counts (with equal age the first by name); the other is marked Accepted: False with reason Conflicted.',
  fix: 'Delete one of them, or give each the sectionName of another port.',
  examples: {
    bad: manifests(securedCart, tlsPolicy('name: cart'), tlsPolicy('name: ⟦cart⟧', undefined, 'other-tls')),
    good: manifests(securedCart, tlsPolicy('name: cart')),
  },

  *check({ index, statuses }) {
    for (const policy of index.ofKind(GATEWAY_API, 'BackendTLSPolicy')) {
      const severity = isRefused(policy, statuses) ? 'error' : 'warning';
      for (const report of conflictsOf(policy, index)) yield { ...report, severity };
    }
  },
});

/** Whether a controller says so in its status: it says nothing of one that no Gateway reaches, or that is good for another target. */
function isRefused({ key }: Resource, { objects }: Statuses): boolean {
  const status = objects.get(key);
  return (
    status?.kind === 'policy' &&
    status.ancestors.some(({ conditions }) => findCondition(conditions, 'Accepted')?.status === 'False')
  );
}

function* conflictsOf(resource: Resource, index: ResourceIndex): Iterable<RuleReport> {
  const targets = targetsOf(resource);
  if (targets.length === 0) return;
  const others = index
    .inNamespace(GATEWAY_API, 'BackendTLSPolicy', resource.namespace)
    .filter((other) => other !== resource && isBefore(other, resource));
  for (const reference of targets) {
    const winner = others.find((other) => targetsOf(other).some((one) => place(one) === place(reference)));
    if (!winner) continue;
    yield {
      on: resource,
      path: namePath(reference),
      message: `${describe(winner)} is for ${describe(reference.target)} already, and wins.`,
      edges: [reference.id],
      fixes: [
        targets.length === 1
          ? deleteFix(resource)
          : unsetFix(resource, reference.path, `Remove ${describe(reference.target)} from this policy`),
      ],
    };
  }
}
