import { describe, expect, test } from 'vitest';
import { manifests } from '../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import { routed, gateway, route, service, TO_CART, TO_EDGE } from '../rules/shared/examples.ts';
import { runRules } from '../rules/run-rules.ts';
import { findCondition } from '../status/condition.ts';
import { analysisOf } from '../testing/workspace.ts';
import { dataPlaneOf, outcomeLine, send } from '../traffic/testing/send.ts';

/*
 * One rule for status, edges, findings and traces (docs/model/makers.md#what-is-not-known). All of it is asked of whole
 * clusters, in which what is absent would be missing.
 */

const WHOLE: Partial<WorkspaceOptions> = { complete: true };

const object = (apiVersion: string, kind: string, namespace: string, spec = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: cart, namespace: ${namespace} }\nspec: { ${spec} }\n`;

const HELM_RELEASE = object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'shop');
const ABSENT = manifests(gateway(), route(`${TO_EDGE}\n${TO_CART}`));

/** What four views say of the backend shop/cart, which is not in the manifests. */
function saidOf(yaml: string) {
  const analysis = analysisOf(yaml, WHOLE);
  const edge = [...analysis.graph.edges.values()].find(({ role }) => role === 'backend');
  const found = runRules(analysis).find(({ code }) => code === 'backend/missing');
  const [parent] = [...analysis.statuses.objects.values()].flatMap((one) =>
    one.kind === 'route' ? one.parents : [],
  );
  return {
    edge: edge?.state,
    finding: found?.severity,
    status: parent && findCondition(parent.conditions, 'ResolvedRefs')?.status,
    trace: outcomeLine(send(dataPlaneOf(yaml, WHOLE), 'http://any.example.com/')),
    because: edge?.reason,
  };
}

const MISSING = { edge: 'missing', finding: 'error', status: 'False', trace: '500' };
const UNKNOWN = { edge: 'unknown', finding: 'info', status: 'Unknown', trace: 'shop/cart' };

describe('a Service that is not in the manifests', () => {
  test.each([
    ['beside a HelmRelease', HELM_RELEASE],
    [
      'that a HelmRelease installs there',
      object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'flux-system', 'targetNamespace: shop'),
    ],
    [
      'beside what Flux installs from another source',
      object(
        'kustomize.toolkit.fluxcd.io/v1',
        'Kustomization',
        'flux-system',
        'targetNamespace: shop, sourceRef: { name: apps }',
      ),
    ],
    [
      'that an Application installs there',
      object('argoproj.io/v1alpha1', 'Application', 'argocd', 'destination: { namespace: shop }'),
    ],
    [
      'that an ApplicationSet may install anywhere',
      object(
        'argoproj.io/v1alpha1',
        'ApplicationSet',
        'argocd',
        'template: { spec: { destination: { namespace: "{{name}}" } } }',
      ),
    ],
    ['beside a HelmChart', object('helm.cattle.io/v1', 'HelmChart', 'kube-system', 'targetNamespace: shop')],
    ['of a package', object('packaging.carvel.dev/v1alpha1', 'PackageInstall', 'shop')],
    [
      'of a repository of Fleet',
      object('fleet.cattle.io/v1alpha1', 'GitRepo', 'fleet-local', 'targetNamespace: shop'),
    ],
    ['beside Kafka', object('kafka.strimzi.io/v1beta2', 'Kafka', 'shop')],
    ['beside a database', object('postgresql.cnpg.io/v1', 'Cluster', 'shop')],
    ['beside Elasticsearch', object('elasticsearch.k8s.elastic.co/v1', 'Elasticsearch', 'shop')],
    ['beside Prometheus', object('monitoring.coreos.com/v1', 'Prometheus', 'shop')],
    ['beside a Knative Service', object('serving.knative.dev/v1', 'Service', 'shop')],
  ])('%s', (_, maker) => {
    expect(saidOf(manifests(ABSENT, maker))).toMatchObject(UNKNOWN);
  });

  test('the reason says what may make it', () => {
    expect(saidOf(manifests(ABSENT, HELM_RELEASE)).because).toBe(
      'Service shop/cart is not in these manifests. HelmRelease shop/cart may make it in the cluster.',
    );
  });

  test.each([
    ['alone', ''],
    ['beside a chart of another namespace', object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'web')],
    [
      'beside what Flux installs from this repository',
      object(
        'kustomize.toolkit.fluxcd.io/v1',
        'Kustomization',
        'flux-system',
        'targetNamespace: shop, path: ./web, sourceRef: { name: flux-system }',
      ),
    ],
    ['beside a Certificate', object('cert-manager.io/v1', 'Certificate', 'shop', 'secretName: x')],
    ['beside an ExternalSecret', object('external-secrets.io/v1', 'ExternalSecret', 'shop')],
    ['beside a ServiceMonitor', object('monitoring.coreos.com/v1', 'ServiceMonitor', 'shop')],
    ['beside a topic', object('kafka.strimzi.io/v1beta2', 'KafkaTopic', 'shop')],
    [
      'beside a policy of a vendor',
      object('gateway.example.com/v1', 'TrafficPolicy', 'shop', 'targetRefs: [{ kind: HTTPRoute, name: x }]'),
    ],
    ['beside a database of another namespace', object('postgresql.cnpg.io/v1', 'Cluster', 'web')],
  ])('is missing: %s', (_, beside) => {
    expect(saidOf(beside === '' ? ABSENT : manifests(ABSENT, beside))).toMatchObject(MISSING);
  });
});

describe('other objects that a chart may bring', () => {
  const errorsOf = (...documents: readonly string[]): readonly string[] =>
    runRules(analysisOf(manifests(...documents), WHOLE))
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  const toWeb = route(`parentRefs:\n  - name: web\n    namespace: shop\n${TO_CART}`);

  test('a Gateway', () => {
    expect(errorsOf(toWeb, service())).toEqual(['attachment/parent-missing']);
    expect(errorsOf(toWeb, service(), HELM_RELEASE)).toEqual([]);
  });

  test('a Secret of a whole cluster without Secrets, wherever packages are installed', () => {
    const listener = gateway(
      '\n- name: https\n  port: 443\n  protocol: HTTPS\n  tls:\n    certificateRefs:\n      - name: shop-tls',
    );
    expect(errorsOf(listener)).toEqual(['reference/missing']);
    expect(errorsOf(listener, HELM_RELEASE)).toEqual([]);
  });

  test('the labels of a namespace', () => {
    const selecting = (label: string) =>
      manifests(
        gateway(
          `\n- name: http\n  port: 80\n  protocol: HTTP\n  allowedRoutes: { namespaces: { from: Selector, selector: { matchLabels: { ${label} } } } }`,
        ),
        route(`${TO_EDGE}\n${TO_CART}`),
        service(),
      );
    const code = 'attachment/namespace-not-allowed';
    expect(errorsOf(selecting('team: shop'))).toEqual([code]);
    expect(errorsOf(selecting('team: shop'), HELM_RELEASE)).toEqual([]);
    // Every namespace has its name as a label, and this one another.
    expect(errorsOf(selecting('kubernetes.io/metadata.name: web'), HELM_RELEASE)).toEqual([code]);
  });
});

describe('pods that are not in the manifests', () => {
  const deployment = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: app, image: app }] }
`;
  const selecting = service('cart', 'shop', 'selector:\n  app: crat\nports:\n  - port: 80');
  const chain = (to: string, ...more: readonly string[]): string =>
    manifests(routed(TO_CART, { to }), ...more);

  const saidOfPods = (yaml: string) => ({
    finding: runRules(analysisOf(yaml, WHOLE)).some(({ code }) => code === 'service/selects-nothing'),
    trace: outcomeLine(send(dataPlaneOf(yaml, WHOLE), 'http://any.example.com/')),
  });

  test('a selector that finds none beside others is a mistake', () => {
    expect(saidOfPods(chain(selecting, deployment('tea')))).toEqual({
      finding: true,
      trace: '503',
    });
  });

  test.each([
    ['a chart', HELM_RELEASE],
    ['a Rollout', object('argoproj.io/v1alpha1', 'Rollout', 'shop')],
    ['an operator', object('kafka.strimzi.io/v1beta2', 'Kafka', 'shop')],
  ])('unless %s may bring them', (_, maker) => {
    expect(saidOfPods(chain(selecting, deployment('tea'), maker))).toEqual({
      finding: false,
      trace: 'shop/cart',
    });
  });

  test('a workload of the name of the Service is the one that is meant', () => {
    const yaml = chain(selecting, deployment('cart'), HELM_RELEASE);
    expect(saidOfPods(yaml)).toEqual({ finding: true, trace: '503' });
  });

  const bare = service('cart', 'shop', 'ports:\n  - name: http\n    port: 80');

  test('a Service without a selector has endpoints where something may write them', () => {
    expect(saidOfPods(chain(bare, deployment('tea'))).trace).toBe('503');
    expect(saidOfPods(chain(bare, deployment('tea'), HELM_RELEASE)).trace).toBe('shop/cart');
  });

  test.each([
    ['of its name', 'name: cart', 'shop/cart'],
    ['of another name', 'name: tea', '503'],
    [
      'that is not mirrored',
      'name: cart, labels: { endpointslice.kubernetes.io/skip-mirror: "true" }',

      '503',
    ],
  ])('a Service without a selector and Endpoints %s', (_, metadata, trace) => {
    const endpoints = `apiVersion: v1
kind: Endpoints
metadata: { ${metadata}, namespace: shop }
subsets: [{ addresses: [{ ip: 192.0.2.1 }], ports: [{ name: http, port: 8080 }] }]
`;
    expect(saidOfPods(chain(bare, deployment('tea'), endpoints)).trace).toBe(trace);
  });
});
