import { stringAt } from '../model/access.ts';
import { resourceKey, type Identity, type ResourceKey } from '../model/resource.ts';
import type { JsonObject } from '../yaml/json.ts';

/** What an object is called that comes from an API server, with the version it is written in. */
export type LiveIdentity = Identity & Readonly<{ key: ResourceKey; version: string }>;

/** The identity of an object as the API server returns it. */
export function identityOf(value: JsonObject): LiveIdentity {
  const apiVersion = stringAt(value, 'apiVersion') ?? '';
  const slash = apiVersion.indexOf('/');
  const identity = {
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    kind: stringAt(value, 'kind') ?? '',
    namespace: stringAt(value, 'metadata.namespace') ?? '',
    name: stringAt(value, 'metadata.name') ?? '',
  };
  return { ...identity, version: apiVersion.slice(slash + 1), key: resourceKey(identity) };
}
