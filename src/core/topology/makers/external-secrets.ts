import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json } from '../../yaml/json.ts';
import { defineMaker, type MadeKind, type Product, type Reach } from './define-maker.ts';
import { ownSecret } from './product.ts';
import { selectedNamespaces } from './reach.ts';

/** What an ExternalSecret with this `spec` makes; by `creationPolicy` it makes nothing, or writes into what is there. */
function targetOf(spec: Json | undefined, ownName: string, namespace: string | Reach): readonly Product[] {
  const policy = stringAt(spec, 'target.creationPolicy') ?? 'Owner';
  if (policy === 'None') return [];
  const kind: MadeKind = stringAt(spec, 'target.manifest.kind') === 'ConfigMap' ? 'ConfigMap' : 'Secret';
  return [
    {
      kind,
      name: stringAt(spec, 'target.name') || ownName,
      namespace,
      annotations: objectAt(spec, 'target.template.metadata.annotations'),
      ...(policy === 'Merge' && { fillsOnly: true }),
    },
  ];
}

/** The namespaces of a ClusterExternalSecret: by name, or by one of its selectors. */
function reachOf({ value }: Resource): Reach {
  const names = arrayAt(value, 'spec.namespaces');
  const selectors = [valueAt(value, 'spec.namespaceSelector'), ...arrayAt(value, 'spec.namespaceSelectors')]
    .filter((selector) => selector !== undefined)
    .map(selectedNamespaces);
  return (namespace, index) => names.includes(namespace) || selectors.some((one) => one(namespace, index));
}

/** External Secrets Operator writes Secrets from the values of another store (docs/model/makers.md#secrets-and-configmaps). */
export const externalSecrets = defineMaker({
  software: 'External Secrets',
  makes: {
    'external-secrets.io/ExternalSecret': (resource) =>
      targetOf(valueAt(resource.value, 'spec'), resource.name, resource.namespace),
    'external-secrets.io/ClusterExternalSecret': (resource) => {
      const name = stringAt(resource.value, 'spec.externalSecretName') || resource.name;
      return targetOf(valueAt(resource.value, 'spec.externalSecretSpec'), name, reachOf(resource));
    },
    'kubernetes-client.io/ExternalSecret': ownSecret,
  },
});
