import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';

/** Other controllers that install charts: of K3s and RKE2, of Crossplane. */
export const helmControllers = defineMaker({
  software: 'Helm',
  installs: {
    'helm.cattle.io/HelmChart': ({ value, namespace }) => [
      stringAt(value, 'spec.targetNamespace') || namespace,
    ],
    'helm.crossplane.io/Release': ({ value }) => [stringAt(value, 'spec.forProvider.namespace') ?? null],
    'helm.m.crossplane.io/Release': ({ value, namespace }) => [
      stringAt(value, 'spec.forProvider.namespace') ?? namespace,
    ],
  },
});
