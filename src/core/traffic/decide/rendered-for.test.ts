import { expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../../rules/shared/examples.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { requestFromUrl } from '../request/request-from-url.ts';
import { decide } from './decide.ts';

const routed = [gateway(), route(`${TO_EDGE}\nhostnames: [tea.example.com]\n${TO_CART}`), service()];

const release = (entry: string, parent = 'name: edge, namespace: infra'): string =>
  object(
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    { name: 'api', namespace: 'shop' },
    `spec:
  chart: { spec: { chart: app-template } }
  values:
    route:
      main: { parentRefs: [{ ${parent} }], ${entry} }`,
  );

const outcome = (url: string, ...yaml: readonly string[]) => {
  const parsed = requestFromUrl(url, {});
  if (!parsed.ok) throw new Error(parsed.message);
  const { outcome: how, unclear } = decide(
    analysisOf(manifests(...routed, ...yaml)).dataPlane,
    parsed.request,
  );
  return unclear ?? how;
};

const UNCLEAR =
  'No route here takes the request. HelmRelease shop/api makes routes for its listener when rendered, and those are not simulated.';

test.each([
  ['of the host', 'hostnames: [api.example.com]'],
  ['of a wider host', 'hostnames: ["*.example.com"]'],
  ['of every host', 'kind: HTTPRoute'],
  ['of a host that is filled in later', 'hostnames: ["{{ .Release.Name }}.example.com"]'],
])('a request for which a chart makes a route %s is not decided', (_, entry) => {
  expect(outcome('http://api.example.com/', release(entry))).toBe(UNCLEAR);
});

test.each([
  ['another host', release('hostnames: [other.example.com]')],
  ['another protocol', release('kind: TCPRoute')],
  ['another listener', release('kind: HTTPRoute', 'name: edge, namespace: infra, sectionName: other')],
  ['another port', release('kind: HTTPRoute', 'name: edge, namespace: infra, port: 8443')],
  ['another Gateway', release('kind: HTTPRoute', 'name: other, namespace: infra')],
  ['nothing, being disabled', release('enabled: false')],
])('a route for %s says nothing about it', (_, yaml) => {
  expect(outcome('http://api.example.com/', yaml)).toBe('responded');
});

test('a request that a route takes is decided', () => {
  expect(outcome('http://tea.example.com/', release('hostnames: [tea.example.com]'))).toBe('forwarded');
});
