import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';

/** kapp-controller installs apps and packages. */
export const carvel = defineMaker({
  software: 'kapp-controller',
  installs: {
    'kappctrl.k14s.io/App': () => [null],
    'packaging.carvel.dev/PackageInstall': ({ value, namespace }) => [
      stringAt(value, 'spec.defaultNamespace') || namespace,
    ],
  },
});
