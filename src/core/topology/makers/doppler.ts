import { stringAt } from '../../model/access.ts';
import { defineMaker } from './define-maker.ts';

/** Doppler Operator keeps one Secret for each DopplerSecret. */
export const doppler = defineMaker({
  software: 'Doppler',
  makes: {
    'secrets.doppler.com/DopplerSecret': ({ value, namespace }) => {
      const name = stringAt(value, 'spec.managedSecret.name');
      const written = stringAt(value, 'spec.managedSecret.namespace') || namespace;
      return name ? [{ kind: 'Secret', name, namespace: written }] : [];
    },
  },
});
