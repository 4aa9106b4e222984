import { objectAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';
import { annotation, annotationsOf, filled } from './product.ts';
import { decodeBase64 } from '../../text/base64.ts';

const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'string' &&
  (value.startsWith('vault:') || decodeBase64(value)?.startsWith('vault:') === true);

/** The webhook of Bank-Vaults puts values of Vault in the place of \`vault:…\`. */
export const vaultWebhook = defineMaker({
  software: 'the Vault webhook',
  makes: {
    '/Secret': (resource) => {
      const annotated =
        annotation(annotationsOf(resource), 'vault.security.banzaicloud.io/vault-addr') !== undefined;
      const placeholders = ['data', 'stringData'].some((part) =>
        Object.values(objectAt(resource.value, [part])).some(isPlaceholder),
      );
      return annotated || placeholders ? filled(resource) : [];
    },
  },
});
