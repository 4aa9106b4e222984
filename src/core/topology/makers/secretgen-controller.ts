import { defineMaker } from './define-maker.ts';
import { ownSecret } from './product.ts';

/** secretgen-controller makes passwords and certificates, and imports Secrets that other namespaces export. */
export const secretgenController = defineMaker({
  software: 'secretgen-controller',
  makes: {
    'secretgen.k14s.io/Certificate': ownSecret,
    'secretgen.k14s.io/Password': ownSecret,
    'secretgen.carvel.dev/SecretImport': ownSecret,
    'secretgen.carvel.dev/SecretTemplate': ownSecret,
  },
});
