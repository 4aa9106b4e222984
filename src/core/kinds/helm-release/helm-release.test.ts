import { expect, test } from 'vitest';
import type { ResourceKey } from '../../model/resource.ts';
import { analysisOf } from '../../testing/workspace.ts';

const release = (spec: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: music, namespace: media }
spec:
  interval: 1h
${spec}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: eg
  listeners:
    - { name: web, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
    - { name: other, port: 81, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: mine, namespace: infra }
spec: { parentRefs: [{ name: edge, sectionName: other }] }
`;

const chart = (name: string): string =>
  `  chart: { spec: { chart: ${name}, sourceRef: { kind: HelmRepository, name: r } } }`;

const ROUTE = `  values:
    route:
      main:
        hostnames: [music.example.com]
        parentRefs: [{ name: edge, namespace: infra, sectionName: web }]
      admin: { enabled: false, parentRefs: [{ name: gone }] }
    ingress:
      old: { className: none, hosts: [{ host: a.example.com }] }`;

const KEY = 'helm.toolkit.fluxcd.io/HelmRelease/media/music' as ResourceKey;

function read(spec: string) {
  const { graph, findings } = analysisOf(release(spec), { complete: true });
  return {
    summary: graph.nodes.get(KEY)?.summary,
    edges: [...graph.edges.values()]
      .filter(({ holder }) => holder === KEY)
      .map(({ target, source, state }) => `${target === KEY ? source : target} ${state}`),
    codes: findings
      .filter(({ resource, message }) => resource === KEY || message.includes('listener web'))
      .map(({ code }) => code),
  };
}

test('values of app-template say what will be rendered, and use the Gateway', () => {
  expect(read(`${chart('app-template')}\n${ROUTE}`)).toEqual({
    summary: 'makes 1 HTTPRoute and 1 Ingress when rendered',
    edges: [
      'gateway.networking.k8s.io/Gateway/infra/edge ok',
      'networking.k8s.io/IngressClass//none unknown',
    ],
    codes: [],
  });
});

test('the chart is also known by the form of its values', () => {
  const { summary } = read(
    `  chartRef: { kind: OCIRepository, name: music }\n${ROUTE}\n    controllers: { music: { containers: { app: {} } } }`,
  );
  expect(summary).toBe('makes 1 HTTPRoute and 1 Ingress when rendered');
});

test('of other charts nothing is said', () => {
  expect(read(`${chart('grafana')}\n${ROUTE}`)).toEqual({
    summary: '',
    edges: [],
    codes: ['listener/unused'],
  });
});
