import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type Destination } from './define-maker.ts';

const target = ({ value }: Resource): readonly Destination[] => [
  stringAt(value, 'spec.targetNamespace') ?? stringAt(value, 'spec.defaultNamespace') ?? null,
];

/** Fleet installs what a repository holds. */
export const fleet = defineMaker({
  software: 'Fleet',
  installs: { 'fleet.cattle.io/Bundle': target, 'fleet.cattle.io/GitRepo': target },
});
