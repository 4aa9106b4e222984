import { describe, expect, test } from 'vitest';
import { ingressWorkspace, type ShortIngress } from '../../ingress/testing/ingress-objects.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { converted } from '../testing/converted.ts';
import { hostToken, pathToken } from './tokens.ts';
import { uniqueNames } from './unique-names.ts';

test.each([
  ['shop.example.com', 'shop-example-com'],
  ['*.example.com', 'wildcard-example-com'],
  ['SHOP.test', 'shop-test'],
  [null, 'any'],
])('the host %s is %s', (host, token) => {
  expect(hostToken(host)).toBe(token);
});

test.each([
  ['/', 'root'],
  ['/api/v1/', 'api-v1'],
  ['/id/\\d+$', 'id-d'],
  [`/${'a'.repeat(100)}`, 'a'.repeat(60)],
])('the path %s is %s', (path, token) => {
  expect(pathToken(path)).toBe(token);
});

describe('names', () => {
  test('are plain until another has them', () => {
    const names = uniqueNames(['taken']);
    expect(names.nameFor('web', 'one')).toBe('web');
    expect(names.nameFor('web', 'two')).toMatch(/^web-[0-9a-f]{6}$/);
    expect(names.nameFor('taken', 'three')).toMatch(/^taken-[0-9a-f]{6}$/);
    expect(names.nameFor('web', 'four', '-2')).toBe('web-2');
  });

  test('are cut where they are too long, with digits for what was cut', () => {
    const names = uniqueNames();
    const name = names.nameFor('a'.repeat(300), 'one', '-redirect');
    expect(name).toHaveLength(253);
    expect(name).toMatch(/-[0-9a-f]{6}-redirect$/);
  });
});

const listenersOf = (list: readonly ShortIngress[]): readonly string[] =>
  converted(ingressWorkspace(list)).conversion.objects.flatMap(({ value }) =>
    arrayAt(value, 'spec.listeners').map((listener) => stringAt(listener, 'name') ?? ''),
  );

test('hosts with one token have listeners of different names, and the older keeps the plain one', () => {
  const list = ['a-b.test', 'a.b.test', '*.b.test', 'wildcard-b.test'].map((host, index): ShortIngress => ({
    name: `i${index}`,
    created: `2026-01-0${index + 1}T00:00:00Z`,
    hosts: { [host]: ['P /→s'] },
  }));
  expect(listenersOf(list)).toEqual([
    'http-a-b-test',
    expect.stringMatching(/^http-a-b-test-[0-9a-f]{6}$/),
    'http-wildcard-b-test',
    expect.stringMatching(/^http-wildcard-b-test-[0-9a-f]{6}$/),
  ]);
});

const routesOf = (yaml: string): readonly string[] =>
  converted(yaml).conversion.objects.flatMap(({ value }) =>
    value['kind'] === 'HTTPRoute' ? [stringAt(value, 'metadata.name') ?? ''] : [],
  );

test('routes are called as their Ingress, with the host where it has several', () => {
  expect(
    routesOf(ingressWorkspace([{ name: 'web', hosts: { 'a.test': ['P /→s'], 'b.test': ['P /→s'] } }])),
  ).toEqual(['web-a-test', 'web-b-test']);
});

const route = (annotations: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: a, namespace: shop, annotations: { ${annotations} } }
spec: {}
`;

test('a route of the workspace keeps its name, unless an earlier conversion made it', () => {
  const list: readonly ShortIngress[] = [{ hosts: { 'a.test': ['P /→s'] } }];
  expect(routesOf(ingressWorkspace(list, route('')))).toEqual([expect.stringMatching(/^a-[0-9a-f]{6}$/)]);
  expect(routesOf(ingressWorkspace(list, route('gatehouse.dev/converted-from: shop/a')))).toEqual(['a']);
});

test('a host of 253 characters has a listener and a route', () => {
  const host = `${Array.from({ length: 4 }, () => 'a'.repeat(60)).join('.')}.${'b'.repeat(9)}`;
  expect(host).toHaveLength(253);
  const { after, conversion } = converted(
    ingressWorkspace([{ hosts: { [host]: ['P /→s'], 'b.test': ['P /→s'] } }]),
  );
  expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(conversion.objects.filter(({ value }) => value['kind'] === 'HTTPRoute')).toHaveLength(2);
});
