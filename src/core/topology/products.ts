import { memo } from '../incremental/memo.ts';
import { CORE } from '../kinds/shared/groups.ts';
import type { Identity, Resource } from '../model/resource.ts';
import type { CopySource, MadeKind, Product } from './makers/define-maker.ts';
import { annotationsOf } from './makers/product.ts';
import type { ResourceIndex } from './resource-index.ts';
import { makers } from './makers/registry.generated.ts';

/** A product with the software that makes it. */
export type OwnedProduct = Product & Readonly<{ software: string }>;

const none: readonly never[] = [];

type Makes = Readonly<{ software: string; products: (resource: Resource) => readonly Product[] }>;

const byKind: ReadonlyMap<string, readonly Makes[]> = (() => {
  const found = new Map<string, Makes[]>();
  for (const { software, makes = {} } of makers)
    for (const [kind, products] of Object.entries(makes))
      found.set(kind, [...(found.get(kind) ?? []), { software, products }]);
  return found;
})();

/** Whether objects of the kind are there to have Secrets or ConfigMaps made from them. */
export const isMakerKind = ({ group, kind }: Pick<Identity, 'group' | 'kind'>): boolean =>
  byKind.has(`${group}/${kind}`);

const isMadeKind = ({ group, kind }: Resource): boolean =>
  group === CORE && (kind === 'Secret' || kind === 'ConfigMap');

const copiesOf = (source: CopySource): readonly OwnedProduct[] =>
  makers.flatMap(({ software, copies }) => (copies?.(source) ?? none).map((one) => ({ ...one, software })));

/** What the products of an object have themselves copied. */
const furtherCopies = (products: readonly OwnedProduct[]): readonly OwnedProduct[] =>
  products.flatMap(({ kind, name, namespace, annotations }) =>
    annotations && typeof namespace === 'string' && Object.keys(annotations).length > 0
      ? copiesOf({ kind, name, namespace, annotations })
      : none,
  );

/** Secrets and ConfigMaps that controllers make, or fill, because an object is there (docs/model/makers.md). */
export const productsOf: (resource: Resource) => readonly OwnedProduct[] = memo((resource) => {
  const own = (byKind.get(`${resource.group}/${resource.kind}`) ?? none).flatMap(({ software, products }) =>
    products(resource).map((one) => ({ ...one, software })),
  );
  const copies = isMadeKind(resource)
    ? copiesOf({
        kind: resource.kind as MadeKind,
        name: resource.name,
        namespace: resource.namespace,
        annotations: annotationsOf(resource),
      })
    : furtherCopies(own);
  return own.length + copies.length === 0 ? none : [...own, ...copies];
});

/** The bucket of a resource index that lists what makes an object of a name in a namespace, or in several (`*`). */
export const makesBucket = (kind: MadeKind, namespace: string, name: string): string =>
  `makes ${kind}/${namespace}/${name}`;

/** The bucket that lists what brings an object of a name into any namespace: the objects, and what makes them. */
export const anywhereBucket = (kind: MadeKind, name: string): string => `anywhere ${kind}/${name}`;

/** The bucket that lists what makes objects of a kind in a namespace. */
const madeInBucket = (kind: MadeKind, namespace: string): string => `made in ${kind}/${namespace}`;

/** The names of Secrets or ConfigMaps that controllers make in a namespace. */
export const madeNames = (kind: MadeKind, namespace: string, index: ResourceIndex): readonly string[] =>
  index
    .bucket(madeInBucket(kind, namespace))
    .flatMap((from) => productsOf(from))
    .flatMap((one) => (one.kind === kind && one.namespace === namespace && !one.fillsOnly ? one.name : []));

/** The buckets of an index that an object is in for what is made from it. */
export function productBuckets(resource: Resource): readonly string[] {
  const buckets = new Set<string>();
  for (const { kind, name, namespace } of productsOf(resource)) {
    buckets.add(makesBucket(kind, typeof namespace === 'string' ? namespace : '*', name));
    buckets.add(anywhereBucket(kind, name));
    if (typeof namespace === 'string') buckets.add(madeInBucket(kind, namespace));
  }
  if (isMadeKind(resource)) buckets.add(anywhereBucket(resource.kind as MadeKind, resource.name));
  return [...buckets];
}
