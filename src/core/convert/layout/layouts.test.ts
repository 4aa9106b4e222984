import { describe, expect, test } from 'vitest';
import { ingressWorkspace, type ShortIngress } from '../../ingress/testing/ingress-objects.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { ConvertOptions } from '../options.ts';
import { answerAfter, converted, inShort, requestOf } from '../testing/converted.ts';

const shop: ShortIngress = {
  name: 'shop',
  hosts: { 'a.test': ['P /→s'] },
  tls: [{ hosts: ['a.test'], secretName: 'a' }],
};
const blog: ShortIngress = { name: 'blog', namespace: 'blog', hosts: { 'b.test': ['P /→b'], '': ['P /→d'] } };

const objectsOf = (
  list: readonly ShortIngress[],
  options: Partial<ConvertOptions>,
  ...others: readonly string[]
): readonly JsonObject[] =>
  converted(ingressWorkspace(list, ...others), options).conversion.objects.map(({ value }) => value);

/** `Gateway gateway-infra/nginx: http-a-test` */
const parentsOf = (objects: readonly JsonObject[]): readonly string[] =>
  objects.flatMap((value) =>
    value['kind'] === 'Gateway' || value['kind'] === 'ListenerSet'
      ? [
          `${value['kind']} ${stringAt(value, 'metadata.namespace')}/${stringAt(value, 'metadata.name')}: ${arrayAt(
            value,
            'spec.listeners',
          )
            .map((listener) => stringAt(listener, 'name'))
            .join(', ')}`,
        ]
      : [],
  );

describe('listeners stand', () => {
  test('in one Gateway for a class', () => {
    expect(parentsOf(objectsOf([shop, blog], {}))).toEqual([
      'Gateway gateway-infra/nginx: http-any, http-a-test, https-a-test, http-b-test',
    ]);
  });

  test('in the namespace that the user names', () => {
    expect(parentsOf(objectsOf([shop], { gatewayNamespace: 'infra' }))).toEqual([
      'Gateway infra/nginx: http-a-test, https-a-test',
    ]);
  });

  test('in a Gateway of each namespace', () => {
    expect(parentsOf(objectsOf([shop, blog], { layout: 'namespace' }))).toEqual([
      'Gateway blog/nginx: http-any, http-b-test',
      'Gateway shop/nginx: http-a-test, https-a-test',
    ]);
  });

  test('in a ListenerSet of each namespace, except the one for every host', () => {
    const objects = objectsOf([shop, blog], { layout: 'listenerset' });
    expect(parentsOf(objects)).toEqual([
      'Gateway gateway-infra/nginx: http-any',
      'ListenerSet shop/nginx: http-a-test, https-a-test',
      'ListenerSet blog/nginx: http-b-test',
    ]);
    const gateway = objects.find(({ kind }) => kind === 'Gateway');
    expect(valueAt(gateway, 'spec.allowedListeners.namespaces.selector.matchExpressions[0].values')).toEqual([
      'blog',
      'shop',
    ]);
  });

  test('collapsed, with one for each certificate', () => {
    expect(parentsOf(objectsOf([shop, blog], { layout: 'collapsed' }))).toEqual([
      'Gateway gateway-infra/nginx: http, https',
    ]);
  });

  test('collapsed under what the hosts of a certificate have in common', () => {
    const two: ShortIngress = {
      name: 'two',
      hosts: { 'x.c.test': ['P /→s'], 'y.c.test': ['P /→s'] },
      tls: [{ hosts: ['x.c.test', 'y.c.test'], secretName: 'c' }],
    };
    expect(parentsOf(objectsOf([shop, two], { layout: 'collapsed' }))).toEqual([
      'Gateway gateway-infra/nginx: http, https-wildcard-c-test, https-a-test',
    ]);
  });

  test('in ListenerSets where a Gateway is full', () => {
    const many = Array.from({ length: 70 }, (_, index): ShortIngress => ({
      name: `i${String(index).padStart(2, '0')}`,
      created: `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}Z`,
      hosts: { [`h${index}.test`]: ['P /→s'] },
    }));
    const both = converted(ingressWorkspace(many), {});
    const parents = parentsOf(both.conversion.objects.map(({ value }) => value));
    expect(parents.map((one) => `${one.split(':')[0]} ${one.split(',').length}`)).toEqual([
      'Gateway gateway-infra/nginx 64',
      'ListenerSet gateway-infra/nginx-2 6',
    ]);
    for (const { hosts = {} } of many)
      for (const host of Object.keys(hosts))
        expect(inShort(answerAfter(both, requestOf(`http://${host}/`)))).toBe('s');
  });
});

describe('a Gateway of the user', () => {
  const edge = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: infra
  annotations: { owner: us }
spec:
  gatewayClassName: own
  listeners:
  - { name: web, port: 80, protocol: HTTP, hostname: a.test, allowedRoutes: { namespaces: { from: All } } }
`;
  const gateway = { namespace: 'infra', name: 'edge' };

  test('gets the listeners that it does not have', () => {
    const objects = objectsOf([shop], { gateway }, edge);
    expect(parentsOf(objects)).toEqual(['Gateway infra/edge: web, https-a-test']);
    const made = objects.find(({ kind }) => kind === 'Gateway');
    expect(valueAt(made, 'metadata.annotations.owner')).toBe('us');
    expect(stringAt(made, 'spec.gatewayClassName')).toBe('own');
  });

  test('that is not in the manifests is left alone: the listeners stand in a ListenerSet', () => {
    const { objects, notes } = converted(ingressWorkspace([shop]), { gateway }).conversion;
    expect(parentsOf(objects.map(({ value }) => value))).toEqual([
      'ListenerSet shop/nginx: http-a-test, https-a-test',
    ]);
    expect(notes.join(' ')).toContain('Gateway infra/edge is not in the manifests');
  });
});

test('every route is bound to listeners by name, so that none answers at another', () => {
  const everyHost: ShortIngress = { name: 'all', hosts: { '': ['P /→d'] } };
  const both = converted(
    ingressWorkspace([{ name: 'shop', hosts: { 'a.test': ['P /foo→s'] } }, everyHost]),
    {},
  );
  expect(inShort(answerAfter(both, requestOf('http://a.test/x')))).toBe('404');
  expect(inShort(answerAfter(both, requestOf('http://b.test/x')))).toBe('d');
  for (const { value } of both.conversion.objects)
    if (value['kind'] === 'HTTPRoute')
      for (const parent of arrayAt(value, 'spec.parentRefs'))
        expect(stringAt(parent, 'sectionName')).toBeDefined();
});

test('older CRDs have no ListenerSets: a second Gateway takes what does not fit', () => {
  const many = Array.from({ length: 65 }, (_, index): ShortIngress => ({
    name: `i${index}`,
    hosts: { [`h${index}.test`]: ['P /→s'] },
  }));
  const { objects } = converted(ingressWorkspace(many), {}, { release: '1.4' }).conversion;
  expect(parentsOf(objects.map(({ value }) => value)).map((one) => one.split(':')[0])).toEqual([
    'Gateway gateway-infra/nginx',
    'Gateway gateway-infra/nginx-2',
  ]);
});
