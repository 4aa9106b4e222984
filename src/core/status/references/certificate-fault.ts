import { certificateOf } from '../../certificates/certificate-of.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { chosen } from '../../choices/define-choice.ts';
import { secretTypes } from '../../choices/references.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { listedOwner } from '../../topology/implementation-of.ts';
import type { Fault } from '../statuses.ts';
import { absent, certain, missingGrant, notKnown } from './missing-grant.ts';

/**
 * What is wrong with a reference to a certificate with its key: the permission, its kind, whether it is there, what is
 * in it (RefNotPermitted comes before all other reasons, docs/model/status.md#listener-conditions).
 *
 * @param reason what all but a missing permission is called: `InvalidCertificateRef`, `InvalidClientCertificateRef`
 */
export function certificateFault(resolution: Resolution, index: ResourceIndex, reason: string): Fault | null {
  const { reference, target, outcome, made } = resolution;
  if (outcome === 'not-permitted') return missingGrant(reference, index);
  if (outcome === 'not-known') return notKnown(reason, resolution);
  if (!isKind(reference.target, CORE, 'Secret'))
    return {
      reason,
      message: `Certificates are in core Secrets; ${describe(reference.target)} is of another kind.`,
      unknown: listedOwner(reference.holder, reference.target.group, index) !== undefined,
    };
  // What is made in the cluster counts as valid: its values are not known.
  if (made) return null;
  if (!target) return absent(reason, reference, index);
  const problem = secretProblem(target, index);
  return problem === null ? null : certain(reason, `${describe(target)} ${problem}.`);
}

/** Why a Secret cannot serve, as a clause; null when it can. */
function secretProblem(secret: Resource, index: ResourceIndex): string | null {
  const { problem } = certificateOf(secret);
  return !problem || isTakenAnyway(secret, index) ? null : problem.reason;
}

/** Whether only the type of a Secret is wrong, and the implementation in force does not look at it. */
export function isTakenAnyway(secret: Resource, index: ResourceIndex): boolean {
  const { problem, leaf, keyFits } = certificateOf(secret);
  const isOfType = problem?.code !== 'wrong-type';
  return !isOfType && chosen(index, secretTypes) === 'any' && leaf !== null && keyFits !== false;
}
