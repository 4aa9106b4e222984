import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type Product } from './define-maker.ts';
import { blocksOf } from './issued-secrets.ts';
import { annotation, annotationsOf, secretNamed } from './product.ts';

/** Other than cert-manager it asks for no hostname. */
const managed = (resource: Resource): readonly Product[] =>
  annotation(annotationsOf(resource), 'cert.gardener.cloud/purpose') === 'managed'
    ? blocksOf(resource).flatMap(({ secrets }) =>
        secrets.map(({ name, namespace }) => ({ kind: 'Secret', name, namespace }) as const),
      )
    : [];

/** cert-management of Gardener issues certificates for Certificates, and for annotated Gateways and Ingresses. */
export const gardener = defineMaker({
  software: 'Gardener',
  makes: {
    'cert.gardener.cloud/Certificate': (resource) => {
      const { value, namespace } = resource;
      const name = stringAt(value, 'spec.secretName') ?? stringAt(value, 'spec.secretRef.name');
      const written = stringAt(value, 'spec.secretRef.namespace') || namespace;
      return secretNamed(name, { ...resource, namespace: written });
    },
    'gateway.networking.k8s.io/Gateway': managed,
    'networking.k8s.io/Ingress': managed,
  },
});
