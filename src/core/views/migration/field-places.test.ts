import { expect, test } from 'vitest';
import { fieldPlaces } from './field-places.ts';

const placeOf = fieldPlaces([
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: { rules: [{ matches: [{ path: { value: '/' } }], filters: [{ type: 'CORS' }] }] },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge', namespace: 'infra' },
    spec: { listeners: [{ name: 'http-a' }, { name: 'https-a', tls: { certificateRefs: [{ name: 'a' }] } }] },
  },
]);

const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/shop/cart';
const GATEWAY = 'gateway.networking.k8s.io/Gateway/infra/edge';

test.each([
  ['HTTPRoute shop/cart', ROUTE, []],
  ['HTTPRoute shop/cart spec.rules[0].filters[0]', ROUTE, ['spec', 'rules', 0, 'filters', 0]],
  ['HTTPRoute shop/cart spec.rules[0].matches[0].path', ROUTE, ['spec', 'rules', 0, 'matches', 0, 'path']],
  [
    'Gateway infra/edge spec.listeners[name=https-a].tls.certificateRefs[0]',
    GATEWAY,
    ['spec', 'listeners', 1, 'tls', 'certificateRefs', 0],
  ],
  ['what is not there, to what holds it: spec', null, null],
])('%s', (text, key, path) => {
  expect(placeOf(text)).toEqual(key === null ? null : { key, path });
});

test('a field that is not there leads to what would hold it', () => {
  expect(placeOf('HTTPRoute shop/cart spec.rules[0].timeouts')?.path).toEqual(['spec', 'rules', 0]);
  expect(placeOf('Gateway infra/edge spec.listeners[name=none].hostname')?.path).toEqual([
    'spec',
    'listeners',
  ]);
});

test('an object that was not made is no place', () => {
  expect(placeOf('HTTPRoute shop/other spec')).toBeNull();
});
