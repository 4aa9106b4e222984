import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';

const found = (path: string, type = 'Prefix') => {
  const rules = ingressRules(undefined, JSON.stringify(path)).replace('Prefix', type);
  const yaml = manifests(ingressClass(), ingress(`ingressClassName: example\n${rules}`), service());
  return runRules(analysisOf(yaml, { complete: true }))
    .filter(({ code }) => code === 'ingress/path-pattern')
    .map(({ severity, fixes }) => [severity, ...fixes.map(({ title }) => title)].join(': '));
};

test.each([
  ['/cart/*', 'Prefix', 'warning: Write /cart'],
  ['/cart/*', 'Exact', 'warning'],
  ['/cart(/|$)(.*)', 'Prefix', 'warning: Set pathType to ImplementationSpecific'],
  ['/cart/[0-9]+', 'Exact', 'warning: Set pathType to ImplementationSpecific'],
  ['/cart?item=1', 'Exact', 'error'],
  ['/cart#top', 'Prefix', 'error'],
])('%s of type %s: %s', (path, type, expected) => {
  expect(found(path, type)).toEqual([expected]);
});

test.each([
  ['/cart', 'Prefix'],
  ['/', 'Exact'],
  ['/cart/.*', 'ImplementationSpecific'],
])('%s of type %s is what it says', (path, type) => {
  expect(found(path, type)).toEqual([]);
});

const explained = (controller: string, annotations = '') => {
  const yaml = manifests(
    ingressClass(controller),
    ingress(
      `ingressClassName: example\n${ingressRules(undefined, '/cart/.*')}`,
      'shop',
      annotations === '' ? '' : `  annotations:\n    ${annotations}\n`,
    ),
    service(),
  );
  return runRules(analysisOf(yaml, { complete: true }))
    .filter(({ code }) => code === 'ingress/path-pattern')
    .map(({ explanation, fixes }) => [explanation, ...fixes.map(({ title }) => title)]);
};

test('what ingress-nginx makes of an expression is explained', () => {
  expect(explained('k8s.io/ingress-nginx')).toEqual([
    [
      expect.stringMatching(
        /only with the annotation nginx\.ingress\.kubernetes\.io\/use-regex: "true".* all paths of the host are expressions/,
      ),
      'Set pathType to ImplementationSpecific',
    ],
  ]);
  expect(explained('k8s.io/ingress-nginx', 'nginx.ingress.kubernetes.io/use-regex: "true"')).toEqual([
    [
      expect.stringMatching(/Here the annotation use-regex makes ingress-nginx read paths as expressions/),
      'Set pathType to ImplementationSpecific',
    ],
  ]);
});

test('Traefik reads expressions by an annotation, whatever the type', () => {
  expect(explained('traefik.io/ingress-controller')).toEqual([
    [expect.stringContaining('router.pathmatcher')],
  ]);
});
