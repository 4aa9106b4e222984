import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';

const annotated = (annotation: string, rules = ingressRules()): string =>
  ingress(rules, 'shop', `  annotations:\n    ${annotation}\n`);

const findings = (...documents: readonly string[]) =>
  runRules(analysisOf(manifests(...documents), { complete: true })).map(
    ({ code, severity, fixes }) => `${severity} ${code}${fixes.length > 0 ? ', with a fix' : ''}`,
  );

test.each(['gce', 'gce-internal', 'gce-multi-cluster'])(
  'class %s is chosen by the annotation only',
  (name) => {
    const yaml = annotated(`kubernetes.io/ingress.class: ${name}`);
    expect(findings(yaml, service())).toEqual([]);
    expect(findings(ingressClass('k8s.io/gce', name), yaml, service())).toEqual([]);
  },
);

test.each([
  ['an IngressClass of that name', [ingressClass('nginx.org/ingress-controller', 'nginx')], ', with a fix'],
  ['a class of a controller that is not known', [ingressClass('example.com/controller', 'nginx')], ''],
  [
    'a class with parameters',
    [
      ingressClass(
        'nginx.org/ingress-controller\n  parameters: { apiGroup: example.com, kind: Settings, name: a }',
        'nginx',
      ),
    ],
    '',
  ],
  ['no IngressClass of that name', [], ''],
])('a class by annotation beside %s', (_, classes, fix) => {
  const yaml = annotated('kubernetes.io/ingress.class: nginx');
  expect(findings(...classes, yaml, service())).toEqual([`warning ingress/class-annotation${fix}`]);
});

const action = ingressRules()
  .replace('name: cart', 'name: ssl-redirect')
  .replace('number: 80', 'name: use-annotation');

test.each([
  ['an action that an annotation defines', `alb.ingress.kubernetes.io/actions.ssl-redirect: '{}'`, []],
  ['an action that none defines', `alb.ingress.kubernetes.io/scheme: internal`, ['ingress/action-missing']],
])('%s is no Service', (_, annotation, expected) => {
  const yaml = annotated(annotation, `ingressClassName: alb\n${action}`);
  expect(findings(ingressClass('ingress.k8s.aws/alb', 'alb'), yaml)).toEqual(
    expected.map((code) => `warning ${code}`),
  );
});

test('a port of that name takes part in no edge', () => {
  const yaml = annotated(`alb.ingress.kubernetes.io/actions.ssl-redirect: '{}'`, action);
  expect([...analysisOf(yaml).graph.edges.values()].filter(({ role }) => role === 'backend')).toEqual([]);
});

test.each(['permanent-redirect', 'temporal-redirect'])('with %s the backend need not be there', (name) => {
  const yaml = annotated(`nginx.ingress.kubernetes.io/${name}: https://example.com`);
  expect(findings(yaml)).toContain('info backend/missing');
});
