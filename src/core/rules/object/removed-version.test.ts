import { expect, test } from 'vitest';
import { object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';

/* Versions that clusters served once (docs/model/admission.md#served-versions). */

const name = { name: 'cart', namespace: 'shop' };
const pods =
  'template: { metadata: { labels: { app: cart } }, spec: { containers: [{ name: cart, image: cart }] } }';
const selector = 'selector: { matchLabels: { app: cart } }';

const found = (apiVersion: string, kind: string, spec: string) =>
  analysisOf(object(apiVersion, kind, name, spec)).findings.filter(({ code }) => code.startsWith('object/'));

test.each<[string, string, string, string, string, readonly string[]]>([
  ['extensions/v1beta1', 'Deployment', `spec: { ${selector}, ${pods} }`, 'Kubernetes 1.15', 'apps/v1', []],
  ['apps/v1beta2', 'Deployment', `spec: { ${pods} }`, 'Kubernetes 1.15', 'apps/v1', []],
  [
    'apps/v1beta2',
    'Deployment',
    `spec: { ${selector}, ${pods} }`,
    'Kubernetes 1.15',
    'apps/v1',
    ['Set apiVersion to apps/v1'],
  ],
  [
    'extensions/v1beta1',
    'Ingress',
    'spec: {}',
    'Kubernetes 1.21',
    'networking.k8s.io/v1',
    ['Write it as networking.k8s.io/v1, with its fields'],
  ],
  [
    'networking.k8s.io/v1beta1',
    'Ingress',
    'spec: {}',
    'Kubernetes 1.21',
    'networking.k8s.io/v1',
    ['Write it as networking.k8s.io/v1, with its fields'],
  ],
  [
    'networking.x-k8s.io/v1alpha1',
    'HTTPRoute',
    'spec: {}',
    'Gateway API before 0.5',
    'gateway.networking.k8s.io/v1',
    [],
  ],
  ['policy/v1beta1', 'PodDisruptionBudget', 'spec: {}', 'Kubernetes 1.24', 'policy/v1', []],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'spec: {}', 'Kubernetes 1.24', 'autoscaling/v2', []],
  [
    'batch/v1beta1',
    'CronJob',
    'spec: { schedule: "@daily", jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: i }] } } } } }',
    'Kubernetes 1.24',
    'batch/v1',
    ['Set apiVersion to batch/v1'],
  ],
  ['policy/v1beta1', 'PodSecurityPolicy', 'spec: {}', 'Kubernetes 1.24', 'Nothing took its place', []],
])('%s %s: one error that says until when, and what now', (apiVersion, kind, spec, until, now, fixes) => {
  const [finding, ...more] = found(apiVersion, kind, spec);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'object/api-version', severity: 'error' });
  const said = finding?.explanation ?? '';
  expect(said).toContain(`${kind} ${apiVersion} was served`);
  expect(said).toContain(until);
  expect(said).toContain(now);
  expect(finding?.fixes.map(({ title }) => title)).toEqual(fixes);
});

test.each([
  ['batch/v1', 'CronJob'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
])('%s %s is served', (apiVersion, kind) => {
  expect(found(apiVersion, kind, 'spec: {}')).toEqual([]);
});
