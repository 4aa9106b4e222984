import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { nearNames } from '../../text/near-names.ts';
import { describe } from '../../topology/describe.ts';
import { isKind, isListenerHolder, isRoute } from '../../topology/kind-names.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { servicePorts } from '../../topology/services.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { isPolicyShaped, policyTargets } from '../shared/policy-targets.ts';

const example = (section: string): string =>
  manifests(
    gateway(),
    object(
      'gateway.example.com/v1',
      'TrafficPolicy',
      { name: 'limits', namespace: 'infra' },
      `spec:\n  targetRefs:\n    - group: gateway.networking.k8s.io\n      kind: Gateway\n      name: edge\n      sectionName: ${section}`,
    ),
  );

/** A policy of a vendor for a part that its target does not have. */
export const policyNoSuchSection = defineRule({
  code: 'policy/no-such-section',
  model: 'references-and-grants#policies-of-vendors',
  severity: 'warning',
  title: 'A policy is for a listener, rule or port that its target does not have.',
  why: 'The policy has no effect: what it limits, secures or authenticates goes on without it.',
  fix: 'Correct sectionName, or leave it out for the whole target.',
  examples: { bad: example('⟦htpp⟧'), good: example('http') },

  about: isPolicyShaped,

  *each({ resource, index }) {
    for (const { path, target, sectionName, found } of policyTargets(resource, index)) {
      if (!sectionName || !found) continue;
      const sections = sectionsOf(found);
      if (!sections || sections.names.length === 0 || sections.names.includes(sectionName)) continue;
      // Some implementations count rules without a name, and name ports by their number.
      if (/^(?:rule-)?\d+$/.test(sectionName)) continue;
      yield {
        on: resource,
        path: [...path, 'sectionName'],
        message: `${describe(target)} has no ${sections.what} named ${sectionName}; there is ${listed(sections.names)}.`,
        fixes: nearNames(sectionName, sections.names).map((name) =>
          setFix(resource, [...path, 'sectionName'], name, `Use ${name}`),
        ),
      };
    }
  },
});

function sectionsOf(target: Resource): Readonly<{ what: string; names: readonly string[] }> | undefined {
  const named = (names: readonly string[]) => names.filter((name) => name !== '');
  if (isListenerHolder(target))
    return { what: 'listener', names: named(listenersOf(target).map(({ name }) => name)) };
  if (isRoute(target)) {
    const rules = arrayAt(target.value, 'spec.rules').map((rule) => stringAt(rule, 'name') ?? '');
    return { what: 'rule', names: named(rules) };
  }
  if (isKind(target, CORE, 'Service'))
    return { what: 'port', names: named(servicePorts(target).map(({ name }) => name)) };
  return undefined;
}
