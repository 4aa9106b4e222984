import { CORE } from '../kinds/shared/groups.ts';
import type { Identity, Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { describe } from './describe.ts';
import type { MadeKind } from './makers/define-maker.ts';
import { makesBucket, productsOf, type OwnedProduct } from './products.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Who makes an object in the cluster. */
export type Made = Readonly<{
  software: string;
  /** What it is made from; null for what every namespace has. */
  from: Resource | null;
  /** `by cert-manager, Certificate shop`: the same words everywhere. */
  words: string;
}>;

/** The ConfigMaps that every namespace has, with what puts them there. */
const PROVIDED: Readonly<Record<string, string>> = {
  'kube-root-ca.crt': 'Kubernetes',
  'openshift-service-ca.crt': 'OpenShift',
};

/**
 * Who makes a Secret or ConfigMap, or fills one that the manifests hold; undefined where nothing in them says so
 * (docs/model/makers.md).
 */
export function madeBy(object: Identity, index: ResourceIndex): Made | undefined {
  const { group, kind, namespace, name } = object;
  if (group !== CORE || (kind !== 'Secret' && kind !== 'ConfigMap')) return undefined;
  const provider = kind === 'ConfigMap' ? PROVIDED[name] : undefined;
  if (provider !== undefined) return { software: provider, from: null, words: `by ${provider}` };
  const isThere = index.get(resourceKey(object)) !== undefined;
  const isProduct = (one: OwnedProduct): boolean =>
    one.kind === kind &&
    one.name === name &&
    (isThere || one.fillsOnly !== true) &&
    (typeof one.namespace === 'string' ? one.namespace === namespace : one.namespace(namespace, index)) &&
    (one.when?.(index) ?? true);
  for (const from of makersOf(kind, namespace, name, index)) {
    const product = productsOf(from).find(isProduct);
    if (product) return { software: product.software, from, words: wordsOf(product, from, namespace) };
  }
  return undefined;
}

const makersOf = (
  kind: MadeKind,
  namespace: string,
  name: string,
  index: ResourceIndex,
): readonly Resource[] => [
  ...index.bucket(makesBucket(kind, namespace, name)),
  ...index.bucket(makesBucket(kind, '*', name)),
];

function wordsOf({ software }: OwnedProduct, from: Resource, namespace: string): string {
  const isNear = from.namespace === namespace || from.namespace === '';
  return `by ${software}, ${isNear ? `${from.kind} ${from.name}` : describe(from)}`;
}
