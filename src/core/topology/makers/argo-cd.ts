import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type Destination } from './define-maker.ts';

const destination = ({ value }: Resource, at: string): readonly Destination[] => {
  const written = stringAt(value, at);
  return [written && !written.includes('{{') ? written : null];
};

/** Argo CD installs what an Application names: a chart, or a path of a repository. */
export const argoCd = defineMaker({
  software: 'Argo CD',
  installs: {
    'argoproj.io/Application': (resource) => destination(resource, 'spec.destination.namespace'),
    'argoproj.io/ApplicationSet': (resource) =>
      destination(resource, 'spec.template.spec.destination.namespace'),
  },
});
