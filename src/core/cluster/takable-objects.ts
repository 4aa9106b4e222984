import { byText } from '../text/by-text.ts';
import type { JsonObject } from '../yaml/json.ts';
import { describe } from '../topology/describe.ts';
import type { ResourceKey } from '../model/resource.ts';
import { identityOf } from './identity-of.ts';
import { makerOf } from './maker-of.ts';

/** An object of a cluster that can be taken into a workspace. */
export type TakableObject = Readonly<{
  key: ResourceKey;
  namespace: string;
  /** `HTTPRoute shop/cart`. */
  name: string;
  /** Who made it, so that it stands in no one's manifests; null where a user wrote it. */
  maker: string | null;
}>;

/** The objects of a cluster by namespace and name, those of none first. */
export const takableObjects = (objects: ReadonlyMap<ResourceKey, JsonObject>): readonly TakableObject[] =>
  Array.from(objects, ([key, value]): TakableObject => {
    const identity = identityOf(value);
    return { key, namespace: identity.namespace, name: describe(identity), maker: makerOf(value) };
  }).toSorted((a, b) => byText(a.namespace, b.namespace) || byText(a.name, b.name));
