import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { listed } from '../../text/words.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { byName } from '../../topology/by-age.ts';
import type { IndexSnapshot, ResourceIndex } from '../../topology/resource-index.ts';
import { deciding, positive } from '../condition.ts';
import type { AncestorStatus, Fault, PolicyStatus, ReferenceStatus, RouteStatus } from '../statuses.ts';
import { policyFacts, type PolicyFacts } from './policy-facts.ts';
import { reachOf, type Reach } from './policy-reach.ts';

/** The most ancestors that a status lists. */
const MAX_ANCESTORS = 16;

const PRECEDENCE = ['TargetNotFound', 'Conflicted', 'NoValidCACertificate', 'Invalid'];

/** Why the policy does nothing on the way to these targets; one good target is enough. */
function acceptedFault(targets: readonly ReferenceStatus[], own: Fault | null): Fault | null {
  const faults = targets.map(({ fault }) => deciding([fault, own].toSorted(byPrecedence)));
  if (faults.some((fault) => fault === null)) return null;
  return deciding(faults.toSorted(byPrecedence));
}

const rank = (fault: Fault | null): number => (fault ? PRECEDENCE.indexOf(fault.reason) : PRECEDENCE.length);
const byPrecedence = (a: Fault | null, b: Fault | null): number => rank(a) - rank(b);

function ancestorStatus(
  policy: Resource,
  { targets, authorities, fault }: PolicyFacts,
  ancestor: Resource,
  controllerName: string,
): AncestorStatus {
  const bundles = authorities.map((authority) => authority.fault);
  const names = listed(
    targets.map(({ reference }) => `${reference.target.namespace}/${reference.target.name}`),
  );
  return {
    ancestor,
    controllerName,
    conditions: [
      positive(policy, 'Accepted', acceptedFault(targets, fault), {
        reason: 'Accepted',
        message: `Connections from ${ancestor.namespace}/${ancestor.name} to ${names} are encrypted as the policy says.`,
      }),
      positive(policy, 'ResolvedRefs', deciding(bundles), {
        reason: 'ResolvedRefs',
        message: 'All references of the policy are good.',
      }),
    ],
  };
}

function statusOf(policy: Resource, reach: Reach, index: ResourceIndex): PolicyStatus {
  const facts = policyFacts(policy, index);
  const found = new Map<Resource, { controllerName: string; targets: ReferenceStatus[] }>();
  for (const target of facts.targets) {
    for (const [ancestor, controllerName] of reach(target.reference.key)) {
      const known = found.get(ancestor);
      if (known) known.targets.push(target);
      else found.set(ancestor, { controllerName, targets: [target] });
    }
  }
  const ancestors = [...found]
    .toSorted(([a], [b]) => byName(a, b))
    .slice(0, MAX_ANCESTORS)
    .map(([ancestor, { controllerName, targets }]) =>
      ancestorStatus(policy, { ...facts, targets }, ancestor, controllerName),
    );
  return { kind: 'policy', policy, ancestors, references: [...facts.targets, ...facts.authorities] };
}

/**
 * The status of all BackendTLSPolicies: one entry for each Gateway whose routes reach what a policy is for
 * (docs/model/status.md#backendtlspolicy).
 */
export function policyStatuses(
  routes: PersistentMap<ResourceKey, RouteStatus>,
  index: IndexSnapshot,
): readonly (readonly [ResourceKey, PolicyStatus])[] {
  const policies = index.ofKind(GATEWAY_API, 'BackendTLSPolicy');
  if (policies.length === 0) return [];
  const reach = reachOf(routes, index);
  return policies.map((policy) => [policy.key, statusOf(policy, reach, index)] as const);
}
