import { conditionText } from './compare-statuses.ts';
import { describe, expect, test } from 'vitest';
import {
  caBundle,
  jsonManifests,
  listener,
  passthrough,
  policy,
  service,
} from '../testing/cases/case-objects.ts';
import { pathText } from '../model/access.ts';
import { front, route, rule } from '../traffic/testing/traffic-objects.ts';
import type { JsonObject } from '../yaml/json.ts';
import { analysisOf } from '../testing/workspace.ts';
import { compare } from './compare.ts';
import { changesTraffic, isEmpty } from './is-empty.ts';
import { compared } from './testing/compared.ts';

const SERVICE = service('red');
const workspace = (spec: JsonObject, ...others: readonly JsonObject[]): readonly JsonObject[] => [
  ...front(),
  route(spec),
  ...SERVICE,
  ...others,
];
const good = workspace({ rules: [rule(['red'])] });

describe('objects', () => {
  test('are the same across the versions of a kind', () => {
    const older = good.map((one) =>
      one['kind'] === 'HTTPRoute' ? { ...one, apiVersion: 'gateway.networking.k8s.io/v1beta1' } : one,
    );
    const { added, removed, changed } = compared(good, older).objects;
    expect([added, removed]).toEqual([[], []]);
    expect(changed.map(({ paths }) => paths.map(pathText))).toEqual([['apiVersion']]);
  });

  test('are not changed by what the API server writes', () => {
    const dumped = good.map((one): JsonObject => ({
      ...one,
      metadata: {
        ...(one['metadata'] as JsonObject),
        uid: 'a',
        resourceVersion: '7',
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' },
      },
      status: { conditions: [] },
    }));
    expect(compared(good, dumped).objects.changed).toEqual([]);
  });

  test('name the outermost fields that differ', () => {
    const other = workspace({ hostnames: ['a.test'], rules: [rule(['red']), rule(['red'])] });
    const [change] = compared(good, other).objects.changed;
    expect(change?.paths.map(pathText)).toEqual(['spec.hostnames', 'spec.rules']);
  });

  test('are in the order of their kinds and names, whatever the files', () => {
    const more = [...good, ...service('zebra'), ...service('ape')];
    const names = (after: readonly JsonObject[]) =>
      compared(good, after).objects.added.map(({ kind, name }) => `${kind} ${name}`);
    expect(names(more)).toEqual(['Deployment ape', 'Deployment zebra', 'Service ape', 'Service zebra']);
    expect(names(more.toReversed())).toEqual(names(more));
  });
});

describe('conditions', () => {
  const lines = (before: readonly JsonObject[], after: readonly JsonObject[]) =>
    compared(before, after).status.map(
      ({ resource, condition, before: was, after: is }) =>
        `${resource.kind} ${condition}: ${was && conditionText(was)} -> ${is && conditionText(is)}`,
    );

  test('of parents have their section and port', () => {
    const on = (parent: JsonObject, backend: string) =>
      workspace({ rules: [rule([backend])] }).map((one) =>
        one['kind'] === 'HTTPRoute'
          ? {
              ...one,
              spec: {
                ...(one['spec'] as JsonObject),
                parentRefs: [{ name: 'front', namespace: 'edge', ...parent }],
              },
            }
          : one,
      );
    expect(
      lines(on({ sectionName: 'web', port: 80 }, 'red'), on({ sectionName: 'web', port: 80 }, 'ghost')),
    ).toEqual([
      'HTTPRoute parents[edge/front#web:80].ResolvedRefs: True (ResolvedRefs) -> False (BackendNotFound)',
    ]);
  });

  test('of listeners have their name, and of policies their ancestor', () => {
    const tls = (more: JsonObject) => [
      ...front([listener('db', 'TLS', 5432, { ...passthrough, ...more })]),
      route({ rules: [rule(['red'])] }, {}, 'TLSRoute'),
      ...SERVICE,
    ];
    expect(lines(tls({}), tls({ allowedRoutes: { kinds: [{ kind: 'UDPRoute' }] } }))).toEqual(
      expect.arrayContaining([
        'Gateway listeners[db].ResolvedRefs: True (ResolvedRefs) -> False (InvalidRouteKinds)',
      ]),
    );
    const secured = (name: string) =>
      workspace(
        { rules: [rule(['red'])] },
        policy(
          'p',
          { name: 'red' },
          {
            validation: { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name }] },
          },
        ),
        caBundle('ca', 'kiln'),
      );
    expect(lines(secured('ca'), secured('ghost'))).toEqual([
      'BackendTLSPolicy ancestors[edge/front].Accepted: True (Accepted) -> False (NoValidCACertificate)',
      'BackendTLSPolicy ancestors[edge/front].ResolvedRefs: True (ResolvedRefs) -> False (InvalidCACertificateRef)',
    ]);
  });

  test('of objects that come or go are none that differ', () => {
    const more = [...good, route({ rules: [rule(['ghost'])] }, { name: 'more' })];
    expect(lines(good, more)).toEqual([]);
  });

  test('that differ in words only are the same', () => {
    const [a, b] = ['ghost', 'spirit'].map((name) => workspace({ rules: [rule([name])] }));
    expect(a && b && lines(a, b)).toEqual([]);
  });
});

describe('findings', () => {
  const codes = (before: string, after: string) => {
    const { introduced, fixed } = compare(analysisOf(before), analysisOf(after)).findings;
    return [introduced, fixed].map((list) =>
      list.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    );
  };
  const at = (path: string, backend: string): JsonObject =>
    rule([backend], { matches: [{ path: { value: path } }] });
  const broken = workspace({ rules: [at('/a', 'red'), at('/b', 'ghost')] });

  test('are the same on other lines', () => {
    const text = jsonManifests(...broken);
    expect(codes(text, `\n\n# More lines.\n${text}`)).toEqual([[], []]);
  });

  test('are the same in another file', () => {
    const text = jsonManifests(...broken);
    const { introduced, fixed } = compare(
      analysisOf(text, {}, 'before/all.yaml'),
      analysisOf(text, {}, 'after/everything.yaml'),
    ).findings;
    expect([introduced, fixed]).toEqual([[], []]);
  });

  test('are the same when a rule comes before', () => {
    const shifted = workspace({ rules: [at('/new', 'red'), at('/a', 'red'), at('/b', 'ghost')] });
    expect(codes(jsonManifests(...broken), jsonManifests(...shifted))).toEqual([[], []]);
  });

  test('of which one more of the same is there are introduced once', () => {
    const more = workspace({ rules: [at('/new', 'ghost'), at('/a', 'red'), at('/b', 'ghost')] });
    expect(codes(jsonManifests(...broken), jsonManifests(...more))).toEqual([['backend/missing'], []]);
  });

  test('of another cause are fixed and introduced', () => {
    const other = workspace({ rules: [at('/a', 'red'), at('/b', 'spirit')] });
    expect(codes(jsonManifests(...broken), jsonManifests(...other))).toEqual([
      ['backend/missing'],
      ['backend/missing'],
    ]);
  });
});

describe('what differs', () => {
  test('is nothing for the same, and no traffic for other objects', () => {
    expect(isEmpty(compared(good, good))).toBe(true);
    const more = compared(good, [...good, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } }]);
    expect([isEmpty(more), changesTraffic(more)]).toEqual([false, false]);
  });

  test('is traffic for an error that is fixed, a condition or a request', () => {
    expect(changesTraffic(compared(workspace({ rules: [rule(['ghost'])] }), good))).toBe(true);
  });
});
