import { objectAt, stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';
import { secretNamed } from './product.ts';

/** Sealed Secrets decrypts each SealedSecret into a Secret of its name. */
export const sealedSecrets = defineMaker({
  software: 'Sealed Secrets',
  makes: {
    'bitnami.com/SealedSecret': (resource) => {
      const annotations = objectAt(resource.value, 'spec.template.metadata.annotations');
      const written = stringAt(resource.value, 'spec.template.metadata.name') || resource.name;
      return [...new Set([resource.name, written])].flatMap((name) =>
        secretNamed(name, resource, annotations),
      );
    },
  },
});
