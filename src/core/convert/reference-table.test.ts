import { describe, expect, test } from 'vitest';
import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../certificates/example-pems.ts';
import { ingressWorkspace, serviceYaml, type ShortIngress } from '../ingress/testing/ingress-objects.ts';
import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import type { Conversion } from './convert.ts';
import type { ConvertOptions } from './options.ts';
import { blocksSecurity } from './report/blocks-security.ts';
import { converted } from './testing/converted.ts';

const secret = (name: string, namespace = 'shop'): string =>
  `${JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace },
    type: 'kubernetes.io/tls',
    stringData: { 'tls.crt': SHOP_CERTIFICATE, 'tls.key': EXAMPLE_KEY },
  })}\n`;

const convertAll = (
  ingresses: readonly ShortIngress[],
  options: Partial<ConvertOptions> = {},
  ...others: readonly string[]
): Conversion => converted(ingressWorkspace(ingresses, ...others), options).conversion;

const ofKind = ({ objects }: Conversion, kind: string): readonly JsonObject[] =>
  objects.flatMap(({ value }) => (value['kind'] === kind ? [value] : []));

const nameOf = (value: JsonObject): string => stringAt(value, 'metadata.name') ?? '';

/** `name → sections: rules`, each rule as its matches and what it does. */
const routesOf = (conversion: Conversion): readonly string[] =>
  [...ofKind(conversion, 'HTTPRoute'), ...ofKind(conversion, 'GRPCRoute')].map((route) => {
    const sections = arrayAt(route, 'spec.parentRefs').map((one) => stringAt(one, 'sectionName') ?? 'none');
    return `${nameOf(route)} → ${sections.join(', ')}: ${arrayAt(route, 'spec.rules').map(ruleText).join('; ')}`;
  });

function ruleText(rule: Json): string {
  const matches = arrayAt(rule, 'matches').map((match) =>
    [
      stringAt(match, 'path.type'),
      stringAt(match, 'path.value'),
      ...arrayAt(match, 'headers').map(
        (header) => `${stringAt(header, 'name')}=${stringAt(header, 'value')}`,
      ),
    ].join(' '),
  );
  const filters = arrayAt(rule, 'filters').map((filter) => stringAt(filter, 'type'));
  const backends = arrayAt(rule, 'backendRefs').map((backend) =>
    [stringAt(backend, 'name'), valueAt(backend, 'port'), valueAt(backend, 'weight')]
      .filter((part) => part !== undefined)
      .join(':'),
  );
  return [matches.join(' | '), ...filters, ...backends].join(' ');
}

const listenersOf = (conversion: Conversion): readonly string[] =>
  ofKind(conversion, 'Gateway').flatMap((gateway) =>
    arrayAt(gateway, 'spec.listeners').map((listener) => stringAt(listener, 'name') ?? ''),
  );

const verdictOn = ({ report }: Conversion, feature: string) =>
  report.find((one) => one.feature === feature || one.feature === `nginx.ingress.kubernetes.io/${feature}`);

const web: ShortIngress = { name: 'web', hosts: { 'shop.example.com': ['P /→web'] } };
const tls = [{ hosts: ['shop.example.com'], secretName: 'shop' }];

describe('the table of the mapping', () => {
  test('T1: one host without TLS', () => {
    const done = convertAll([web]);
    expect(ofKind(done, 'Gateway').map(nameOf)).toEqual(['nginx']);
    expect(listenersOf(done)).toEqual(['http-shop-example-com']);
    expect(routesOf(done)).toEqual(['web → http-shop-example-com: PathPrefix / web:80']);
    expect(done.notes.join(' ')).toContain('placeholder certificate');
  });

  test('T2: with TLS', () => {
    const done = convertAll([{ ...web, tls }], {}, secret('shop'));
    expect(listenersOf(done)).toEqual(['http-shop-example-com', 'https-shop-example-com']);
    expect(routesOf(done)).toEqual([
      'web → https-shop-example-com: PathPrefix / ResponseHeaderModifier web:80',
      'web-redirect → http-shop-example-com: PathPrefix / RequestRedirect',
    ]);
  });

  test('T3: with TLS and without the redirect', () => {
    const done = convertAll([{ ...web, tls, annotations: { 'ssl-redirect': 'false' } }], {}, secret('shop'));
    expect(routesOf(done)).toEqual([
      'web → http-shop-example-com, https-shop-example-com: PathPrefix / web:80',
    ]);
  });

  test('T4: a rewrite makes expressions of the paths of another Ingress', () => {
    const done = convertAll([
      web,
      {
        name: 'api',
        annotations: { 'rewrite-target': '/$2' },
        hosts: { 'shop.example.com': ['I /api(/|$)(.*)→api', 'P /plain→api'] },
      },
      { name: 'other', hosts: { 'shop.example.com': ['P /other→web'] } },
    ]);
    expect(routesOf(done)).toContain(
      'api → http-shop-example-com: PathPrefix /api URLRewrite api:80; PathPrefix /plain api:80',
    );
    const other = done.report.find(({ value }) => value === '/other');
    expect(other).toMatchObject({
      outcome: 'approximated',
      difference: expect.stringContaining('Ingress shop/api'),
    });
  });

  test('T5: a canary by weight', () => {
    const done = convertAll([
      web,
      {
        name: 'canary',
        annotations: { canary: 'true', 'canary-weight': '20' },
        hosts: { 'shop.example.com': ['P /→next'] },
      },
    ]);
    expect(routesOf(done)).toEqual(['web → http-shop-example-com: PathPrefix / web:80:80 next:80:20']);
  });

  test('T6: a canary by header and weight', () => {
    const done = convertAll([
      web,
      {
        name: 'canary',
        annotations: { canary: 'true', 'canary-by-header': 'X-Canary', 'canary-weight': '10' },
        hosts: { 'shop.example.com': ['P /→next'] },
      },
    ]);
    expect(routesOf(done)).toEqual([
      'web → http-shop-example-com: PathPrefix / X-Canary=always next:80; PathPrefix / X-Canary=never web:80; PathPrefix / web:80:90 next:80:10',
    ]);
  });

  test('T7: a canary of nothing', () => {
    const done = convertAll([
      { name: 'canary', annotations: { canary: 'true' }, hosts: { 'shop.example.com': ['P /→next'] } },
    ]);
    expect(done.objects).toEqual([]);
    expect(verdictOn(done, 'canary')?.outcome).toBe('invalid');
  });

  const guarded = { ...web, annotations: { 'whitelist-source-range': '10.0.0.0/8' } };

  test('T8: a list of addresses for Envoy Gateway', () => {
    const done = convertAll([guarded], { target: 'envoy-gateway' });
    expect(done.extensions.map(({ value }) => value['kind'])).toEqual(['SecurityPolicy']);
    expect(verdictOn(done, 'whitelist-source-range')).toMatchObject({
      outcome: 'needs-extension',
      extension: { kind: 'SecurityPolicy' },
    });
    expect(blocksSecurity(done.report)).toBe(false);
  });

  test('T9: a list of addresses without a target', () => {
    const done = convertAll([guarded]);
    expect(verdictOn(done, 'whitelist-source-range')).toMatchObject({
      outcome: 'needs-extension',
      loss: 4,
      extension: null,
    });
    expect(blocksSecurity(done.report)).toBe(true);
  });

  test('T10: another service that is asked', () => {
    const done = convertAll([{ ...web, annotations: { 'auth-url': 'http://auth.shop.svc.cluster.local/' } }]);
    expect(verdictOn(done, 'auth-url')).toMatchObject({ outcome: 'needs-extension', loss: 4 });
  });

  test('T11: a port by name', () => {
    const done = convertAll(
      [{ name: 'web', hosts: { 'a.test': ['P /→web:http'] } }],
      {},
      serviceYaml('web', 'ports: [{ name: http, port: 8080 }]'),
    );
    expect(routesOf(done)).toEqual(['web → http-a-test: PathPrefix / web:8080']);
  });

  test('T12: a port by name of a Service that is not here', () => {
    const done = convertAll(
      [{ name: 'web', hosts: { 'a.test': ['P /→web:http'] } }],
      {},
      '# shop/web absent',
    );
    expect(routesOf(done)).toEqual(['web → http-a-test: PathPrefix /']);
    expect(verdictOn(done, 'spec.rules[].http.paths[].backend.service.port.name')?.outcome).toBe('manual');
  });

  test('T13: a default backend alone', () => {
    const done = convertAll([{ name: 'web', defaultBackend: 'web' }]);
    expect(listenersOf(done)).toEqual(['http-any']);
    expect(routesOf(done)).toEqual(['web → http-any: PathPrefix / web:80']);
    expect(valueAt(ofKind(done, 'HTTPRoute')[0], 'spec.hostnames')).toBeUndefined();
  });

  test('T14: a path that two Ingresses have', () => {
    const done = convertAll([
      { name: 'a', created: '2026-01-01T00:00:00Z', hosts: { 'a.test': ['P /→one'] } },
      { name: 'b', created: '2026-01-02T00:00:00Z', hosts: { 'a.test': ['P /→two'] } },
    ]);
    expect(routesOf(done)).toEqual(['a → http-a-test: PathPrefix / one:80']);
    const lost = done.report.filter(
      ({ ingress, pointer }) => ingress === 'shop/b' && pointer.includes('/paths/'),
    );
    expect(new Set(lost.map(({ outcome }) => outcome))).toEqual(new Set(['invalid']));
  });

  test('T15: a host and the wildcard above it, with a certificate each', () => {
    const done = convertAll(
      [
        {
          name: 'web',
          hosts: { '*.x.test': ['P /→web'], 'x.test': ['P /→web'] },
          tls: [
            { hosts: ['*.x.test'], secretName: 'wild' },
            { hosts: ['x.test'], secretName: 'plain' },
          ],
        },
      ],
      {},
      secret('wild'),
      secret('plain'),
    );
    const secure = arrayAt(ofKind(done, 'Gateway')[0], 'spec.listeners').filter(
      (one) => stringAt(one, 'protocol') === 'HTTPS',
    );
    expect(
      secure.map((one) => `${stringAt(one, 'name')} ${stringAt(one, 'tls.certificateRefs[0].name')}`),
    ).toEqual(['https-wildcard-x-test wild', 'https-x-test plain']);
  });

  test('T16: more paths than a route can have rules', () => {
    const paths = Array.from({ length: 20 }, (_, index) => `P /p${index}→web`);
    const routes = ofKind(convertAll([{ name: 'web', hosts: { 'a.test': paths } }]), 'HTTPRoute');
    expect(routes.map(nameOf)).toEqual(['web', 'web-2']);
    expect(routes.map((route) => arrayAt(route, 'spec.rules').length)).toEqual([16, 4]);
  });

  test('T17: CORS with all defaults of the controller', () => {
    const done = convertAll([{ ...web, annotations: { 'enable-cors': 'true' } }]);
    expect(valueAt(ofKind(done, 'HTTPRoute')[0], 'spec.rules[0].filters[0].cors')).toMatchObject({
      allowOrigins: ['*'],
      allowCredentials: true,
      allowMethods: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'],
      maxAge: 1_728_000,
    });
  });

  test('T18: TLS to the backend that no one checks', () => {
    const done = convertAll([{ ...web, annotations: { 'backend-protocol': 'HTTPS' } }]);
    expect(verdictOn(done, 'backend-protocol')).toMatchObject({ outcome: 'manual', loss: 3 });
    expect(ofKind(done, 'BackendTLSPolicy')).toEqual([]);
  });

  test('T19: gRPC', () => {
    const done = convertAll([{ ...web, annotations: { 'backend-protocol': 'GRPC' } }]);
    expect(ofKind(done, 'GRPCRoute').map(nameOf)).toEqual(['web']);
    expect(ofKind(done, 'HTTPRoute')).toEqual([]);
  });

  test('T20: a snippet', () => {
    const done = convertAll([{ ...web, annotations: { 'configuration-snippet': 'deny all;' } }]);
    expect(verdictOn(done, 'configuration-snippet')).toMatchObject({ outcome: 'lost', loss: 4 });
  });

  test('T21: further names with TLS', () => {
    const done = convertAll(
      [
        {
          name: 'web',
          annotations: { 'server-alias': 'b.test,c.test' },
          hosts: { 'a.test': ['P /→web'] },
          tls: [{ hosts: ['a.test'], secretName: 'elsewhere' }],
        },
      ],
      {},
    );
    expect(ofKind(done, 'HTTPRoute').map((route) => arrayAt(route, 'spec.hostnames'))).toEqual([
      ['a.test', 'b.test', 'c.test'],
      ['a.test', 'b.test', 'c.test'],
    ]);
    expect(listenersOf(done)).toEqual([
      'http-a-test',
      'http-b-test',
      'http-c-test',
      'https-a-test',
      'https-b-test',
      'https-c-test',
    ]);
  });

  test('T22: an entry page', () => {
    const done = convertAll([{ ...web, annotations: { 'app-root': '/ui' } }]);
    expect(routesOf(done)).toEqual([
      'web → http-shop-example-com: Exact / RequestRedirect; PathPrefix / web:80',
    ]);
  });

  test('T23: a redirect with its code', () => {
    const done = convertAll([
      {
        ...web,
        annotations: { 'permanent-redirect': 'https://new.test/x', 'permanent-redirect-code': '308' },
      },
    ]);
    expect(valueAt(ofKind(done, 'HTTPRoute')[0], 'spec.rules[0]')).toEqual({
      name: 'root',
      matches: [{ path: { type: 'PathPrefix', value: '/' } }],
      filters: [
        {
          type: 'RequestRedirect',
          requestRedirect: {
            scheme: 'https',
            hostname: 'new.test',
            path: { type: 'ReplaceFullPath', replaceFullPath: '/x' },
            statusCode: 308,
          },
        },
      ],
    });
  });

  test('T29: a certificate in the namespace of an application', () => {
    const done = convertAll([{ ...web, tls }], { gatewayNamespace: 'infra' }, secret('shop'));
    expect(ofKind(done, 'ReferenceGrant')).toMatchObject([
      {
        metadata: { namespace: 'shop' },
        spec: {
          from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra' }],
          to: [{ group: '', kind: 'Secret', name: 'shop' }],
        },
      },
    ]);
  });

  test('T30: an annotation that is misspelt', () => {
    const done = convertAll([{ ...web, annotations: { 'rewrite-targt': '/x' } }]);
    expect(verdictOn(done, 'rewrite-targt')).toMatchObject({
      outcome: 'invalid',
      action: expect.stringContaining('rewrite-target'),
    });
  });
});
