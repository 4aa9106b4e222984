import { describe, expect, test } from 'vitest';
import { ingressWorkspace, type ShortIngress } from '../ingress/testing/ingress-objects.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { leavesOf } from './leaves.ts';
import { converted } from './testing/converted.ts';

const good: ShortIngress = { name: 'good', hosts: { 'good.test': ['P /→s'] } };

const outcomesOf = (list: readonly ShortIngress[], name: string, ...others: readonly string[]) => {
  const { conversion, before } = converted(ingressWorkspace([good, ...list], SECRET, ...others));
  const leaves = before.index.ofKind(NETWORKING, 'Ingress').flatMap(leavesOf);
  expect(conversion.report).toHaveLength(leaves.length);
  const routes = conversion.objects.filter(({ value }) => value['kind'] === 'HTTPRoute');
  expect(JSON.stringify(routes)).toContain('"good"');
  return new Set(
    conversion.report.flatMap(({ ingress, outcome }) => (ingress === `shop/${name}` ? [outcome] : [])),
  );
};

/** With one, others are missing. */
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: { name: other, namespace: shop }\n';

describe('a bad Ingress is reported, and the others are converted', () => {
  test.each<readonly [string, ShortIngress]>([
    ['the API server refuses its path', { hosts: { 'a.test': ['P no-slash→s'] } }],
    ['the API server refuses its host', { hosts: { 'A_b!': ['P /→s'] } }],
    ['it has a snippet', { annotations: { 'server-snippet': 'x' }, hosts: { 'a.test': ['P /→s'] } }],
    [
      'a value that keeps it from being read',
      { annotations: { 'limit-rps': 'x' }, hosts: { 'a.test': ['P /→s'] } },
    ],
  ])('%s', (_, short) => {
    const outcomes = outcomesOf([{ ...short, name: 'bad' }], 'bad');
    expect([...outcomes].every((outcome) => outcome === 'invalid' || outcome === 'lost')).toBe(true);
  });

  test.each<readonly [string, ShortIngress, string]>([
    ['a canary of nothing', { annotations: { canary: 'true' }, hosts: { 'a.test': ['P /→s2'] } }, 'invalid'],
    [
      'an expression that is none of RE2',
      { annotations: { 'use-regex': 'true' }, hosts: { 'a.test': ['I /(?=x)→s'] } },
      'lost',
    ],
    [
      'an expression with an error',
      { annotations: { 'use-regex': 'true' }, hosts: { 'a.test': ['I /(a→s'] } },
      'lost',
    ],
    [
      'a Secret that is missing',
      { annotations: { 'auth-type': 'basic', 'auth-secret': 'no' }, hosts: { 'a.test': ['P /→s'] } },
      'invalid',
    ],
    [
      'a list that is none',
      { annotations: { 'whitelist-source-range': 'x' }, hosts: { 'a.test': ['P /→s'] } },
      'invalid',
    ],
    ['a path longer than any', { hosts: { 'a.test': [`P /${'a'.repeat(2000)}→s`] } }, 'lost'],
    ['a class that does not exist', { className: 'none', hosts: { 'a.test': ['I /→s'] } }, 'manual'],
  ])('%s', (_, short, outcome) => {
    expect(outcomesOf([{ ...short, name: 'bad' }], 'bad')).toContain(outcome);
  });
});

describe('a canary without an Ingress to share with', () => {
  const canary: ShortIngress = {
    name: 'bad',
    annotations: { canary: 'true', 'canary-weight': '20' },
    hosts: { 'a.test': ['P /→s2'] },
  };
  const linesOf = (list: readonly ShortIngress[]) =>
    converted(ingressWorkspace(list, SECRET)).conversion.report.filter(
      ({ ingress, pointer }) => ingress === 'shop/bad' && pointer !== '/spec/ingressClassName',
    );

  test('has no field that was converted, and its host leads nowhere', () => {
    const lines = linesOf([good, canary]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(lines.map(() => 'invalid'));
    expect(lines.flatMap(({ to }) => to)).toEqual([]);
  });

  test('is none where another Ingress has its Service port: its path has a route, and its verdict says so', () => {
    const lines = linesOf([{ ...good, hosts: { 'good.test': ['P /→s2'] } }, canary]);
    const of = (feature: string) => lines.find((line) => line.feature.endsWith(feature));
    expect(of('paths[].path')?.to).toEqual(['HTTPRoute shop/bad spec.rules[0].matches[0].path']);
    expect(of('/canary')).toMatchObject({
      outcome: 'invalid',
      difference: expect.stringContaining('its path has all of its requests') as unknown,
    });
    expect(of('.host')).toMatchObject({
      outcome: 'invalid',
      difference: expect.stringContaining('for all hosts that no Ingress names') as unknown,
    });
  });

  test('at the host of another Ingress, whose path it does not have, is no part of that host', () => {
    const lines = linesOf([{ ...good, hosts: { 'a.test': ['P /other→s'] } }, canary]);
    expect(lines.find(({ feature }) => feature.endsWith('.host'))?.outcome).toBe('invalid');
  });
});

test.each([
  ['a text', 'spec: nope', ['/spec']],
  ['a list', 'spec: [a, b]', ['/spec/0', '/spec/1']],
  ['nothing', 'spec:', ['/spec']],
])('a spec that is %s is in the report', (_, spec, pointers) => {
  const bad = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: bad, namespace: shop }
${spec}
`;
  const { conversion } = converted(ingressWorkspace([good], SECRET, bad));
  const lines = conversion.report.filter(({ ingress }) => ingress === 'shop/bad');
  expect(lines.map(({ pointer }) => pointer)).toEqual(pointers);
  expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['invalid']));
});

test('an Ingress of a version that clusters have no longer is in the report, with what to do', () => {
  const old = `apiVersion: extensions/v1beta1
kind: Ingress
metadata: { name: bad, namespace: shop }
spec: { rules: [{ host: a.test, http: { paths: [{ path: /, backend: { serviceName: s, servicePort: 80 } }] } }] }
`;
  const { conversion } = converted(ingressWorkspace([good], SECRET, old));
  const lines = conversion.report.filter(({ ingress }) => ingress === 'shop/bad');
  expect(lines).toHaveLength(4);
  expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['invalid']));
  expect(lines[0]?.action).toBe('Write it in version networking.k8s.io/v1, and convert again.');
});

test('two thousand Ingresses on one host keep their routes, and every leaf its line', () => {
  const many = Array.from({ length: 2_000 }, (_, index): ShortIngress => ({
    name: `i${index}`,
    hosts: { 'a.test': [`P /p${index}→s`] },
    tls: [{ hosts: ['a.test'], secretName: 'certificate' }],
  }));
  const { conversion, before } = converted(ingressWorkspace(many));
  const routes = conversion.objects.filter(({ value }) => value['kind'] === 'HTTPRoute');
  expect(routes).toHaveLength(4_000);
  expect(conversion.report).toHaveLength(before.index.ofKind(NETWORKING, 'Ingress').flatMap(leavesOf).length);
});
