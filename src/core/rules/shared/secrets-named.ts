import { CORE } from '../../kinds/shared/groups.ts';
import { isKind } from '../../topology/kind-names.ts';
import { anywhereBucket, productsOf } from '../../topology/products.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';

/** The Secrets of a name in any namespace, those too that controllers make: `Secret infra/shop-tls`. */
export const secretsNamed = (name: string, index: ResourceIndex): readonly string[] => [
  ...new Set(
    index
      .bucket(anywhereBucket('Secret', name))
      .flatMap((one) =>
        isKind(one, CORE, 'Secret')
          ? [one.namespace]
          : productsOf(one).flatMap(({ kind, namespace, fillsOnly, ...product }) =>
              kind === 'Secret' &&
              product.name === name &&
              typeof namespace === 'string' &&
              fillsOnly !== true &&
              (product.when?.(index) ?? true)
                ? [namespace]
                : [],
            ),
      )
      .map((namespace) => `Secret ${namespace}/${name}`),
  ),
];
