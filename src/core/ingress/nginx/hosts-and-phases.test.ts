import { describe, expect, test } from 'vitest';
import { SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { tlsSecret } from '../../rules/shared/examples.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { ingressWorkspace, serviceYaml, type ShortIngress } from '../testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send, stepsText } from '../testing/send.ts';

const a = (paths: readonly string[], rest: ShortIngress = {}): ShortIngress => ({
  hosts: { 'a.test': paths },
  ...rest,
});
const all = (annotations: Readonly<Record<string, string>>): ShortIngress => a(['P /→s'], { annotations });

const ask = (
  ingresses: readonly ShortIngress[],
  url: string,
  more: Parameters<typeof requestOf>[2] & {
    headers?: readonly string[];
    options?: Partial<WorkspaceOptions>;
    others?: readonly string[];
  } = {},
) => {
  const { headers = [], options = {}, others = [], ...fields } = more;
  return send(planesOf(ingressWorkspace(ingresses, ...others), options), requestOf(url, headers, fields));
};

describe('servers', () => {
  test.each([
    ['an alias *.x has any depth', 'http://x.y.b.test/', '*.b.test', 's'],
    ['an alias x.*', 'http://b.example/', 'b.*', 's'],
    ['an expression', 'http://b7.test/', '~^b\\d+\\.test$', 's'],
    ['an expression that does not match', 'http://bx.test/', '~^b\\d+\\.test$', '404'],
  ])('%s', (_, url, alias, expected) => {
    expect(meets(ask([all({ 'server-alias': alias })], url))).toBe(expected);
  });

  test('an expression of PCRE alone is not known', () => {
    expect(ask([all({ 'server-alias': '~^(?=b)b.test$' })], 'http://b.test/').unclear).not.toBeNull();
  });

  test('a certificate counts for an alias that it covers', () => {
    const tls = {
      annotations: { 'server-alias': 'shop.example.com, other.test' },
      tls: [{ hosts: ['a.test'], secretName: 'shop-tls' }],
    };
    const certificate = tlsSecret(SHOP_CERTIFICATE, undefined, { name: 'shop-tls', namespace: 'shop' });
    const answer = (host: string): string =>
      meets(ask([a(['P /→s'], tls)], `http://${host}/`, { others: [certificate] }));
    expect([answer('shop.example.com'), answer('other.test'), answer('a.test')]).toEqual([
      '308 https://shop.example.com',
      's',
      '308 https://a.test',
    ]);
  });

  test('a host that is filled in later is not known', () => {
    const outcome = ask([{ hosts: { '${HOST}': ['P /→s'] } }], 'http://b.test/');
    expect(outcome.unclear ?? meets(outcome)).toContain('filled in later');
  });

  test('two wildcards and a name: the name', () => {
    const hosts = { '*.b.test': ['P /→w'], 'x.b.test': ['P /→s'] };
    expect(meets(ask([{ hosts }], 'http://X.b.test./'))).toBe('s');
  });
});

describe('locations', () => {
  test.each([
    ['a path is decoded', '/f%6fo', 's'],
    ['slashes are merged', '//foo', 's'],
    ['dot segments are folded', '/x/../foo', 's'],
    ['bytes that are no UTF-8 stay', '/f%6fo%ff', '404'],
  ])('%s', (_, path, expected) => {
    expect(meets(ask([a(['E /foo→s'])], `http://a.test${path}`))).toBe(expected);
  });

  test('an expression with syntax of PCRE alone is not known, unless one before it matches', () => {
    const mode = a(['I /foo(?!bar)→s', 'I /much-longer-path→t'], { annotations: { 'use-regex': 'true' } });
    expect(meets(ask([mode], 'http://a.test/much-longer-path'))).toBe('t');
    expect(ask([mode], 'http://a.test/foo').unclear).toContain('syntax of PCRE that is not evaluated here');
  });

  test('a resource backend is skipped', () => {
    const yaml = ingressWorkspace([a(['P /x→s', 'P /→s'])]).replace(
      '"backend":{"service":{"name":"s","port":{"number":80}}}',
      '"backend":{"resource":{"apiGroup":"x.test","kind":"Bucket","name":"b"}}',
    );
    expect(meets(send(planesOf(yaml), requestOf('http://a.test/x')))).toBe('s');
  });

  test('a Service that is the canary of an older Ingress takes the paths of a younger one away', () => {
    const canary = a(['P /→c'], { annotations: { canary: 'true' }, created: '2024-01-01T00:00:00Z' });
    const young = a(['P /c→c', 'P /→s'], { name: 'b', created: '2025-01-01T00:00:00Z' });
    expect(meets(ask([canary, young], 'http://a.test/c'))).toBe('s');
  });

  test('a canary of a Service that an older Ingress uses gets nothing', () => {
    const old = { name: 'o', hosts: { 'b.test': ['P /→c'] }, created: '2023-01-01T00:00:00Z' };
    const canary = a(['P /→c'], { name: 'c', annotations: { canary: 'true', 'canary-weight': '50' } });
    expect(
      meets(ask([old, a(['P /→s'], { created: '2024-01-01T00:00:00Z' }), canary], 'http://a.test/')),
    ).toBe('s');
  });

  test('a canary without endpoints leaves all to the stable backend', () => {
    const canary = a(['P /→gone'], { name: 'c', annotations: { canary: 'true', 'canary-weight': '50' } });
    expect(meets(ask([a(['P /→s']), canary], 'http://a.test/', { others: ['# shop/gone absent\n'] }))).toBe(
      's',
    );
  });

  test('a canary by a pattern is searched for, with regard to case', () => {
    const canary = a(['P /→c'], {
      name: 'c',
      annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-header-pattern': 'b+' },
    });
    const answer = (value: string): string =>
      meets(ask([a(['P /→s']), canary], 'http://a.test/', { headers: [`X-C: ${value}`] }));
    expect([answer('abbc'), answer('ABBC'), answer('ac')]).toEqual(['c', 's', 's']);
  });
});

describe('phases', () => {
  test.each([
    ['a body that is too large', {}, ['Content-Length: 2000000'], '413'],
    ['a body that is allowed', { 'proxy-body-size': '8m' }, ['Content-Length: 2000000'], 's'],
    ['no limit', { 'proxy-body-size': '0' }, ['Content-Length: 2000000'], 's'],
    ['a limit of requests lets one pass', { 'limit-rps': '1' }, [], 's'],
    ['a service that is asked', { 'auth-url': 'http://auth.test/check' }, [], 's'],
  ] as const)('%s', (_, annotations, headers, expected) => {
    expect(meets(ask([all(annotations)], 'http://a.test/', { headers }))).toBe(expected);
  });

  test('a denied client', () => {
    const deny = all({ 'denylist-source-range': '10.0.0.0/8, fd00::/8' });
    const answer = (client: string): string => meets(ask([deny], 'http://a.test/', { client }));
    expect([answer('10.1.1.1'), answer('fd00::1'), answer('11.1.1.1'), answer('fe80::1')]).toEqual([
      '403',
      '403',
      's',
      's',
    ]);
  });

  test('satisfy any: an address is enough', () => {
    const any = all({
      satisfy: 'any',
      'auth-url': 'http://auth.test/',
      'whitelist-source-range': '10.0.0.0/8',
    });
    expect(meets(ask([any], 'http://a.test/', { client: '10.1.1.1' }))).toBe('s');
  });

  test('who the client is, a load balancer in front may say', () => {
    const allow = all({ 'whitelist-source-range': '10.0.0.0/8' });
    const options = { choices: { 'ingress-nginx-forwarded-headers': 'trusted' } };
    const headers = ['X-Forwarded-For: 1.2.3.4, 10.0.0.1'];
    expect(meets(ask([allow], 'http://a.test/', { headers, options }))).toBe('403');
    expect(meets(ask([allow], 'http://a.test/', { headers }))).toBe('s');
  });

  test('the challenge path is exempt as a path of an Ingress', () => {
    const tls = [{ hosts: ['a.test'] }];
    const challenge = '/.well-known/acme-challenge/x';
    const own = { name: 'b', hosts: { 'a.test': [`E ${challenge}→c`] } };
    expect(meets(ask([a(['P /→s'], { tls }), own], `http://a.test${challenge}`))).toBe('c');
    expect(meets(ask([a(['P /→s'], { tls })], `http://a.test${challenge}`))).toBe(
      `308 https://a.test${challenge}`,
    );
  });

  test('preserve-trailing-slash, and the slash of a query', () => {
    const tls = [{ hosts: ['a.test'] }];
    const keeps = a(['P /→s'], { tls, annotations: { 'preserve-trailing-slash': 'true' } });
    expect(meets(ask([keeps], 'http://a.test/p/'))).toBe('308 https://a.test/p/');
    expect(meets(ask([a(['P /→s'], { tls })], 'http://a.test/p?x=/'))).toBe('308 https://a.test/p?x=');
  });

  test('a backend that is slower than the timeout', () => {
    expect(meets(ask([all({ 'proxy-read-timeout': '5' })], 'http://a.test/', { backendTakes: 6000 }))).toBe(
      '504',
    );
    expect(meets(ask([all({})], 'http://a.test/', { backendTakes: 6000 }))).toBe('s');
  });

  test('what the backend sees', () => {
    const prefix = { 'rewrite-target': '/$1', 'x-forwarded-prefix': '/api', 'upstream-vhost': 'inside.test' };
    const headers = ['X-Forwarded-Proto: https', 'X-Real-Ip: 9.9.9.9', 'X-Own: 1'];
    const [backend] = ask([a(['I /api/(.*)→s'], { annotations: prefix })], 'http://a.test/api/%20x?q', {
      headers,
    }).backends;
    expect(backend?.request).toEqual({
      method: 'GET',
      host: 'inside.test',
      path: '/%20x?q',
      headers: new Map([
        ['x-forwarded-proto', ['http']],
        ['x-own', ['1']],
        ['x-forwarded-prefix', ['/api']],
      ]),
    });
  });

  test('answers that the default backend replaces', () => {
    expect(stepsText(ask([all({ 'custom-http-errors': '404, 503' })], 'http://a.test/'))).toContain(
      'Answers of the backend with 404, 503 are replaced',
    );
  });

  test('a copy of each request', () => {
    const mirror = all({ 'mirror-target': 'http://copy.shop.svc.cluster.local:8080$request_uri' });
    expect(ask([mirror], 'http://a.test/').mirrors).toMatchObject([
      { kind: 'Service', namespace: 'shop', name: 'copy', port: 8080, percent: 100 },
    ]);
    expect(
      ask([all({ 'mirror-target': 'https://copy.example.com/' })], 'http://a.test/').mirrors,
    ).toMatchObject([{ kind: 'Host', name: 'copy.example.com', port: 443 }]);
  });

  test('ports that speak something else', () => {
    const yaml = ingressWorkspace([all({})]);
    const answer = (url: string): string => meets(send(planesOf(yaml), requestOf(url)));
    expect([
      answer('http://a.test:443/'),
      answer('https://a.test:80/'),
      answer('grpc://a.test/a.B/C'),
      answer('tls://a.test'),
    ]).toEqual(['400', 'refused', 'refused', 'refused']);
  });

  test('ExternalName is sent to', () => {
    const external = serviceYaml('s', 'type: ExternalName\nexternalName: api.example.com');
    const outcome = ask([all({})], 'http://a.test/', { others: [external] });
    expect(outcome.backends[0]?.endpoints).toEqual([
      { workload: null, port: 80, address: 'api.example.com' },
    ]);
  });

  test('in a part of a cluster a Secret that is not here may be there', () => {
    const basic = all({ 'auth-type': 'basic', 'auth-secret': 'users' });
    const outcome = ask([basic], 'http://a.test/', { options: { partial: true } });
    expect(meets(outcome)).toBe('401');
    expect(stepsText(outcome)).toContain('auth-secret');
  });
});

test('without Ingresses there are no controllers', () => {
  expect(planesOf(manifests(serviceYaml('s'))).ingressPlane.controllers).toEqual([]);
});
