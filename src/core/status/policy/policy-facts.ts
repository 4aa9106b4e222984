import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { byAge } from '../../topology/by-age.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import { linksOf } from '../../topology/links.ts';
import { referencesOf, type Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import { servicePorts } from '../../topology/services.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { deciding, faultOfAll } from '../condition.ts';
import { caFault } from '../references/ca-fault.ts';
import { absent, certain, faultOf, notKnown } from '../references/missing-grant.ts';
import type { Fault, ReferenceStatus } from '../statuses.ts';

/** What a policy comes to, whoever reaches it. */
export type PolicyFacts = Readonly<{
  /** Each target with why the policy does not hold there: TargetNotFound, Conflicted, Invalid. */
  targets: readonly ReferenceStatus[];
  authorities: readonly ReferenceStatus[];
  /** Why it holds nowhere, if it were accepted for its target. */
  fault: Fault | null;
}>;

const isPolicy = (resource: Resource): boolean => isKind(resource, GATEWAY_API, 'BackendTLSPolicy');

const targetsOf = (policy: Resource): readonly Reference[] =>
  referencesOf(policy).filter(({ role }) => role === 'target');

const sectionOf = ({ value }: Reference): string => stringAt(value, 'sectionName') ?? '';

const samePlace = (a: Reference, b: Reference): boolean => a.key === b.key && sectionOf(a) === sectionOf(b);

/** The older policy for the same port; of equal age the first by name (docs/model/status.md#backendtlspolicy). */
function winnerOver(policy: Resource, target: Reference, index: ResourceIndex): Resource | undefined {
  return index
    .inNamespace(GATEWAY_API, 'BackendTLSPolicy', policy.namespace)
    .filter((other) => other !== policy && byAge(other, policy) < 0)
    .toSorted(byAge)
    .find((other) => targetsOf(other).some((one) => samePlace(one, target)));
}

function targetFault(resolution: Resolution, index: ResourceIndex): Fault | null {
  const { reference, target, outcome } = resolution;
  if (outcome === 'not-known') return notKnown('TargetNotFound', resolution);
  const policy = reference.holder;
  if (!target) return absent('TargetNotFound', reference, index);
  if (!isKind(target, CORE, 'Service') && servicePorts(target).length === 0) {
    const message = `Policies of this kind are for Services; ${describe(target)} is of another kind.`;
    return certain('TargetNotFound', message);
  }
  const section = sectionOf(reference);
  const ports = servicePorts(target).filter(({ name }) => section === '' || name === section);
  if (section !== '' && ports.length === 0) {
    const message = `No port of ${describe(target)} is named ${section}; sectionName is the name of a port.`;
    return certain('TargetNotFound', message);
  }
  const winner = winnerOver(policy, reference, index);
  if (winner) {
    const message = `${describe(winner)} is for the same target and comes first: it is older, or first by name.`;
    return certain('Conflicted', message);
  }
  return ports.length > 0 && ports.every(({ protocol }) => protocol === 'UDP')
    ? certain('Invalid', `${describe(target)} speaks only UDP there, which cannot be encrypted with TLS.`)
    : null;
}

function validationFault(policy: Resource, authorities: readonly ReferenceStatus[]): Fault | null {
  const faults = authorities.flatMap(({ fault }) => fault ?? []);
  if (authorities.length > 0 && faults.length === authorities.length) {
    const message = `No CA bundle is usable: ${faults.map((fault) => fault.message).join(' ')}`;
    return faultOfAll('NoValidCACertificate', message, faults);
  }
  const known = stringAt(policy.value, 'spec.validation.wellKnownCACertificates') ?? '';
  return known === '' || known === 'System'
    ? null
    : faultOf(
        known,
        'Invalid',
        `wellKnownCACertificates ${JSON.stringify(known)} is not supported; only System is.`,
      );
}

const NOTHING: PolicyFacts = { targets: [], authorities: [], fault: null };

/** Evaluates a BackendTLSPolicy with its targets and CA bundles (docs/model/status.md#backendtlspolicy). */
export const policyFacts: (policy: Resource, index: ResourceIndex) => PolicyFacts = tracked(
  (policy, index) => {
    if (!isPolicy(policy)) return NOTHING;
    const { resolutions } = linksOf(policy, index);
    const evaluated = (role: string, evaluate: (resolution: Resolution) => Fault | null) =>
      resolutions
        .filter(({ reference }) => reference.role === role)
        .map((resolution) => ({ reference: resolution.reference, resolution, fault: evaluate(resolution) }));
    const authorities = evaluated('ca-certificate', (resolution) =>
      caFault(resolution, index, 'InvalidKind'),
    );
    return {
      targets: evaluated('target', (resolution) => targetFault(resolution, index)),
      authorities,
      fault: validationFault(policy, authorities),
    };
  },
);

/** What a policy says about traffic to a port of a Service. */
export type AppliedPolicy = Readonly<{
  policy: Resource;
  /** Why it cannot be followed, so that requests fail; null when it is good. */
  fault: Fault | null;
}>;

/**
 * The policy that traffic to a port of a Service follows: that for the port by name, else that for the whole Service
 * (docs/model/filters.md#tls-to-the-backend). Policies that lost to another are ignored.
 */
export function policyFor(
  service: Resource,
  portName: string,
  index: ResourceIndex,
): AppliedPolicy | undefined {
  let whole: AppliedPolicy | undefined;
  for (const policy of index.inNamespace(GATEWAY_API, 'BackendTLSPolicy', service.namespace)) {
    const { targets, fault } = policyFacts(policy, index);
    for (const { reference, fault: atTarget } of targets) {
      if (reference.key !== service.key || atTarget?.reason === 'Conflicted') continue;
      const section = sectionOf(reference);
      const applied = { policy, fault: deciding([atTarget, fault]) };
      if (section !== '' && section === portName) return applied;
      if (section === '') whole ??= applied;
    }
  }
  return whole;
}
