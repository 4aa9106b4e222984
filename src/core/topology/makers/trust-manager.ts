import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isObject } from '../../yaml/is-object.ts';
import { defineMaker, type Product } from './define-maker.ts';
import { everywhere, selectedNamespaces } from './reach.ts';

function bundle({ name, value }: Resource): readonly Product[] {
  const selector = valueAt(value, 'spec.target.namespaceSelector');
  const namespace = selector === undefined ? everywhere : selectedNamespaces(selector);
  return (['ConfigMap', 'Secret'] as const)
    .filter((kind) =>
      isObject(valueAt(value, ['spec', 'target', kind === 'Secret' ? 'secret' : 'configMap'])),
    )
    .map((kind) => ({ kind, name, namespace }));
}

/** trust-manager writes bundles of authorities into a ConfigMap or Secret of each namespace it is for. */
export const trustManager = defineMaker({
  software: 'trust-manager',
  makes: {
    'trust.cert-manager.io/Bundle': bundle,
    'trust-manager.io/ClusterBundle': bundle,
  },
});
