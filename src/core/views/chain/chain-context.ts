import type { Model } from '../../model/model.ts';
import { resourceKey, type Identity } from '../../model/resource.ts';
import { operatorNamespaces, ownerOf } from '../../roles/owner-of.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import type { ChainObject } from './chain-view.ts';

/** What the parts of a chain are made with. */
export type ChainContext = Readonly<{
  index: IndexSnapshot;
  /** An object as scenes name it, with the role that it belongs to. */
  named: (object: Identity) => ChainObject;
}>;

/** Whose an object is depends on what else its namespace holds, so the objects of the workspace are looked at once. */
export function chainContext(index: IndexSnapshot, { resources }: Pick<Model, 'resources'>): ChainContext {
  const surroundings = { operatorNamespaces: operatorNamespaces(resources.values()) };
  const named = ({ group, kind, namespace, name }: Identity): ChainObject => ({
    key: resourceKey({ group, kind, namespace, name }),
    kind,
    namespace,
    name,
    owner: ownerOf({ group, kind, namespace, name }, surroundings),
  });
  return { index, named };
}
