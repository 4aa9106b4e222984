import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { ingress, ingressClass, ingressRules } from '../shared/examples.ts';
import { foreignAnnotation } from './foreign-annotation.ts';

const found = (className: string, ...more: readonly string[]): readonly string[] =>
  createEngine([foreignAnnotation])(
    analysisOf(
      manifests(
        ...more,
        ingress(
          `ingressClassName: ${className}\n${ingressRules()}`,
          'shop',
          '  annotations:\n    nginx.ingress.kubernetes.io/app-root: /shop\n',
        ),
      ),
    ),
  ).map(({ message }) => message);

const FOREIGN = ['nginx.ingress.kubernetes.io/app-root is for ingress-nginx; this Ingress goes to Traefik.'];

test('a class that is not in the manifests is known by the name that its controller gives it', () => {
  expect(found('traefik')).toEqual(FOREIGN);
  expect(found('nginx')).toEqual([]);
  expect(found('public')).toEqual([]);
});

test('a class in the manifests says whose it is', () => {
  expect(found('public', ingressClass('traefik.io/ingress-controller', 'public'))).toEqual(FOREIGN);
  expect(found('traefik', ingressClass('k8s.io/ingress-nginx', 'traefik'))).toEqual([]);
  expect(found('traefik', ingressClass('example.com/controller', 'traefik'))).toEqual([]);
});
