import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArgsOf, CommandId } from './command-call.ts';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { keyOf } from './testing/shop.ts';
import { obeysLaws } from './testing/obeys-laws.ts';

obeysLaws('save-request', {
  calls: fc.record({
    name: fc.constantFrom('cart', 'a: b', '# x'),
    expect: fc.constantFrom('', '404', 'shop/cart, 200', 'nonsense %'),
    draft: fc.record({
      url: fc.constantFrom('http://shop.example.com/cart', 'ftp://shop.example.com', ''),
      method: fc.constantFrom(null, 'POST'),
    }),
  }),
  refusal(_topology, { expect, draft }) {
    if (expect === 'nonsense %')
      return '"nonsense %" cannot be expected: give a status, a backend such as shop/cart or shop/cart 90 %, an address, or refused.';
    if (draft.url === '') return 'This request cannot be saved. There is no URL.';
    return draft.url.startsWith('ftp')
      ? 'This request cannot be saved. ftp:// is not known here; there are http, https, ws, wss, grpc, grpcs, tls, tcp, udp.'
      : null;
  },
});

const KEY = keyOf('/ConfigMap/shop/requests');
const draft = { url: 'http://shop.example.com/cart', method: 'GET', headers: ['version: two'] };

const kept = `apiVersion: v1
kind: ConfigMap
metadata:
  name: requests
  namespace: shop
  annotations:
    gatehouse/requests: "true"
data:
  requests.yaml: |
    # The front page must always work.
    - name: front
      request: GET http://shop.example.com/
      expect: shop/web, 200
    - name: old
      request: GET http://shop.example.com/old
`;

const changes = <Id extends CommandId>(text: string, id: Id, args: ArgsOf<Id>) =>
  changedLines(text, run(text, id, args).text);

test('a request goes to the end of the list', () => {
  expect(changes(kept, 'save-request', { name: 'cart', expect: 'shop/cart', draft })).toEqual([
    '+     - name: cart',
    '+       request: GET http://shop.example.com/cart',
    '+       headers:',
    '+         version: two',
    '+       expect: shop/cart',
  ]);
});

test('an expectation is changed where it stands, and comments stay', () => {
  const args = { key: KEY, index: 0, name: 'front', expect: '404' };
  expect(changes(kept, 'change-request', args)).toEqual([
    '-       expect: shop/web, 200',
    '+       expect: "404"',
  ]);
});

test('a request is deleted with all its lines', () => {
  expect(changes(kept, 'remove-request', { key: KEY, index: 1 })).toEqual([
    '-     - name: old',
    '-       request: GET http://shop.example.com/old',
  ]);
});

test('what cannot be read is refused in words', () => {
  expect(refusal(kept, 'save-request', { name: 'x', draft: { url: 'ftp://a' } }).reason).toContain('ftp://');
  expect(refusal(kept, 'save-request', { name: 'x', expect: 'fine', draft }).reason).toContain(
    'cannot be expected',
  );
  expect(refusal(kept, 'remove-request', { key: KEY, index: 7 }).reason).toContain('not there any more');
});

test.each([
  ['the Ingress class', { ingressClass: 'nginx' }, 'ingressClass: nginx'],
  ['the Service', { serviceEntry: 'shop/cart' }, 'service: shop/cart'],
])('a request keeps %s that it is sent to', (_, more, line) => {
  const args = { name: 'cart', draft: { ...draft, ...more } };
  expect(run(kept, 'save-request', args).text).toContain(line);
});
