import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { failWith, passOn } from './filter-effect.ts';
import { filterReference } from './filter-reference.ts';

const kinds = ['HTTPRoute'] as const;

export const externalAuthReference = filterReference({
  role: 'auth',
  at: 'externalAuth.backendRef',
  kinds,
  beside: { type: 'ExternalAuth', externalAuth: { protocol: 'HTTP', http: {} } },
});

export const externalAuth = defineFilter({
  type: 'ExternalAuth',
  field: 'externalAuth',
  kinds,
  served: { experimental: '1.4' },
  chip: 'auth',
  does: 'asks an external service whether a request may pass',
  description:
    'Asks an authorization service about each request, over HTTP or the gRPC protocol of Envoy, and lets pass only what it allows. Where the service cannot be asked, requests get 403.',
  examples: [
    '{ protocol: GRPC, backendRef: { name: auth, port: 9000 }, grpc: {} }',
    '{ protocol: HTTP, backendRef: { name: auth, port: 9000 }, http: {} }',
  ],
  block: {
    description: 'Asks a Service whether each request may pass.',
    settings: ({ service, port }) => ({
      protocol: 'HTTP',
      backendRef: { name: service('my-auth'), port: port() },
      http: { path: hole('/') },
    }),
  },
  repeatable: true,
  excludes: [],
  answers: false,
  modifiesPath: false,
  values: {},
  headerNames: [],
  features: [],
  references: [externalAuthReference],
  read(_, at) {
    const ref = [...at, 'backendRef'];
    return (_request, { targetAt }) => {
      const { invalid, kind, namespace, name } = targetAt(ref);
      return invalid
        ? failWith(403, `No service can allow the request: ${invalid.message}`)
        : passOn(`${kind} ${namespace}/${name} is assumed to allow the request.`);
    };
  },
});
