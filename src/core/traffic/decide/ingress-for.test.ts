import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import {
  gateway,
  ingress,
  ingressRules,
  route,
  service,
  TO_CART,
  TO_EDGE,
} from '../../rules/shared/examples.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { requestFromUrl } from '../request/request-from-url.ts';
import { decide } from './decide.ts';

const unclear = (url: string, ...yaml: readonly string[]): string | null => {
  const parsed = requestFromUrl(url, {});
  if (!parsed.ok) throw new Error(parsed.message);
  return decide(analysisOf(manifests(...yaml)).dataPlane, parsed.request).unclear;
};

const web = ingress(ingressRules('shop.example.com'));
const wild = ingress(ingressRules('"*.example.com"'), 'wild');
const routed = [gateway(), route(`${TO_EDGE}\nhostnames: [tea.example.com]\n${TO_CART}`), service()];

test('where there are only Ingresses, requests are not decided', () => {
  const expected =
    'There is no Gateway in these manifests for which a controller answers, and Ingresses (Ingress shop/shop) are not traced.';
  expect(unclear('http://shop.example.com/', web)).toBe(expected);
  expect(unclear('http://other.example.com/', web)).toBe(expected);
  expect(unclear('tcp://shop.example.com:5432', web)).toBeNull();
});

test('a request that no Gateway has routes for may be meant for an Ingress of its host', () => {
  expect(unclear('http://shop.example.com/', ...routed, web)).toBe(
    'No Gateway has a route for shop.example.com; Ingress shop/shop is for that host, and Ingresses are not traced.',
  );
  expect(unclear('http://shop.example.com/', ...routed, web, wild)).toBe(
    'No Gateway has a route for shop.example.com; Ingress shop/shop and Ingress shop/wild are for that host, and Ingresses are not traced.',
  );
});

test('otherwise the Gateway answers', () => {
  expect(unclear('http://tea.example.com/', ...routed, web, wild)).toBeNull();
  expect(unclear('http://other.example.org/', ...routed, web, wild)).toBeNull();
  expect(unclear('http://shop.example.com/', ...routed)).toBeNull();
});
