import { describe, expect, test } from 'vitest';
import { workspace } from '../../commands/testing/workspace.ts';
import { keyOf } from '../../commands/testing/shop.ts';
import { ingressChoices, ingressesOf } from './ingress-choices.ts';

const classOf = (name: string, controller: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: ${name} }\nspec: { controller: ${controller} }\n`;
const ingress = (name: string, className: string, path = '/'): string =>
  `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  ingressClassName: ${className}
  rules: [{ host: ${name}.test, http: { paths: [{ path: ${path}, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`;

const { index } = workspace(
  [
    classOf('nginx', 'k8s.io/ingress-nginx'),
    classOf('other', 'example.com/own'),
    ingress('web', 'nginx'),
    ingress('bad', 'nginx', 'no-slash'),
    ingress('own', 'other'),
    ingress('lost', 'nowhere'),
    'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: { name: older, namespace: shop }\n',
    `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, annotations: { gatehouse.dev/converted-from: shop/web } }
spec: {}
`,
  ].join('---\n'),
);

const key = (name: string) => keyOf(`networking.k8s.io/Ingress/shop/${name}`);

describe('the Ingresses that can be picked', () => {
  const choices = ingressChoices(index, index.ofKind('extensions', 'Ingress'));

  test('stand by controller, an unknown class for itself', () => {
    expect(
      choices.classes.map(({ controller, classes, ingresses }) => [
        controller,
        classes.join(),
        ingresses.map(({ name }) => name).join(),
      ]),
    ).toEqual([
      ['ingress-nginx', 'nginx', 'web,bad'],
      ['example.com/own', 'other', 'own'],
      [null, 'nowhere', 'lost'],
    ]);
  });

  test('say which are refused, and which were converted before', () => {
    const [nginx] = choices.classes;
    expect(
      nginx?.ingresses.map(({ name, refused, converted }) => [name, refused !== null, converted]),
    ).toEqual(
      expect.arrayContaining([
        ['bad', true, false],
        ['web', false, true],
      ]),
    );
  });

  test('name those that are written in an old version', () => {
    expect(choices.outdated).toEqual(['shop/older']);
  });
});

test('a class stands for all of its Ingresses, an Ingress for itself, and anything else for none', () => {
  const ofClass = ingressesOf(index, keyOf('networking.k8s.io/IngressClass//nginx'));
  expect(new Set(ofClass)).toEqual(new Set([key('web'), key('bad')]));
  expect(ingressesOf(index, key('own'))).toEqual([key('own')]);
  expect(ingressesOf(index, key('gone'))).toEqual([]);
});
