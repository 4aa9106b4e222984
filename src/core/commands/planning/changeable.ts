import type { Model } from '../../model/model.ts';
import { parseKey, type Resource, type ResourceKey } from '../../model/resource.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { isNotHere } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';

/** The object behind a key, when it is there and its text can be edited at the moment; otherwise why not. */
export function changeable(
  model: Model,
  key: ResourceKey,
): Readonly<{ ok: true; resource: Resource }> | Refusal {
  const resource = model.resources.get(key);
  if (!resource) return refuse(isNotHere(parseKey(key)));
  return resource.stale ? refuse(staleReason(resource)) : { ok: true, resource };
}

/** What to say about an object whose document does not parse at the moment. */
export const staleReason = (resource: Resource): string =>
  `The YAML of ${describe(resource)} in ${resource.file} does not parse at the moment. Fix it first: until then nothing can be changed in it safely.`;
