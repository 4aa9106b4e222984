import { hole, type Template } from '../template.ts';
import type { Block, Names } from './block.ts';

const filter = (
  type: string,
  description: string,
  body: (names: Names) => Readonly<Record<string, Template>>,
  kinds: readonly string[] = ['HTTPRoute'],
): Block => ({
  kinds,
  at: 'spec.rules[*].filters[*]',
  label: `filter: ${type}`,
  description,
  body: (names) => ({ type, ...body(names) }),
});

const BOTH = ['HTTPRoute', 'GRPCRoute'];

export const filterBlocks: readonly Block[] = [
  filter('RequestRedirect', 'Answers with a redirect to HTTPS.', () => ({
    requestRedirect: {
      scheme: hole('https', ['https', 'http']),
      statusCode: hole(301, [301, 302, 303, 307, 308]),
    },
  })),
  filter('URLRewrite', 'Replaces the matched prefix of the path before forwarding.', () => ({
    urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: hole('/') } },
  })),
  filter(
    'RequestHeaderModifier',
    'Sets a header of the request.',
    () => ({ requestHeaderModifier: { set: [{ name: hole('X-Env'), value: hole('production') }] } }),
    BOTH,
  ),
  filter(
    'ResponseHeaderModifier',
    'Sets a header of the response.',
    () => ({
      responseHeaderModifier: { set: [{ name: hole('Cache-Control'), value: hole('no-store') }] },
    }),
    BOTH,
  ),
  filter(
    'RequestMirror',
    'Sends a copy of each request to another Service, whose answers are dropped.',
    ({ service, port }) => ({ requestMirror: { backendRef: { name: service('my-mirror'), port: port() } } }),
    BOTH,
  ),
  filter('CORS', 'Answers the CORS requests of browsers.', () => ({
    cors: {
      allowOrigins: [hole('https://app.example.com')],
      allowMethods: [hole('GET', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', '*'])],
      allowHeaders: [hole('Authorization')],
      maxAge: hole(600),
    },
  })),
  filter(
    'ExtensionRef',
    'A filter that only your implementation understands.',
    () => ({ extensionRef: { group: hole('example.com'), kind: hole('MyFilter'), name: hole('my-filter') } }),
    BOTH,
  ),
];
