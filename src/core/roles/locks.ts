import { resourceKey, type Identity, type ResourceKey } from '../model/resource.ts';
import { refusalText, whyNotWrite } from './may-write.ts';
import type { Persona } from './role.ts';
import type { Surroundings } from './writers-of.ts';

/** What may not be changed, as plain data: the page keeps it, and hands it to whoever plans. */
export type Locks = Readonly<{
  /** Whose view it is: what the persona may not write is locked. */
  persona: Persona | null;
  /** Objects that are locked whoever looks, each with the sentences that say why. */
  objects: ReadonlyMap<ResourceKey, string>;
  /** Why nothing may be changed, in sentences; absent where only the above is locked. */
  whole?: string;
}>;

export const NO_LOCKS: Locks = { persona: null, objects: new Map() };

/** Whether anything can be locked. */
export const hasLocks = ({ persona, objects, whole }: Locks): boolean =>
  whole !== undefined || persona !== null || objects.size > 0;

/** Why an object is locked, in sentences; null where it is not. */
export function whyLocked(
  { persona, objects, whole }: Locks,
  object: Identity,
  parameters?: Surroundings['parameters'],
): string | null {
  if (whole !== undefined) return whole;
  const own = objects.get(resourceKey(object));
  if (own !== undefined) return own;
  if (!persona) return null;
  const { role, namespaces, listenerSets } = persona;
  const refusal = whyNotWrite(role, namespaces, object, { listenerSets, ...(parameters && { parameters }) });
  return refusal && refusalText(refusal);
}
