import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';
import { secretNamed } from './product.ts';

/** Bitwarden Secrets Manager Operator writes Secrets. */
export const bitwarden = defineMaker({
  software: 'Bitwarden',
  makes: {
    'k8s.bitwarden.com/BitwardenSecret': (resource) =>
      secretNamed(stringAt(resource.value, 'spec.secretName'), resource),
  },
});
