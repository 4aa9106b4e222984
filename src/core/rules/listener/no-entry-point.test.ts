import { expect, test } from 'vitest';
import { gateway, manifests, object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { noEntryPoint } from './no-entry-point.ts';

/** A Gateway of Traefik with a listener on a port. */
const edge = (port: number, className = 'traefik'): string =>
  gateway(`gatewayClassName: ${className}\nlisteners:\n  - { name: http, port: ${port}, protocol: HTTP }`, {
    name: 'edge',
    namespace: 'infra',
  });

const findingsOf = (...texts: readonly string[]) =>
  createEngine([noEntryPoint])(analysisOf(manifests(...texts)));

const place = { name: 'traefik', namespace: 'infra' };
const flux = (spec: string): string =>
  object(
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    place,
    `spec:\n  chart: { spec: { chart: traefik } }\n${spec}`,
  );
const deployment = (args: string): string =>
  object(
    'apps/v1',
    'Deployment',
    place,
    `spec:\n  selector: { matchLabels: { app: traefik } }\n  template:\n    metadata: { labels: { app: traefik } }\n    spec: { containers: [{ name: traefik, image: "docker.io/traefik:v3.6", args: ${args} }] }`,
  );

test('without its configuration the ports of the chart count', () => {
  expect(findingsOf(edge(80)).map(({ message, fixes }) => [message, fixes.length])).toEqual([
    [
      'By default Traefik has no entry point on port 80, the port of listener http; it has web (8000) and websecure (8443).',
      0,
    ],
  ]);
  expect(findingsOf(edge(8000))).toEqual([]);
  expect(findingsOf(edge(80, 'cilium'))).toEqual([]);
});

test.each([
  ['values of a HelmRelease', flux('  values: { ports: { web: { port: 80 } } }'), []],
  [
    'other values of a HelmRelease',
    flux('  values: { ports: { web: { port: 8080 } } }'),
    ['web (8080) and websecure (8443)'],
  ],
  ['a HelmRelease without values', flux(''), ['web (8000) and websecure (8443)']],
  ['values from elsewhere', flux('  valuesFrom: [{ kind: ConfigMap, name: traefik }]'), []],
  ['a port that is a placeholder', flux('  values: { ports: { web: { port: "${PORT}" } } }'), []],
  [
    'an entry point that is switched off, and one more',
    flux('  values: { ports: { websecure: null, lan: { port: 8081 } } }'),
    ['web (8000) and lan (8081)'],
  ],
  [
    'arguments among the values',
    flux('  values: { additionalArguments: ["--entryPoints.lan.address=:80"] }'),
    [],
  ],
  [
    'values of a HelmChart',
    object(
      'helm.cattle.io/v1',
      'HelmChart',
      place,
      'spec:\n  chart: traefik/traefik\n  valuesContent: |\n    ports:\n      web:\n        port: 80',
    ),
    [],
  ],
  [
    'values that k3s adds',
    object(
      'helm.cattle.io/v1',
      'HelmChartConfig',
      place,
      'spec:\n  valuesContent: |\n    ports: { web: { port: 80 } }',
    ),
    [],
  ],
  [
    'values of an Application',
    object(
      'argoproj.io/v1alpha1',
      'Application',
      place,
      'spec:\n  source: { chart: traefik, helm: { valuesObject: { ports: { web: { port: 80 } } } } }',
    ),
    [],
  ],
  [
    'a chart of a kustomization',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nhelmCharts:\n  - { name: traefik, valuesInline: { ports: { web: { port: 80 } } } }\n',
    [],
  ],
  ['a file of values', 'ports:\n  web:\n    port: 80\n', []],
  ['arguments of a Deployment', deployment('["--entrypoints.web.address=:80/tcp"]'), []],
  ['other arguments of a Deployment', deployment('["--entryPoints.web.address=:8080"]'), ['web (8080)']],
  ['a Deployment without arguments', deployment('[]'), []],
  ['a file that the arguments name', deployment('["--configFile=/etc/traefik.yaml"]'), []],
  [
    'a file in a ConfigMap',
    object('v1', 'ConfigMap', place, 'data: { traefik.yaml: "entryPoints: {}" }'),
    [],
  ],
  [
    'another release',
    flux('').replace('chart: traefik', 'chart: cilium'),
    ['web (8000) and websecure (8443)'],
  ],
])('%s', (_, configuration, expected) => {
  const found = findingsOf(edge(80), configuration);
  expect(found.map(({ message }) => /it has (.*)\.$/.exec(message)?.[1])).toEqual(expected);
});

test('where the entry points are known, the one for the protocol is offered', () => {
  const titles = findingsOf(edge(80), flux('')).flatMap(({ fixes }) => fixes.map(({ title }) => title));
  expect(titles).toEqual(['Use port 8000, of entry point web']);
});
