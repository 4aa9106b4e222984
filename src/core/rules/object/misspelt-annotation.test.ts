import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { ingress, ingressClass, ingressRules } from '../shared/examples.ts';
import { misspeltAnnotation } from './misspelt-annotation.ts';

const found = (annotations: readonly string[], className: string, ...more: readonly string[]) =>
  createEngine([misspeltAnnotation])(
    analysisOf(
      manifests(
        ...more,
        ingress(
          `ingressClassName: ${className}\n${ingressRules()}`,
          'shop',
          `  annotations:\n${annotations.map((key) => `    ${key}: "1"\n`).join('')}`,
        ),
      ),
    ),
  ).map(({ fixes }) => fixes.map(({ title }) => title));

const RENAME = [['Write nginx.ingress.kubernetes.io/app-root']];

test('what ingress-nginx read in its first versions is for it alone', () => {
  const former = ['ingress.kubernetes.io/app-root'];
  expect(found(former, 'nginx')).toEqual(RENAME);
  expect(found(former, 'public', ingressClass('k8s.io/ingress-nginx', 'public'))).toEqual(RENAME);
  expect(found(former, 'haproxy')).toEqual([]);
  expect(found(former, 'nginx', ingressClass('haproxy-ingress.github.io/controller', 'nginx'))).toEqual([]);
  expect(found(['ingress.kubernetes.io/hsts'], 'nginx')).toEqual([]);
});

test('an annotation that is there rightly spelt, too, can go', () => {
  expect(
    found(['nginx.ingress.kubernetes.io/approot', 'nginx.ingress.kubernetes.io/app-root'], 'nginx'),
  ).toEqual([['Remove the annotation: the right one is there']]);
});

test('where several may be meant, none is written', () => {
  expect(found(['nginx.ingress.kubernetes.io/rate-limit'], 'nginx')).toEqual([[]]);
});
