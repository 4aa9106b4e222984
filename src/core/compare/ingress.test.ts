import { describe, expect, test } from 'vitest';
import { ingressWorkspace, serviceYaml, type ShortIngress } from '../ingress/testing/ingress-objects.ts';
import { manifests } from '../kinds/shared/example-manifests.ts';
import { analysisOf } from '../testing/workspace.ts';
import { compare } from './compare.ts';
import { causeOf } from './requests/cause-of.ts';
import { compareRequests } from './requests/compare-requests.ts';
import { gatewaySide } from './sides/gateway-side.ts';
import { ingressSide } from './sides/ingress-side.ts';
import { witnessLine } from './testing/compared.ts';

/** A Gateway for plain HTTP with one route of these rules. */
const gateway = (rules: string, hostnames = '[a.test]'): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: wheel }
spec: { controllerName: clay.test/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: wheel, listeners: [{ name: http, protocol: HTTP, port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec: { parentRefs: [{ name: edge }], hostnames: ${hostnames}, rules: ${rules} }
`;

const to = (name: string, path = '/'): string =>
  `{ matches: [{ path: { value: ${path} } }], backendRefs: [{ name: ${name}, port: 80 }] }`;

/** The differences for plain HTTP between Ingresses and Gateways of one workspace: nginx answers HTTPS on every host. */
function halves(ingresses: readonly ShortIngress[], gateways: string, ...others: readonly string[]) {
  const { ingressPlane, dataPlane } = analysisOf(ingressWorkspace(ingresses, gateways, ...others));
  const { different, ...rest } = compareRequests(ingressSide(ingressPlane), gatewaySide(dataPlane));
  return { ...rest, different: different.filter(({ request }) => request.protocol === 'HTTP') };
}

const A = { 'a.test': ['P /→s'] };
const canary = (annotations: Readonly<Record<string, string>>): ShortIngress => ({
  name: 'b',
  annotations: { canary: 'true', ...annotations },
  hosts: { 'a.test': ['P /→t'] },
});

describe('the Ingress half and the Gateway half', () => {
  test.each<
    readonly [
      what: string,
      ingresses: readonly ShortIngress[],
      gateways: string,
      witnesses: readonly string[],
      cause: string | null,
    ]
  >([
    ['one host to one Service', [{ hosts: A }], gateway(`[${to('s')}]`), [], null],
    [
      'a path, which nginx redirects to its slash',
      [{ hosts: { 'a.test': ['P /foo/→s', 'P /→r'] } }],
      gateway(`[${to('s', '/foo')}, ${to('r')}]`),
      ['GET http://a.test:80/foo [outcome]'],
      'Before: Prefix /foo/ of Ingress shop/a: A slash is added: the client is redirected to http://a.test/foo/.',
    ],
    [
      'a redirect to HTTPS, with its reason',
      [{ hosts: A, tls: [{ hosts: ['a.test'] }] }],
      gateway(`[${to('s')}]`),
      ['GET http://a.test:80/ [outcome]'],
      'Before: ssl-redirect of Ingress shop/a: The client is redirected to https://a.test with 308, because a certificate is configured for the host.',
    ],
    [
      'a wildcard of one label',
      [{ hosts: { '*.a.test': ['P /→s'] } }],
      gateway(`[${to('s')}]`, '["*.a.test"]'),
      ['GET http://any.any.a.test:80/ [outcome]'],
      'Before: No path of an Ingress takes the request: the client gets 404.',
    ],
    [
      'expressions without regard to case',
      [{ annotations: { 'use-regex': 'true' }, hosts: { 'a.test': ['I /api/v[0-9]→s'] } }],
      gateway(
        '[{ matches: [{ path: { type: RegularExpression, value: "/api/v[0-9].*" } }], backendRefs: [{ name: s, port: 80 }] }]',
      ),
      ['GET http://a.test:80/API/V0 [outcome]'],
      null,
    ],
    [
      'a canary by header, value by value',
      [{ hosts: A }, canary({ 'canary-by-header': 'X-C', 'canary-weight': '20' })],
      gateway(
        `[{ matches: [{ headers: [{ name: x-c, value: always }] }], backendRefs: [{ name: t, port: 80 }] },
          { backendRefs: [{ name: s, port: 80, weight: 80 }, { name: t, port: 80, weight: 20 }] }]`,
      ),
      ['GET http://a.test:80/ (x-c: never) [backends]'],
      null,
    ],
    [
      'a canary that is lost, a class for each way in which it divides requests',
      [{ hosts: A }, canary({ 'canary-by-header': 'X-C', 'canary-weight': '20' })],
      gateway(`[${to('s')}]`),
      ['GET http://a.test:80/ [backends]', 'GET http://a.test:80/ (x-c: always) [backends]'],
      null,
    ],
    [
      'a canary by cookie and header, of which the header goes first',
      [{ hosts: A }, canary({ 'canary-by-header': 'X-C', 'canary-by-cookie': 'k' })],
      gateway(
        `[{ matches: [{ headers: [{ name: cookie, value: k=always }] }, { headers: [{ name: x-c, value: always }] }],
            backendRefs: [{ name: t, port: 80 }] }, { backendRefs: [{ name: s, port: 80 }] }]`,
      ),
      ['GET http://a.test:80/ (cookie: k=always, x-c: never) [backends]'],
      null,
    ],
    [
      'a canary that acts on every host with its Service',
      [{ hosts: { ...A, 'b.test': ['P /→s'] } }, canary({ 'canary-weight': '50' })],
      gateway('[{ backendRefs: [{ name: s, port: 80 }, { name: t, port: 80 }] }]').concat(
        '---\n',
        gateway(`[${to('s')}]`, '[b.test]')
          .split('---\n')[2]
          ?.replace('name: web', 'name: other') ?? '',
      ),
      ['GET http://b.test:80/ [backends]'],
      null,
    ],
    [
      'CORS',
      [{ annotations: { 'enable-cors': 'true', 'cors-allow-origin': 'https://x.test' }, hosts: A }],
      gateway(`[${to('s')}]`),
      [
        'GET http://a.test:80/ (origin: https://x.test) [responseHeaders]',
        'OPTIONS http://a.test:80/ (origin: https://x.test) [outcome]',
      ],
      null,
    ],
    [
      'a list of addresses that is lost',
      [{ annotations: { 'whitelist-source-range': '10.0.0.0/8' }, hosts: A }],
      gateway(`[${to('s')}]`),
      ['GET http://a.test:80/ [outcome]'],
      'Before: whitelist-source-range of Ingress shop/a: 192.0.2.1 is not among 10.0.0.0/8.',
    ],
    [
      'a known host that does not fall back to one without host',
      [{ hosts: { 'a.test': ['P /foo→s'] } }, { name: 'b', hosts: { '': ['P /→t'] } }],
      `${gateway(`[${to('s', '/foo')}]`)}---\n${
        gateway(`[${to('t')}]`, '[]')
          .split('---\n')[2]
          ?.replace('name: web', 'name: other') ?? ''
      }`,
      [],
      null,
    ],
  ])('%s', (_, ingresses, gateways, witnesses, cause) => {
    const { different, unknown, equal } = halves(ingresses, gateways, serviceYaml('s'), serviceYaml('t'));
    expect(different.map((one) => `${witnessLine(one)} [${one.aspects.join()}]`)).toEqual(witnesses);
    expect(unknown).toEqual([]);
    expect(equal).toBeGreaterThan(0);
    const [first] = different;
    if (cause !== null && first) expect(causeOf(first, first.aspects)).toContain(cause);
  });

  test('the client of a witness is a field of its request', () => {
    const { different } = halves(
      [{ annotations: { 'whitelist-source-range': '10.0.0.0/8' }, hosts: A }],
      gateway(`[${to('s')}]`),
    );
    expect(different.map(({ request }) => request.client)).toEqual(['192.0.2.1']);
  });

  test('of a class that is not simulated nothing is known, and it is said once', () => {
    const { different, unknown, equal } = halves([{ className: 'kong', hosts: A }], gateway(`[${to('s')}]`));
    expect([different, equal]).toEqual([[], 0]);
    expect(unknown).toEqual([{ reason: expect.stringMatching(/Kong is not simulated/), classes: 2 }]);
  });
});

describe('Ingresses on both sides', () => {
  const differences = (before: readonly ShortIngress[], after: readonly ShortIngress[], choices = {}) =>
    compare(
      analysisOf(ingressWorkspace(before), { choices }),
      analysisOf(ingressWorkspace(after), { choices }),
    ).requests.different.filter(({ request }) => request.protocol === 'HTTP');

  test.each([['nginx'], ['traefik'], ['generic']])('are equal to themselves at %s', (kind) => {
    const ingresses: readonly ShortIngress[] = [
      {
        className: 'own',
        hosts: { 'a.test': ['P /foo→s', 'E /bar→t'], '*.b.test': ['P /→s'], '': ['P /→t'] },
      },
    ];
    const [before, after] = [1, 2].map(() =>
      analysisOf(ingressWorkspace(ingresses), { choices: { 'ingress-controller': kind } }),
    );
    if (!before || !after) throw new Error('Nothing is analysed.');
    const { different, unknown, equal } = compare(before, after).requests;
    expect([different, unknown]).toEqual([[], []]);
    expect(equal).toBeGreaterThan(3);
  });

  test('an annotation that is added is the cause', () => {
    const [only, ...others] = differences(
      [{ hosts: A }],
      [{ annotations: { 'rewrite-target': '/x' }, hosts: A }],
    );
    expect(others).toEqual([]);
    expect(only && causeOf(only, only.aspects)).toBe(
      'After: rewrite-target of Ingress shop/a: The backend gets the path /x.',
    );
  });

  test('a path that is gone is answered by another', () => {
    const [only] = differences(
      [{ hosts: { 'a.test': ['P /foo→s', 'P /→t'] } }],
      [{ hosts: { 'a.test': ['P /→t'] } }],
    );
    expect(only && causeOf(only, only.aspects)).toBe('The match of before is not there after.');
  });

  test('an Ingress that is no longer read says why', () => {
    const [only] = differences(
      [{ hosts: A }],
      [{ annotations: { 'configuration-snippet': 'return 404;' }, hosts: A }],
    );
    expect(only && causeOf(only, only.aspects)).toMatch(
      /^After, Ingress shop\/a rule 1 path 1 no longer has it: .*snippet/,
    );
  });
});

test('a Gateway beside the Ingresses that it will replace is held against their controller', () => {
  const before = ingressWorkspace([{ hosts: A }], serviceYaml('t'));
  const added = compare(analysisOf(before), analysisOf(manifests(before, gateway(`[${to('s')}]`)))).requests;
  expect(added.different).toEqual([]);
  const other = compare(analysisOf(before), analysisOf(manifests(before, gateway(`[${to('t')}]`)))).requests;
  expect(other.different.map(witnessLine)).toEqual(['GET http://a.test:80/']);
});
