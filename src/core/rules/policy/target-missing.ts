import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { APPS, CORE } from '../../kinds/shared/groups.ts';
import { parseKey } from '../../model/resource.ts';
import { keysNamed, namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { absence } from '../../topology/absence.ts';
import { doesNotExist } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import { madeBy } from '../../topology/made-by.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { isPolicyShaped, type PolicyTarget, policyTargets } from '../shared/policy-targets.ts';

const example = (name: string): string =>
  manifests(
    gateway(),
    object(
      'gateway.example.com/v1',
      'TrafficPolicy',
      { name: 'limits', namespace: 'infra' },
      `spec:\n  targetRefs:\n    - group: gateway.networking.k8s.io\n      kind: Gateway\n      name: ${name}`,
    ),
  );

/** A policy of a vendor for something that is not there. */
export const policyTargetAbsent = defineRule({
  code: 'policy/target-missing',
  model: 'references-and-grants#policies-of-vendors',
  severity: 'warning',
  title: 'A policy is for an object that does not exist.',
  why: 'A policy without its target has no effect: what it limits, secures or authenticates goes on without it. Unless it says otherwise, the target is in the namespace of the policy.',
  fix: 'Correct the name, or move the policy to the namespace of its target.',
  examples: { bad: example('⟦egde⟧'), good: example('edge') },

  about: isPolicyShaped,

  *each({ resource, index }) {
    for (const policy of policyTargets(resource, index)) {
      if (policy.found || !isMissing(policy, resource.namespace, index)) continue;
      const { target, path } = policy;
      const { group, kind, namespace, name: wanted } = target;
      const near = nearNamesIn(namesOfKind(index, group, kind, namespace))(wanted);
      const [elsewhere] = keysNamed(index, group, kind, wanted);
      yield {
        on: resource,
        path: [...path, 'name'],
        message: elsewhere
          ? `${describe(target)} does not exist; there is ${describe(parseKey(elsewhere))}.`
          : doesNotExist(target),
        absence: true,
        fixes: near.map((name) =>
          setFix(resource, [...path, 'name'], name, `Use ${describe({ ...target, name })}`),
        ),
      };
    }
  },
});

/**
 * Whether the manifests would hold it. Of kinds of which they hold none they evidently leave all to the cluster;
 * workloads count only in a whole one. A Namespace need not be declared.
 */
function isMissing({ target }: PolicyTarget, own: string, index: ResourceIndex): boolean {
  if (isKind(target, CORE, 'Namespace') || madeBy(target, index)) return false;
  if (!index.has(target.group, target.kind)) return false;
  if (target.group === APPS && !index.settings().complete) return false;
  const crossNamespace = target.namespace !== '' && target.namespace !== own;
  return absence({ target, role: 'target', crossNamespace }, index).state === 'missing';
}
