import { stringAt, valueAt } from '../model/access.ts';
import { isEncrypted, isPlaceholder } from '../model/placeholder.ts';
import type { Identity, Resource } from '../model/resource.ts';
import { holdsUnknown, knownAt } from '../model/unknown-values.ts';
import { CORE, GATEWAY_API } from '../kinds/shared/groups.ts';
import { perhapsPermitting, permits, permittingIn, type Referrer } from './grants.ts';
import { resourceKey } from '../model/resource.ts';
import { isKind } from './kind-names.ts';
import { hasKnownNamespace } from './known-namespace.ts';
import type { Reference } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/** What a reference says of its target, beside the keys that its kind gives other names. */
const SAID = ['name', 'group', 'kind', 'namespace', 'sectionName', 'port', 'port.name', 'port.number'];

/**
 * Why it is not known which object a reference means: a part of it is filled in later
 * (docs/model/references-and-grants.md#references-that-are-not-known). Null where it says all.
 */
export function whyUnreadable({ value, spec: { keys = {} } }: Reference): string | null {
  const said =
    typeof value === 'string'
      ? [value]
      : [...SAID, ...Object.values(keys)].flatMap((key) => stringAt(value, key) ?? []);
  const open = said.find(isPlaceholder);
  if (open === undefined) return null;
  return isEncrypted(open)
    ? 'It is encrypted here, so what it leads to is not known.'
    : `${open} is filled in later, so what it leads to is not known.`;
}

/** Why it is not known whether an object of this name is there: its name, or that of one that is, is filled in later. */
export function whyNamedLater(target: Identity, index: ResourceIndex): string | null {
  const open = [target.name, target.namespace].find(isPlaceholder);
  if (open !== undefined) return `${open} is filled in later, so what it leads to is not known.`;
  const later = index
    .namedLater(target.group, target.kind)
    .find((one) => mayBe(one.name, target.name) && mayBe(one.namespace, target.namespace));
  return later ? named(later) : null;
}

/**
 * Why a target that is not found may be there all the same: the namespace of an object is not known, that of the one
 * which refers or that of one with the name which is meant
 * (docs/model/references-and-grants.md#objects-that-name-no-namespace). Null where it would be seen.
 */
export function whyNotFound({ holder, target }: Reference, index: ResourceIndex): string | null {
  const later = whyNamedLater(target, index);
  if (later !== null) return later;
  // A key that is filled in later may be the annotation by which a controller makes it.
  if (isKind(target, CORE, 'Secret') && !knownAt(holder.value)(['metadata', 'annotations', '']))
    return `Annotations of ${holder.kind} ${holder.name} are filled in later, so it is not known whether something makes ${target.kind} ${target.name}.`;
  if (target.namespace === '') return null;
  const namesake = index.get(resourceKey({ ...target, namespace: index.settings().defaultNamespace }));
  if (namesake && namesake.namespace !== target.namespace && !hasKnownNamespace(namesake, index))
    return unnamed(namesake);
  if (target.namespace !== holder.namespace || hasKnownNamespace(holder, index)) return null;
  return isBesideOthers(holder, target, index) ? null : unnamed(holder);
}

/**
 * Why an object may be in a namespace although it seems to be in another one. Null where it is known that it is not.
 *
 * @param other the object that is in that namespace, where it is there
 */
export function whyPerhapsTogether(
  one: Resource,
  other: Resource | undefined,
  namespace: string,
  index: ResourceIndex,
): string | null {
  if (!hasKnownNamespace(one, index)) return unnamed(one);
  if (other && !hasKnownNamespace(other, index)) return unnamed(other);
  return isPlaceholder(namespace)
    ? `${namespace} is filled in later, so it is not known which namespace it is.`
    : null;
}

/** Whether a name may come to be another one. */
const mayBe = (name: string, wanted: string): boolean => name === wanted || isPlaceholder(name);

const named = ({ kind, name, namespace }: Resource): string =>
  `${isPlaceholder(name) ? name : namespace} is filled in later, so it is not known whether ${kind} ${name} is the one that is meant.`;

function unnamed(resource: Resource): string {
  const written = valueAt(resource.value, ['metadata', 'namespace']);
  const why =
    typeof written === 'string' && written !== ''
      ? `${written} is filled in later`
      : `${resource.kind} ${resource.name} names no namespace, and other objects do`;
  return `${why}, so it is not known in which namespace it is.`;
}

/**
 * Why a grant may be there although none is seen: one that would do names no namespace, or a part of one is filled in
 * later. Null where there is none.
 */
export function whyPerhapsGranted(from: Referrer, to: Identity, index: ResourceIndex): string | null {
  const { defaultNamespace } = index.settings();
  const isUnplaced = (grant: Resource): boolean => !hasKnownNamespace(grant, index);
  const unplaced = permittingIn(index, defaultNamespace, { from, to }, isUnplaced);
  if (unplaced) return unnamed(unplaced);
  const namedLater = index
    .namedLater(GATEWAY_API, 'ReferenceGrant')
    .find(
      (grant) =>
        mayBe(grant.namespace, to.namespace) &&
        (permits(grant, from, to) || holdsUnknown(grant.value['spec'])),
    );
  const open = namedLater ?? perhapsPermitting(index, from, to);
  return open
    ? `Parts of ReferenceGrant ${open.name} are filled in later, so it is not known whether it allows this.`
    : null;
}

/** Whether the file of an object holds others of a kind that name no namespace either: there the one that is meant would be. */
const isBesideOthers = (
  holder: Resource,
  { group, kind }: Reference['target'],
  index: ResourceIndex,
): boolean =>
  index
    .inNamespace(group, kind, holder.namespace)
    .some((one) => one.file === holder.file && !hasKnownNamespace(one, index));
