import { describe, expect, test } from 'vitest';
import { attachmentCases } from '../testing/cases/attachment-cases.ts';
import { gatewayCases } from '../testing/cases/gateway-cases.ts';
import { listenerSetCases } from '../testing/cases/listener-set-cases.ts';
import { referenceCases } from '../testing/cases/reference-cases.ts';
import { requestCases } from '../testing/cases/request-cases.ts';
import { manifestsOf } from '../testing/cases/worked-case.ts';
import { dataPlaneOf, send, told } from './testing/send.ts';
import type { UrlOptions } from './request/request-from-url.ts';

const cases = new Map(
  [gatewayCases, listenerSetCases, attachmentCases, referenceCases, requestCases]
    .flat()
    .map((one) => [one.number, one] as const),
);

const GLAZED = ['glaze: matte', 'fire: high'];
const preflight = (origin: string): UrlOptions => ({
  method: 'OPTIONS',
  headers: [`Origin: ${origin}`, 'Access-Control-Request-Method: PUT'],
});

/** What becomes of requests in the situations of the worked cases: number, URL, outcome, and how it is sent. */
const traffic: readonly (readonly [number: number, url: string, expected: string, options?: UrlOptions])[] = [
  [1, 'http://a.test/', '404'],
  [2, 'http://a.test/', 'refused'],
  [3, 'https://a.test/', 'refused'],
  [6, 'https://a.test/', '404'],
  [7, 'http://a.test/', 'kiln/red'],
  [7, 'grpc://a.test/a.B/C', 'kiln/red'],
  [8, 'http://a.test/', '404'],
  [9, 'http://a.test/', 'refused'],
  [9, 'https://b.test:80/', 'refused'],
  [9, 'http://a.test:81/', '404'],
  [10, 'tcp://a.test:5432', 'refused'],
  [10, 'tls://a.test:5432', 'refused'],
  [12, 'tls://b.test:8443', 'refused'],
  [15, 'https://a.test/', 'refused'],
  [15, 'http://a.test/', '404'],
  [16, 'https://a.test/', '404'],
  [17, 'http://a.test/', 'refused'],
  [18, 'http://a.test/', 'refused'],
  [19, 'http://a.test/', 'refused'],
  [20, 'http://pot.test/', '404'],
  [24, 'http://cup.test/', 'kiln/red'],
  [24, 'http://pot.test/', '404'],
  [25, 'http://cup.test/', 'tea/red'],
  [26, 'https://a.test/', 'refused'],
  [28, 'http://a.test/', 'kiln/red'],
  [29, 'http://a.test:8080/', '404'],
  [30, 'http://a.test/', '404'],
  [31, 'http://a.test/', '404'],
  [32, 'http://kiln.test/', '404'],
  [33, 'http://glaze.kiln.test/', 'kiln/red'],
  [33, 'http://jar.test/', '404'],
  [34, 'http://a.test/', 'kiln/red'],
  [34, 'http://a.test:81/', '404'],
  [35, 'https://a.test/', '404'],
  [36, 'tcp://a.test:5432', 'refused'],
  [37, 'grpc://shop.test/a.B/C', 'kiln/blue'],
  [37, 'http://shop.test/a.B/C', 'kiln/red'],
  [38, 'http://a.test/x', 'kiln/red'],
  [39, 'http://a.test/', '500'],
  [40, 'http://a.test/', '500'],
  [41, 'grpc://a.test/a.B/C', '500'],
  [42, 'http://a.test/', 'vault/pay 50%, vault/cart 500 50%'],
  [43, 'http://a.test/', 'kiln/red 75%, kiln/blue 500 25%'],
  [44, 'http://a.test/', '500'],
  [45, 'http://a.test/', '500'],
  [46, 'http://a.test/', '503'],
  [47, 'http://a.test/', '500'],
  [48, 'http://a.test/', 'kiln/red'],
  [49, 'http://a.test/glaze/x', '500'],
  [49, 'http://a.test/', 'kiln/red'],
  [50, 'http://a.test/', '500'],
  [51, 'http://a.test/', '500'],
  [52, 'http://a.test/', 'kiln/red'],
  [53, 'http://glaze.kiln.test/', '404'],
  [53, 'http://jar.kiln.test/', 'kiln/red'],
  [54, 'http://glaze.kiln.test/b', '404'],
  [54, 'http://glaze.kiln.test/a', 'kiln/red'],
  [55, 'http://a.test/tea/green', 'kiln/m2', { headers: GLAZED }],
  [55, 'http://a.test/tea/x', 'kiln/m1', { headers: GLAZED }],
  [55, 'http://a.test/tea/x', 'kiln/m0', { headers: GLAZED, method: 'POST' }],
  [55, 'http://a.test/teapot', '404', { headers: GLAZED }],
  [56, 'http://a.test/', 'edge/red'],
  [57, 'https://pot.test/', 'kiln/red'],
  [57, 'https://cup.test/', '421', { sni: 'pot.test' }],
  [57, 'https://jug.test/', '404', { sni: 'pot.test' }],
  [57, 'https://cup.test/', 'refused', { sni: 'jug.test' }],
  [58, 'http://pot.test:8080/a?b=1', '302 https://pot.test/a?b=1'],
  [58, 'http://jug.test:8080/a?b=1', '301 http://cup.test:8080/a?b=1'],
  [59, 'http://a.test/clay/red', 'kiln/red'],
  [59, 'http://a.test/clay', 'kiln/red'],
  [59, 'http://a.test/clayish', '404'],
  [60, 'http://a.test/', '200', preflight('https://a.b.kiln.test')],
  [60, 'http://a.test/', '200', preflight('https://kiln.test')],
];

const caseOf = (number: number) => {
  const found = cases.get(number);
  if (!found) throw new Error(`There is no case ${number}.`);
  return dataPlaneOf(manifestsOf(found), found.options);
};

describe('the worked cases, as requests meet them', () => {
  test.each(traffic.map(([number, url, expected, options = {}]) => ({ number, url, expected, options })))(
    '$number: $url gives $expected',
    ({ number, url, expected, options }) => {
      expect(told(send(caseOf(number), url, options))).toBe(expected);
    },
  );
});

describe('what the worked cases say beside the outcome', () => {
  test('36: the older route has the connection, however bad its backend', () => {
    expect(send(caseOf(36), 'tcp://a.test:5432').route?.name).toBe('older');
  });

  test('41: a call is told UNAVAILABLE', () => {
    expect(send(caseOf(41), 'grpc://a.test/a.B/C').response?.headers.get('grpc-status')).toBe('14');
  });

  test('48: no copy is sent', () => {
    expect(send(caseOf(48), 'http://a.test/').mirrors).toEqual([]);
  });

  test('59: whole elements are cut off, and no path is empty', () => {
    const path = (url: string) => send(caseOf(59), url).backends[0]?.request?.path;
    expect(path('http://a.test/clay/red')).toBe('/red');
    expect(path('http://a.test/clay')).toBe('/');
  });

  test('60: the headers of preflights', () => {
    const names = (origin: string) =>
      send(caseOf(60), 'http://a.test/', preflight(origin)).response?.headers.get(
        'access-control-allow-origin',
      );
    expect(names('https://a.b.kiln.test')).toBe('https://a.b.kiln.test');
    expect(names('https://kiln.test')).toBe(undefined);
  });
});
