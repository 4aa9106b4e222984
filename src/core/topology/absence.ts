import { kindOf } from '../kinds/registry.ts';
import { CORE, GATEWAY_API } from '../kinds/shared/groups.ts';
import { describe } from './describe.ts';
import { mayMake, PACKAGES, possibleInstaller } from './installers.ts';
import { isKind } from './kind-names.ts';
import { whyNamedLater } from './not-known.ts';
import type { Reference } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/** What it means that manifests do not hold what a reference names: it is missing, or they are not where it would be. */
export type Absence = Readonly<{ state: 'missing' | 'unknown'; reason: string }>;

/** As much of a reference as it takes. */
type Wanted = Pick<Reference, 'target' | 'role' | 'crossNamespace'>;

/** Evaluates a reference whose target is not in the manifests (docs/model/references-and-grants.md#absent-objects). */
export const absence = (reference: Wanted, index: ResourceIndex): Absence =>
  evaluate(reference, index, index.settings().complete);

/** The same as a controller has it, for which there is nothing beside the cluster (docs/model/status.md#parts-of-a-cluster). */
export const absenceInCluster = (reference: Wanted, index: ResourceIndex): Absence =>
  evaluate(reference, index, true);

function evaluate(reference: Wanted, index: ResourceIndex, isWhole: boolean): Absence {
  const reason = `${describe(reference.target)} is not in these manifests.`;
  if (index.partial()) return { state: 'unknown', reason };
  const later = whyNamedLater(reference.target, index);
  if (later !== null) return { state: 'unknown', reason: `${reason} ${later}` };
  if (reference.role === 'rendered')
    return {
      state: 'unknown',
      reason: `${reason} What the chart makes of its values is known when it is rendered.`,
    };
  const { group, kind, name } = reference.target;
  // Roots that share no file are often parts of one cluster.
  if (index.isBeside(group, kind, name))
    return {
      state: 'unknown',
      reason: `${reason} Another root of this workspace has an object of that name.`,
    };
  const installer = possibleInstaller(reference.target, index);
  if (installer) return { state: 'unknown', reason: `${reason} ${mayMake(installer)}.` };
  const elsewhere = isWhole ? whyDelivered(reference, index) : whyElsewhere(reference, index);
  return elsewhere === null
    ? { state: 'missing', reason }
    : { state: 'unknown', reason: `${reason} ${elsewhere}` };
}

/** Why the target may well exist although it is not here; null where nothing says so. */
function whyElsewhere(reference: Wanted, index: ResourceIndex): string | null {
  const { target, role, crossNamespace } = reference;
  if (kindOf(target.group, target.kind) === undefined) return 'Only the implementation knows its kind.';
  const holdsKind = index.has(target.group, target.kind);
  const isClass = role === 'class' || role === 'ingress-class';
  if (isClass && !holdsKind) return `They hold no ${target.kind} at all; often the cluster brings it along.`;
  if (isKind(target, CORE, 'Secret') && !holdsKind) return NO_SECRETS;
  if (!crossNamespace || index.holds(target.namespace)) return null;
  // Who brings Gateways along means all of them.
  const isComplete = isKind(target, GATEWAY_API, 'Gateway') && holdsKind;
  return isComplete ? null : `They hold nothing of namespace ${target.namespace}.`;
}

const NO_SECRETS = 'They hold no Secret at all; often Secrets are kept elsewhere.';

/**
 * Manifests of a whole cluster from which packages are installed are kept in a repository, and Secrets are not: where
 * they hold none, it is not known which there are.
 */
const whyDelivered = ({ target }: Wanted, index: ResourceIndex): string | null =>
  isKind(target, CORE, 'Secret') && !index.has(CORE, 'Secret') && index.bucket(PACKAGES).length > 0
    ? NO_SECRETS
    : null;
