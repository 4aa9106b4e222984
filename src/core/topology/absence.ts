import { kindOf } from '../kinds/registry.ts';
import { isPlaceholder, mayBecome } from '../model/placeholder.ts';
import type { Identity } from '../model/resource.ts';
import { namesOfKind, nearNamesIn } from './names-of-kind.ts';
import { CORE, GATEWAY_API } from '../kinds/shared/groups.ts';
import { doesNotExist, isNotHere } from './absence-words.ts';
import { mayMake, PACKAGES, possibleInstaller } from './installers.ts';
import { isKind } from './kind-names.ts';
import { whyNamedLater } from './not-known.ts';
import type { Reference } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';
import { madeNames } from './products.ts';
import { workloadsIn } from './services.ts';
import { isSome } from '../incremental/is-some.ts';

/** What it means that manifests do not hold what a reference names: it is missing, or they are not where it would be. */
export type Absence = Readonly<{ state: 'missing' | 'unknown'; reason: string }>;

/** As much of a reference as it takes. */
type Wanted = Pick<Reference, 'target' | 'role' | 'crossNamespace'>;

/** Evaluates a reference whose target is not in the manifests (docs/model/references-and-grants.md#absent-objects). */
export const absence = (reference: Wanted, index: ResourceIndex): Absence =>
  evaluate(reference, index, index.settings().complete);

/**
 * Whether a grant may be in the namespace of a target all the same: its owner keeps it there, and the manifests hold
 * nothing of it.
 */
export const mayBeGranted = (namespace: string, index: ResourceIndex): boolean =>
  index.partial() || (!index.settings().complete && !index.holds(namespace));

/** The same as a controller has it, for which there is nothing beside the cluster (docs/model/status.md#parts-of-a-cluster). */
export const absenceInCluster = (reference: Wanted, index: ResourceIndex): Absence =>
  evaluate(reference, index, true);

function evaluate(reference: Wanted, index: ResourceIndex, isWhole: boolean): Absence {
  const reason = isNotHere(reference.target);
  if (index.partial()) return { state: 'unknown', reason };
  const later = whyNamedLater(reference.target, index) ?? whyMadeLater(reference.target, index);
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
    ? { state: 'missing', reason: doesNotExist(reference.target) }
    : { state: 'unknown', reason: `${reason} ${elsewhere}` };
}

/** Why something may make a Secret or ConfigMap: the name of one that it makes is filled in later. Null where none is. */
function whyMadeLater({ group, kind, namespace, name }: Identity, index: ResourceIndex): string | null {
  if (group !== CORE || (kind !== 'Secret' && kind !== 'ConfigMap')) return null;
  const open = madeNames(kind, namespace, index).find((one) => isPlaceholder(one) && mayBecome(one, name));
  return open === undefined
    ? null
    : `${open} is filled in later, so it is not known whether that ${kind} is the one that is meant.`;
}

/**
 * Why the target may well exist although it is not here; null where the manifests evidently would hold it: they hold others
 * like it where it would be.
 */
function whyElsewhere({ target, role, crossNamespace }: Wanted, index: ResourceIndex): string | null {
  const { group, kind, namespace, name } = target;
  if (kindOf(group, kind) === undefined) return 'Only the implementation knows its kind.';
  if (role === 'class' || role === 'ingress-class') {
    // Charts of controllers bring their classes. What is spelt nearly like one of the manifests is meant to be that one.
    const classes = namesOfKind(index, group, kind);
    if (!index.has(group, kind)) return `They hold no ${kind} at all; often the cluster brings it along.`;
    return nearNamesIn(classes)(name).length > 0 ? null : 'Often its controller brings it along.';
  }
  if (isKind(target, CORE, 'Secret') && !index.has(CORE, 'Secret')) return NO_SECRETS;
  if (isKind(target, GATEWAY_API, 'Gateway')) {
    // Who brings Gateways along means all of them.
    return index.has(group, kind)
      ? null
      : 'They hold no Gateway at all; often it is shared, and kept elsewhere.';
  }
  if (crossNamespace && !index.holds(namespace)) return `They hold nothing of namespace ${namespace}.`;
  return holdsLike(target, index) ? null : `They hold no ${kind} of namespace ${namespace}.`;
}

/** Whether the manifests hold others of its kind where it would be; for a Service also what needs one. */
const holdsLike = (target: Identity, index: ResourceIndex): boolean =>
  target.namespace === ''
    ? index.has(target.group, target.kind)
    : index.has(target.group, target.kind, target.namespace) ||
      (isKind(target, CORE, 'Service') && isSome(workloadsIn(index, target.namespace)));

const NO_SECRETS = 'They hold no Secret at all; often Secrets are kept elsewhere.';

/**
 * Manifests of a whole cluster from which packages are installed are kept in a repository, and Secrets are not: where
 * they hold none, it is not known which there are.
 */
const whyDelivered = ({ target }: Wanted, index: ResourceIndex): string | null =>
  isKind(target, CORE, 'Secret') && !index.has(CORE, 'Secret') && index.bucket(PACKAGES).length > 0
    ? NO_SECRETS
    : null;
