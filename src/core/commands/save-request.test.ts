import { expect, test } from 'vitest';
import { changedLines, refusal, run } from './testing/workspace.ts';

const KEY = '/ConfigMap/shop/requests';
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

const changes = (text: string, id: string, args: Parameters<typeof run>[2]) =>
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
  expect(changes(kept, 'save-request', args)).toEqual([
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
