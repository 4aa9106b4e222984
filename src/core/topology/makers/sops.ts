import type { Resource } from '../../model/resource.ts';
import { objectAt, valueAt } from '../../model/access.ts';
import { defineMaker, type Product } from './define-maker.ts';
import { filled, secretNamed } from './product.ts';
import { matchPaths } from '../../model/access.ts';

const isEncrypted = (value: unknown): boolean => typeof value === 'string' && value.startsWith('ENC[');

/** The values of an encrypted object come when it is decrypted. */
function decrypted(resource: Resource): readonly Product[] {
  const { value } = resource;
  const encrypted =
    valueAt(value, ['sops']) !== undefined ||
    ['data', 'stringData'].some((part) => Object.values(objectAt(value, [part])).some(isEncrypted));
  return encrypted ? filled(resource) : [];
}

/** SOPS encrypts values in the text; Flux, Argo CD and others decrypt them on the way into the cluster. */
export const sops = defineMaker({
  software: 'SOPS',
  makes: {
    '/Secret': decrypted,
    '/ConfigMap': decrypted,
    'isindir.github.com/SopsSecret': (resource) =>
      matchPaths(resource.value, 'spec.secretTemplates[*].name').flatMap(({ value }) =>
        typeof value === 'string' ? secretNamed(value, resource) : [],
      ),
  },
});
