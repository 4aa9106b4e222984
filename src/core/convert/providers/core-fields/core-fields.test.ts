import { describe, expect, test } from 'vitest';
import {
  ingressClassYaml,
  ingressWorkspace,
  type ShortIngress,
} from '../../../ingress/testing/ingress-objects.ts';
import { answerAfter, answerBefore, converted, inShort, requestOf } from '../../testing/converted.ts';

const GENERIC = { 'ingress-controller': 'generic' };

const convertAll = (list: readonly ShortIngress[], choices = {}) =>
  converted(
    ingressWorkspace(
      list.map((short) => ({ className: 'own', ...short })),
      ingressClassYaml('own', 'example.com/own'),
    ),
    {},
    { choices },
  );

describe('Ingresses of a controller that is not known', () => {
  test.each([
    ['http://a.test/foo', 's2'],
    ['http://a.test/foo/', 's1'],
    ['http://a.test/foo/x', 's1'],
    ['http://a.test/foobar', '404'],
  ])('G1: %s → %s', (url, answer) => {
    const both = convertAll([{ hosts: { 'a.test': ['P /foo→s1', 'E /foo→s2'] } }], GENERIC);
    expect(inShort(answerBefore(both, requestOf(url)))).toBe(answer);
    expect(inShort(answerAfter(both, requestOf(url)))).toBe(answer);
  });

  test.each([
    ['http://x.a.test/x', '404'],
    ['http://x.a.test/y', 's'],
    ['http://z.a.test/x', 'w'],
    ['http://q.test/', 'd'],
  ])('G2: %s → %s', (url, answer) => {
    const list = [
      { name: 'a', hosts: { '*.a.test': ['P /x→w'] } },
      { name: 'b', hosts: { 'x.a.test': ['P /y→s'] } },
      { name: 'c', hosts: { '': ['P /→d'] } },
    ];
    const both = convertAll(list, GENERIC);
    expect(inShort(answerBefore(both, requestOf(url)))).toBe(answer);
    expect(inShort(answerAfter(both, requestOf(url)))).toBe(answer);
  });

  test('a default backend without rules is for every host, and one with rules for its own', () => {
    const both = convertAll([
      { name: 'a', defaultBackend: 'd' },
      { name: 'b', defaultBackend: 'own', hosts: { 'b.test': ['P /x→s'] } },
      { name: 'c', hosts: { 'c.test': ['P /x→s'] } },
    ]);
    const answers = ['http://b.test/', 'http://c.test/', 'http://c.test/x', 'http://z.test/'].map((url) =>
      inShort(answerAfter(both, requestOf(url))),
    );
    expect(answers).toEqual(['own', 'd', 's', 'd']);
  });

  test('of two equal paths the older counts', () => {
    const { conversion } = convertAll([
      { name: 'a', created: '2026-01-02T00:00:00Z', hosts: { 'a.test': ['P /→s1'] } },
      { name: 'b', created: '2026-01-01T00:00:00Z', hosts: { 'a.test': ['P /→s2'] } },
    ]);
    const lost = conversion.report.filter(({ outcome }) => outcome === 'invalid');
    expect(new Set(lost.map(({ ingress }) => ingress))).toEqual(new Set(['shop/a']));
  });

  test('ImplementationSpecific is not guessed silently', () => {
    const { conversion } = convertAll([{ hosts: { 'a.test': ['I /x→s'] } }]);
    expect(conversion.report.find(({ value }) => value === 'ImplementationSpecific')).toMatchObject({
      outcome: 'manual',
      loss: 3,
    });
  });

  test('each annotation has its line: what is known, and what is not', () => {
    const { conversion } = convertAll([
      {
        annotations: {
          'example.com/own': 'x',
          'meta.helm.sh/release-name': 'shop',
          'konghq.com/strip-path': 'true',
        },
        hosts: { 'a.test': ['P /x→s'] },
      },
    ]);
    const outcomes = conversion.report.flatMap(({ feature, outcome }) =>
      feature.includes('/') ? [`${feature} ${outcome}`] : [],
    );
    expect(outcomes).toEqual([
      'example.com/own lost',
      'meta.helm.sh/release-name dropped',
      'konghq.com/strip-path lost',
    ]);
  });

  test('another Ingress renames nothing, also with a backend for every host', () => {
    const first: ShortIngress = { name: 'a', defaultBackend: 'd' };
    const names = (list: readonly ShortIngress[]) =>
      convertAll(list).conversion.objects.map(({ value }) => JSON.stringify(value['metadata']).slice(0, 60));
    expect(names([first, { name: 'b', hosts: { 'b.test': ['P /x→s'] } }])).toEqual(
      expect.arrayContaining([...names([first])]),
    );
  });
});
