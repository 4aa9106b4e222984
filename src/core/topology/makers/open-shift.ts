import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';
import { annotation, annotationsOf, filled, secretNamed } from './product.ts';

/** The second key of each is of older releases. */
const SERVING = [
  'service.beta.openshift.io/serving-cert-secret-name',
  'service.alpha.openshift.io/serving-cert-secret-name',
];
const INJECTED = ['service.beta.openshift.io/inject-cabundle', 'service.alpha.openshift.io/inject-cabundle'];
const TRUSTED = 'config.openshift.io/inject-trusted-cabundle';

/** OpenShift issues certificates for Services that ask for one, and fills ConfigMaps with its authorities. */
export const openShift = defineMaker({
  software: 'OpenShift',
  makes: {
    '/Service': (resource) =>
      SERVING.flatMap((key) => secretNamed(annotation(annotationsOf(resource), key), resource)),
    '/ConfigMap': (resource) =>
      INJECTED.some((key) => annotation(annotationsOf(resource), key) === 'true') ||
      stringAt(resource.value, ['metadata', 'labels', TRUSTED]) === 'true'
        ? filled(resource)
        : [],
  },
});
