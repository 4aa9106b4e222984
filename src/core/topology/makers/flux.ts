import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';

/** By custom the source from which Flux installs itself: the repository that holds these manifests. */
const OWN_SOURCE = 'flux-system';

/** Flux installs charts, and what other repositories hold (docs/model/makers.md#packages). */
export const flux = defineMaker({
  software: 'Flux',
  installs: {
    'helm.toolkit.fluxcd.io/HelmRelease': ({ value, namespace }) => [
      stringAt(value, 'spec.targetNamespace') || namespace,
    ],
    'kustomize.toolkit.fluxcd.io/Kustomization': ({ value }) => {
      const target = stringAt(value, 'spec.targetNamespace');
      return target && stringAt(value, 'spec.sourceRef.name') !== OWN_SOURCE ? [target] : [];
    },
  },
});
