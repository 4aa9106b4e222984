import { expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../../rules/shared/examples.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { requestFromUrl } from '../request/request-from-url.ts';
import { decide } from './decide.ts';

const withoutClass = (className: string, name = 'other'): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    { name, namespace: 'shop' },
    `spec:\n  gatewayClassName: ${className}\n  listeners: [{name: http, port: 80, protocol: HTTP}]`,
  );

const sent = (url: string, yaml: readonly string[], gateway?: string, options = { partial: true }) => {
  const parsed = requestFromUrl(url, gateway === undefined ? {} : { gateway });
  if (!parsed.ok) throw new Error(parsed.message);
  return decide(analysisOf(manifests(...yaml), options).dataPlane, parsed.request);
};

const UNKNOWN =
  'It is not known what answers at Gateway shop/other: GatewayClass cilium is not in these manifests. Assume that the class exists, and requests can be traced.';

const routed = [gateway(), route(`${TO_EDGE}\nhostnames: [tea.example.com]\n${TO_CART}`), service()];

test('behind a class that the cluster may have, nothing is called refused', () => {
  expect(sent('http://tea.example.com/', [withoutClass('cilium')]).unclear).toBe(UNKNOWN);
  expect(sent('http://tea.example.com/', [withoutClass('cilium')], 'shop/other').unclear).toBe(UNKNOWN);
});

test('such a Gateway may answer where no other one has a route', () => {
  expect(sent('http://tea.example.com/', [...routed, withoutClass('cilium')]).unclear).toBeNull();
  expect(sent('http://other.example.org/', [...routed, withoutClass('cilium')]).unclear).toBe(UNKNOWN);
});

test('in a whole cluster nothing answers behind a class that is not there', () => {
  const yaml = [gateway(), withoutClass('cilium')];
  const { unclear, outcome } = sent('http://tea.example.com/', yaml, 'shop/other', { partial: false });
  expect([unclear, outcome]).toEqual([null, 'refused']);
});
