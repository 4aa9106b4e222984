import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../convert/verdict.ts';
import { reportGroups } from './report-groups.ts';

const verdict = (change: Partial<Verdict>): Verdict => ({
  ingress: 'shop/web',
  resource: null,
  pointer: '/spec/rules/0/host',
  feature: 'spec.rules[].host',
  value: 'a.test',
  outcome: 'converted',
  loss: 0,
  to: [],
  difference: null,
  action: null,
  features: [],
  extension: null,
  ...change,
});

const groupsOf = (report: readonly Verdict[]) => reportGroups(report, () => null);

const LOST = { outcome: 'lost', loss: 4, feature: 'allow', difference: 'All are let in.' } as const;

describe('a report', () => {
  test('has what is lost in front, and the gravest of a group first', () => {
    const groups = groupsOf([
      verdict({}),
      verdict({ outcome: 'lost', loss: 2, feature: 'x' }),
      verdict(LOST),
    ]);
    expect(groups.map(({ outcome }) => outcome)).toEqual(['lost', 'converted']);
    expect(groups[0]?.items.map(({ loss }) => loss)).toEqual([4, 2]);
  });

  test('says the same of many Ingresses once, with the first places', () => {
    const many = Array.from({ length: 2000 }, (_, nth) =>
      verdict({ ingress: `shop/web-${nth}`, value: `${nth}` }),
    );
    const [group] = groupsOf(many);
    expect(group?.count).toBe(2000);
    expect(group?.items.map(({ count, places }) => [count, places.length])).toEqual([[2000, 20]]);
    expect(group?.items.map(({ subjects }) => subjects)).toEqual([2000]);
  });

  test('has an item for each value of a security control that is gone', () => {
    const [group] = groupsOf([verdict({ ...LOST, value: '10.0.0.0/8' }), verdict({ ...LOST, value: '::1' })]);
    expect(group?.items).toHaveLength(2);
  });

  test('leads to the leaf', () => {
    const [group] = groupsOf([
      verdict({ pointer: '/metadata/annotations/a.io~1b~01' }),
      verdict({ pointer: '/spec/rules/0/host', feature: 'other' }),
    ]);
    expect(group?.items.flatMap(({ places }) => places.map(({ path }) => path))).toEqual([
      ['metadata', 'annotations', 'a.io/b~1'],
      ['spec', 'rules', 0, 'host'],
    ]);
    expect(group?.items[0]?.places[0]?.key).toBe('networking.k8s.io/Ingress/shop/web');
  });
});
