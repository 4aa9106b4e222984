import { parseKey, type Identity, type Resource, type ResourceKey } from '../../model/resource.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import { isGlob } from './glob.ts';
import type { Selector } from './selector.ts';

/** Whether a selector means an object. */
export const selects = (selector: Selector, { group, kind, namespace, name }: Identity): boolean =>
  isKindOf(selector, { group, kind }) &&
  isGlob(selector.namespace ?? '', namespace) &&
  isGlob(selector.name, name);

/** Whether a selector means the object of a key. */
export const selectsKey = (selector: Selector, key: ResourceKey): boolean => selects(selector, parseKey(key));

const isKindOf = (selector: Selector, { group, kind }: Pick<Identity, 'group' | 'kind'>): boolean =>
  isGlob(selector.kind, kind) && (selector.group === null || selector.group === group);

/** The objects of the manifests that a selector means, in the order of the files; what it names inside of them is left aside. */
export const selectObjects = (
  selector: Selector,
  index: Pick<IndexSnapshot, 'kinds' | 'ofKind' | 'inNamespace'>,
): readonly Resource[] =>
  index.kinds
    .filter((one) => isKindOf(selector, one))
    .flatMap(({ group, kind }) => {
      const { namespace } = selector;
      const isNamed = namespace !== null && !namespace.includes('*');
      return isNamed ? index.inNamespace(group, kind, namespace) : index.ofKind(group, kind);
    })
    .filter((resource) => selects(selector, resource));
