import { expect, test } from 'vitest';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { API, CART, CERT, EDGE, SHOP, WEB } from './testing/shop.ts';

const BACKEND = `${WEB}#spec.rules[0].backendRefs[0]`;
const PARENT = `${WEB}#spec.parentRefs[0]`;
const reconnect = (edge: string, to: string, toRow: string | null, text = SHOP) =>
  changedLines(text, run(text, 'reconnect', { edge, to, toRow }).text);

test('another Service keeps weight and comment', () => {
  expect(reconnect(BACKEND, API, 'port:8080/TCP')).toEqual([
    '-         - name: cart # ours',
    '-           port: 80',
    '-           weight: 9',
    '+         - name: api # ours',
    '+           port: 8080',
    '+           weight: 9',
    '+           namespace: payments',
  ]);
});

test('another listener of the same Gateway changes one line', () => {
  expect(reconnect(PARENT, EDGE, 'listener:http')).toEqual([
    '-       sectionName: https',
    '+       sectionName: http',
  ]);
});

test('the whole Gateway needs no section', () => {
  expect(reconnect(PARENT, EDGE, null)).toEqual(['-       sectionName: https']);
});

test('the other end moves to another rule with all it says', () => {
  expect(reconnect(BACKEND, WEB, 'rule:1')).toEqual([
    '-       backendRefs:',
    '-         - name: cart # ours',
    '-           port: 80',
    '-           weight: 9',
    '-     - backendRefs: []',
    '+     - backendRefs:',
    '+         - name: cart',
    '+           port: 80',
    '+           weight: 9',
  ]);
});

test('what does not fit is refused', () => {
  expect(refusal(SHOP, 'reconnect', { edge: BACKEND, to: CERT, toRow: null }).reason).toContain(
    'cannot refer',
  );
  expect(refusal(SHOP, 'reconnect', { edge: BACKEND, to: CART, toRow: 'port:80/TCP' }).reason).toContain(
    'already',
  );
  expect(refusal(SHOP, 'reconnect', { edge: BACKEND, to: API, toRow: null }).remedies).toHaveLength(2);
});
