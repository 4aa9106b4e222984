import { CORE } from '../../kinds/shared/groups.ts';
import { holdsAuthority } from '../../status/references/ca-fault.ts';
import { describe } from '../../topology/describe.ts';
import { ownerOfGroup, secretAuthority } from '../../topology/implementation-of.ts';
import { isForeignKind, isKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { RuleReport } from '../define-rule.ts';

/**
 * A CA bundle in a Secret, or of a kind of an implementation: the API leaves both to implementations
 * (docs/model/status.md#implementations). Null for all that a rule can decide.
 */
export function authorityOfOtherKind(
  { reference, target, made }: Resolution,
  index: ResourceIndex,
): Pick<RuleReport, 'message' | 'severity' | 'explanation'> | null {
  const { holder } = reference;
  const { group, kind } = reference.target;
  const isSecret = isKind(reference.target, CORE, 'Secret');
  if (!isSecret && !isForeignKind(reference.target)) return null;
  // A Secret that is not there, or holds no bundle, no controller can read.
  if (isSecret && !made && (!target || !holdsAuthority(target))) return null;
  const owner = isSecret ? secretAuthority(holder, index) : ownerOfGroup(holder, group, index);
  const what = `A CA bundle in ${isSecret ? describe(reference.target) : `kind ${kind} (${group})`}`;
  return owner
    ? { message: `${what} is implementation-specific; ${owner.name} reads it.`, severity: 'info' }
    : {
        message: `${what} is implementation-specific; whether the controller reads it is not checked.`,
        severity: 'warning',
        explanation: 'A ConfigMap with the bundle under ca.crt is read by all.',
      };
}
