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
