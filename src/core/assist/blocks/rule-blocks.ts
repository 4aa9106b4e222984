import { requestMirror } from '../../filters/request-mirror.ts';
import { urlRewrite } from '../../filters/url-rewrite.ts';
import { hole, type Template } from '../../yaml/value-template.ts';
import { blocksFor, type Block, type Names } from './block.ts';

const HTTP = ['HTTPRoute'];

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

const rule = blocksFor(HTTP, 'spec.rules[*]');
const match = blocksFor(HTTP, 'spec.rules[*].matches[*]');
const backend = blocksFor(ROUTES, 'spec.rules[*].backendRefs[*]');

const prefix = (path: string): Template => [{ path: { type: 'PathPrefix', value: hole(path) } }];

const toService = ({ service, port }: Names): Template => [{ name: service(), port: port() }];

export const ruleBlocks: readonly Block[] = [
  rule('rule: path to a Service', 'Sends requests below a path to a Service.', (names) => ({
    matches: prefix('/'),
    backendRefs: toService(names),
  })),
  rule(
    'rule: canary split',
    'Sends nine of ten requests to one Service and the tenth to another.',
    (names) => ({
      matches: prefix('/'),
      backendRefs: [
        { name: names.service('my-service'), port: names.port(), weight: hole(90) },
        { name: names.service('my-service-canary'), port: names.port(), weight: hole(10) },
      ],
    }),
  ),
  rule('rule: redirect to HTTPS', 'Redirects to HTTPS. Attach the route to the HTTP listener only.', () => ({
    filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }],
  })),
  rule('rule: rewrite the path', 'Removes a prefix from the path before forwarding.', (names) => ({
    matches: prefix('/api'),
    filters: [{ type: urlRewrite.type, urlRewrite: urlRewrite.block.settings(names) }],
    backendRefs: toService(names),
  })),
  rule('rule: by header', 'Requests with a header go to a Service of their own.', (names) => ({
    matches: [{ headers: [{ name: hole('X-Version'), value: hole('beta') }] }],
    backendRefs: toService(names),
  })),
  rule('rule: mirror', 'Sends requests to a Service, and a copy of each to another.', (names) => ({
    filters: [{ type: requestMirror.type, requestMirror: requestMirror.block.settings(names) }],
    backendRefs: toService(names),
  })),
  blocksFor(['GRPCRoute'], 'spec.rules[*]')(
    'rule: service and method to a Service',
    'Sends the calls of a gRPC service to a Service.',
    (names) => ({
      matches: [{ method: { service: hole('example.v1.Greeter'), method: hole('SayHello') } }],
      backendRefs: toService(names),
    }),
  ),
  blocksFor(['TLSRoute', 'TCPRoute', 'UDPRoute'], 'spec.rules[*]')(
    'rule: to a Service',
    'Sends all connections to a Service.',
    (names) => ({ backendRefs: toService(names) }),
  ),
  match('match: path prefix', 'Paths that begin with these segments.', () => ({
    path: { type: 'PathPrefix', value: hole('/') },
  })),
  match('match: exact path', 'This path and no other.', () => ({
    path: { type: 'Exact', value: hole('/') },
  })),
  match('match: header', 'Requests with a header of this value.', () => ({
    headers: [{ name: hole('X-Version'), value: hole('beta') }],
  })),
  match('match: query parameter', 'Requests with a query parameter of this value.', () => ({
    queryParams: [{ name: hole('version'), value: hole('beta') }],
  })),
  match('match: method', 'Requests with this method.', () => ({
    method: hole('GET', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']),
  })),
  blocksFor(HTTP, 'spec.rules[*].timeouts')(
    'timeouts: request and backend',
    'How long a request, and one attempt at a backend, may take.',
    () => ({ request: hole('10s'), backendRequest: hole('2s') }),
  ),
  backend('backend: Service', 'A Service with its port.', ({ service, port }) => ({
    name: service(),
    port: port(),
  })),
  backend(
    'backend: Service with a weight',
    'A Service with its port and its share of the traffic.',
    ({ service, port }) => ({ name: service(), port: port(), weight: hole(1) }),
  ),
  blocksFor(ROUTES, 'spec.parentRefs[*]')(
    'parent: Gateway',
    'All listeners of a Gateway that allow the route.',
    ({ gateway }) => ({ name: gateway() }),
  ),
];
