import { everyReferenceOf } from '../../commands/planning/references-to.ts';
import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import type { Reference } from '../../topology/references.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Path } from '../../yaml/json.ts';

/** Whether a path is another one, or leads on from it. */
export const leadsOn = (path: Path, from: Path): boolean => from.every((step, at) => step === path[at]);

/** Where a reference has the name of its target. */
export const nameInReference = ({ path, value, spec }: Reference): Path =>
  isObject(value) ? [...path, spec.keys?.name ?? 'name'] : path;

/** Where a reference has the namespace of its target. */
export const namespaceInReference = ({ path, spec }: Reference): Path => [
  ...path,
  spec.keys?.namespace ?? 'namespace',
];

/** Where a reference names a listener, and which; null where it names none. */
export function sectionOf(reference: Reference): Readonly<{ path: Path; name: string }> | null {
  const { holder, path, target } = reference;
  const name = isListenerHolder(target) ? valueAt(holder.value, [...path, 'sectionName']) : undefined;
  return typeof name === 'string' && name !== '' ? { path: [...path, 'sectionName'], name } : null;
}

/** The reference that a path of an object is a part of: the innermost, where one stands in another. */
export function referenceAt(resource: Resource, path: Path): Reference | null {
  let best: Reference | null = null;
  for (const reference of everyReferenceOf(resource))
    if (leadsOn(path, reference.path) && reference.path.length >= (best?.path.length ?? 0)) best = reference;
  return best;
}
