import { matchPaths } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';
import { ownSecret, secretNamed } from './product.ts';

/** The CSI driver copies what it mounts into the Secrets that a class lists; Secret sync does without pods. */
export const secretsStoreCsi = defineMaker({
  software: 'Secrets Store CSI Driver',
  makes: {
    'secrets-store.csi.x-k8s.io/SecretProviderClass': (resource) =>
      matchPaths(resource.value, 'spec.secretObjects[*].secretName').flatMap(({ value }) =>
        typeof value === 'string' ? secretNamed(value, resource) : [],
      ),
    'secret-sync.x-k8s.io/SecretSync': ownSecret,
    'secret-sync.gke.io/SecretSync': ownSecret,
  },
});
