import { defineMaker } from './define-maker.ts';
import { annotation, annotationsOf, filled, ownSecret } from './product.ts';

/** It fills annotated Secrets with random values and keys, and makes Secrets from its own kinds. */
export const secretGenerator = defineMaker({
  software: 'Kubernetes Secret Generator',
  makes: {
    '/Secret': (resource) =>
      annotation(annotationsOf(resource), 'secret-generator.v1.mittwald.de/autogenerate') === undefined
        ? []
        : filled(resource),
    'secretgenerator.mittwald.de/BasicAuth': ownSecret,
    'secretgenerator.mittwald.de/SSHKeyPair': ownSecret,
    'secretgenerator.mittwald.de/StringSecret': ownSecret,
  },
});
