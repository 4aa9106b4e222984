import { describe, expect, test } from 'vitest';
import { attachmentCases } from '../testing/cases/attachment-cases.ts';
import { gatewayCases } from '../testing/cases/gateway-cases.ts';
import { listenerSetCases } from '../testing/cases/listener-set-cases.ts';
import { referenceCases } from '../testing/cases/reference-cases.ts';
import { requestCases } from '../testing/cases/request-cases.ts';
import { jsonManifests } from '../testing/cases/case-objects.ts';
import { dataPlaneOf, send, outcomeLine } from './testing/send.ts';
import type { UrlOptions } from './request/request-from-url.ts';

const cases = new Map(
  [gatewayCases, listenerSetCases, attachmentCases, referenceCases, requestCases]
    .flat()
    .map((one) => [one.title, one] as const),
);

const GLAZED = ['glaze: matte', 'fire: high'];
const preflight = (origin: string): UrlOptions => ({
  method: 'OPTIONS',
  headers: [`Origin: ${origin}`, 'Access-Control-Request-Method: PUT'],
});

/** What becomes of requests in the situations of the worked cases, by title: URL, outcome, and how it is sent. */
const traffic: Readonly<
  Record<string, readonly (readonly [url: string, expected: string, options?: UrlOptions])[]>
> = {
  'one listener of an unknown protocol beside a good one': [['http://a.test/', '404']],
  'only a listener of an unknown protocol': [['http://a.test/', 'refused']],
  'HTTPS with an absent certificate': [['https://a.test/', 'refused']],
  'two certificates, one of them absent': [['https://a.test/', '404']],
  'a kind of route that the protocol cannot carry beside one that it can': [
    ['http://a.test/', 'kiln/red'],
    ['grpc://a.test/a.B/C', 'kiln/red'],
  ],
  'a kind of another group': [['http://a.test/', '404']],
  'HTTP and HTTPS on one port': [
    ['http://a.test/', 'refused'],
    ['https://b.test:80/', 'refused'],
    ['http://a.test:81/', '404'],
  ],
  'TCP and TLS on one port, and nothing else': [
    ['tcp://a.test:5432', 'refused'],
    ['tls://a.test:5432', 'refused'],
  ],
  'TLS that ends and TLS that passes through on one port': [['tls://b.test:8443', 'refused']],
  'an absent CA bundle for clients': [
    ['https://a.test/', 'refused'],
    ['http://a.test/', '404'],
  ],
  'the same with a good bundle for the port': [['https://a.test/', '404']],
  'absent parameters': [['http://a.test/', 'refused']],
  'an address of an unknown type': [['http://a.test/', 'refused']],
  'a selector that is not there': [['http://a.test/', 'refused']],
  'a Gateway that takes no ListenerSets': [['http://pot.test/', '404']],
  'an entry named through the Gateway, and through the set': [
    ['http://cup.test/', 'kiln/red'],
    ['http://pot.test/', '404'],
  ],
  'an entry that takes its own namespace': [['http://cup.test/', 'tea/red']],
  'a grant for the Gateway where the set refers': [['https://a.test/', 'refused']],
  'a parent that does not exist beside one that does': [['http://a.test/', 'kiln/red']],
  'sectionName and port of different listeners': [['http://a.test:8080/', '404']],
  'a namespace that is not let in, and an absent backend': [['http://a.test/', '404']],
  'one listener refuses the namespace, the other the hostname': [['http://a.test/', '404']],
  'a wildcard does not cover what stands behind it': [['http://kiln.test/', '404']],
  'one of two hostnames is served': [
    ['http://glaze.kiln.test/', 'kiln/red'],
    ['http://jar.test/', '404'],
  ],
  'counted by listener': [
    ['http://a.test/', 'kiln/red'],
    ['http://a.test:81/', '404'],
  ],
  'a TLSRoute where there is no TLS listener': [['https://a.test/', '404']],
  'two TCPRoutes on one listener, the older without its backend': [['tcp://a.test:5432', 'refused']],
  'an HTTPRoute and a GRPCRoute with one hostname': [
    ['grpc://shop.test/a.B/C', 'kiln/blue'],
    ['http://shop.test/a.B/C', 'kiln/red'],
  ],
  'a rule of an unknown type beside a good one': [['http://a.test/x', 'kiln/red']],
  'a backend in another namespace, neither granted nor there': [['http://a.test/', '500']],
  'an unknown kind in another namespace': [['http://a.test/', '500']],
  'a grant for HTTPRoutes where a GRPCRoute refers': [['grpc://a.test/a.B/C', '500']],
  'a grant for one of two backends': [['http://a.test/', 'vault/pay 50%, vault/cart 500 50%']],
  'weights, one backend absent, one of weight zero': [['http://a.test/', 'kiln/red 75%, kiln/blue 500 25%']],
  'all weights zero': [['http://a.test/', '500']],
  'a port that the Service does not have': [['http://a.test/', '500']],
  'no replicas': [['http://a.test/', '503']],
  'a rule without backends': [['http://a.test/', '500']],
  'a mirror to an absent Service': [['http://a.test/', 'kiln/red']],
  'an extension of an unknown kind': [
    ['http://a.test/glaze/x', '500'],
    ['http://a.test/', 'kiln/red'],
  ],
  'a port with WebSocket over TLS, without a policy': [['http://a.test/', '500']],
  'a policy whose only CA bundle is absent': [['http://a.test/', '500']],
  'two policies for a Service, and one for its port': [['http://a.test/', 'kiln/red']],
  'a route bound to the wider of two listeners': [
    ['http://glaze.kiln.test/', '404'],
    ['http://jar.kiln.test/', 'kiln/red'],
  ],
  'routes of an exact hostname and of a wildcard': [
    ['http://glaze.kiln.test/b', '404'],
    ['http://glaze.kiln.test/a', 'kiln/red'],
  ],
  'matches that rank by path, method and headers': [
    ['http://a.test/tea/green', 'kiln/m2', { headers: GLAZED }],
    ['http://a.test/tea/x', 'kiln/m1', { headers: GLAZED }],
    ['http://a.test/tea/x', 'kiln/m0', { headers: GLAZED, method: 'POST' }],
    ['http://a.test/teapot', '404', { headers: GLAZED }],
  ],
  'two routes with one match': [['http://a.test/', 'edge/red']],
  'two HTTPS hostnames on a port': [
    ['https://pot.test/', 'kiln/red'],
    ['https://cup.test/', '421', { sni: 'pot.test' }],
    ['https://jug.test/', '404', { sni: 'pot.test' }],
    ['https://cup.test/', 'refused', { sni: 'jug.test' }],
  ],
  'redirects from a listener on another port than 80': [
    ['http://pot.test:8080/a?b=1', '302 https://pot.test/a?b=1'],
    ['http://jug.test:8080/a?b=1', '301 http://cup.test:8080/a?b=1'],
  ],
  'a prefix that is cut off': [
    ['http://a.test/clay/red', 'kiln/red'],
    ['http://a.test/clay', 'kiln/red'],
    ['http://a.test/clayish', '404'],
  ],
  'origins of a wildcard': [
    ['http://a.test/', '200', preflight('https://a.b.kiln.test')],
    ['http://a.test/', '200', preflight('https://kiln.test')],
  ],
};

const caseOf = (title: string) => {
  const found = cases.get(title);
  if (!found) throw new Error(`There is no case "${title}".`);
  return dataPlaneOf(jsonManifests(...found.objects), found.options);
};

describe('the worked cases, as requests meet them', () => {
  const sent = Object.entries(traffic).flatMap(([title, requests]) =>
    requests.map(([url, expected, options = {}]) => ({ title, url, expected, options })),
  );
  test.each(sent)('$title: $url gives $expected', ({ title, url, expected, options }) => {
    expect(outcomeLine(send(caseOf(title), url, options))).toBe(expected);
  });
});

describe('what the worked cases say beside the outcome', () => {
  test('the older route has the connection, however bad its backend', () => {
    expect(
      send(caseOf('two TCPRoutes on one listener, the older without its backend'), 'tcp://a.test:5432').route
        ?.name,
    ).toBe('older');
  });

  test('a call gets UNAVAILABLE', () => {
    expect(
      send(
        caseOf('a grant for HTTPRoutes where a GRPCRoute refers'),
        'grpc://a.test/a.B/C',
      ).response?.headers.get('grpc-status'),
    ).toBe('14');
  });

  test('no copy is sent', () => {
    expect(send(caseOf('a mirror to an absent Service'), 'http://a.test/').mirrors).toEqual([]);
  });

  test('whole elements are cut off, and no path is empty', () => {
    const path = (url: string) => send(caseOf('a prefix that is cut off'), url).backends[0]?.request?.path;
    expect(path('http://a.test/clay/red')).toBe('/red');
    expect(path('http://a.test/clay')).toBe('/');
  });

  test('the headers of preflights', () => {
    const names = (origin: string) =>
      send(caseOf('origins of a wildcard'), 'http://a.test/', preflight(origin)).response?.headers.get(
        'access-control-allow-origin',
      );
    expect(names('https://a.b.kiln.test')).toBe('https://a.b.kiln.test');
    expect(names('https://kiln.test')).toBe(undefined);
  });
});
