import { matchPaths, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type MadeKind, type Product } from './define-maker.ts';

const managed = (resource: Resource, at: string, kind: MadeKind): readonly Product[] => {
  const field = kind === 'Secret' ? 'secret' : 'configMap';
  return matchPaths(resource.value, at).flatMap(({ value }) => {
    const name = stringAt(value, [`${field}Name`]);
    const namespace = stringAt(value, [`${field}Namespace`]) || resource.namespace;
    return name ? [{ kind, name, namespace }] : [];
  });
};

const products = (resource: Resource): readonly Product[] => [
  ...managed(resource, 'spec.managedSecretReference', 'Secret'),
  ...managed(resource, 'spec.managedKubeSecretReferences[*]', 'Secret'),
  ...managed(resource, 'spec.managedKubeConfigMapReferences[*]', 'ConfigMap'),
];

/** Infisical Operator writes the secrets of a project into Secrets and ConfigMaps. */
export const infisical = defineMaker({
  software: 'Infisical',
  makes: {
    'secrets.infisical.com/InfisicalSecret': products,
    'secrets.infisical.com/InfisicalDynamicSecret': products,
  },
});
