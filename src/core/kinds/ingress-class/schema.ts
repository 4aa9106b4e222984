import { objectSchema } from '../shared/object-schema.ts';
import { object, oneOf, text } from '../shared/builders.ts';

const parameters = object(
  'Object with settings of the controller.',
  {
    apiGroup: text('Group of the object; core when left out.'),
    kind: text('Kind of the object.'),
    name: text('Name of the object.'),
    scope: oneOf('Whether the object lives in a namespace.', ['Cluster', 'Namespace'], {
      default: 'Cluster',
    }),
    namespace: text('Namespace of the object; needed with scope Namespace, forbidden with Cluster.', {
      maxLength: 63,
    }),
  },
  { required: ['kind', 'name'] },
);

export const ingressClassSchema = objectSchema(
  {
    spec: object(
      'Wanted state.',
      {
        controller: text('Controller that serves the class, as domain/path. It cannot be changed later.', {
          maxLength: 250,
        }),
        parameters,
      },
      { required: ['controller'] },
    ),
  },
  ['spec'],
);
