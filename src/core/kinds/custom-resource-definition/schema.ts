import { objectSchema } from '../shared/object-schema.ts';
import { flag, list, oneOf, partial, text } from '../shared/builders.ts';

const names = partial(
  'What the kind is called.',
  {
    kind: text('Name of the kind, as manifests write it.'),
    plural: text('Name in addresses; also the first part of the object’s own name.'),
    singular: text('Name of a single object, in lower case.'),
    listKind: text('Name of a list of objects.'),
    shortNames: list('Short names for the command line.', { type: 'string' }, { listType: 'atomic' }),
    categories: list(
      'Groups such as all that the kind belongs to.',
      { type: 'string' },
      { listType: 'atomic' },
    ),
  },
  { required: ['kind', 'plural'] },
);

const version = partial(
  'One version of the kind.',
  {
    name: text('Name of the version, such as v1.'),
    served: flag('Whether the API server offers the version.'),
    storage: flag('Whether objects are stored in this version; exactly one is.'),
    deprecated: flag('Whether using the version gives a warning.'),
    schema: partial('The fields of the version.'),
    subresources: partial('Whether the kind has a status and can be scaled.'),
  },
  { required: ['name', 'served', 'storage'] },
);

const spec = partial(
  'Wanted state.',
  {
    group: text('API group of the kind.'),
    names,
    scope: oneOf('Whether objects live in a namespace.', ['Namespaced', 'Cluster']),
    versions: list('Versions of the kind.', version, { listType: 'atomic' }),
  },
  { required: ['group', 'names', 'scope', 'versions'] },
);

export const customResourceDefinitionSchema = objectSchema(
  { spec, status: partial('State reported by the cluster.') },
  ['spec'],
);
