import { defineMaker } from './define-maker.ts';
import { annotation, annotationsOf, filled } from './product.ts';

/** The plugin fills placeholders when Argo CD renders the manifests. */
export const argoCdVault = defineMaker({
  software: 'Argo CD Vault Plugin',
  makes: {
    '/Secret': (resource) =>
      annotation(annotationsOf(resource), 'avp.kubernetes.io/path') === undefined ? [] : filled(resource),
  },
});
