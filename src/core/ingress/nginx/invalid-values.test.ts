import { describe, expect, test } from 'vitest';
import { configMap, secret } from '../../kinds/shared/example-manifests.ts';
import { ingressWorkspace } from '../testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send, stepsText } from '../testing/send.ts';

type Annotations = Readonly<Record<string, string>>;

const answer = (annotations: Annotations, url = 'http://a.test/', ...others: readonly string[]): string => {
  const planes = planesOf(ingressWorkspace([{ annotations, hosts: { 'a.test': ['P /→s'] } }], ...others));
  const outcome = send(planes, requestOf(url));
  expect(stepsText(outcome)).not.toBe('');
  return meets(outcome);
};

const inShop = { namespace: 'shop' };

describe('the default takes the place of the value', () => {
  test.each<readonly [Annotations]>([
    [{ 'rewrite-target': 'a b' }],
    [{ 'use-regex': 'yes' }],
    [{ 'force-ssl-redirect': 'yes' }],
    [{ 'app-root': 'ui' }],
    [{ 'enable-cors': 'on' }],
    [{ canary: 'yes' }],
    [{ 'canary-weight': '20' }],
    [{ 'proxy-read-timeout': '60s' }],
    [{ 'proxy-body-size': 'much' }],
    [{ 'backend-protocol': 'SPDY' }],
    [{ affinity: 'ip' }],
    [{ 'mirror-target': 'a b' }],
    [{ 'proxy-ssl-verify': 'yes' }],
    [{ satisfy: 'some' }],
    [{ 'service-upstream': 'yes' }],
    [{ 'temporal-redirect': '/x' }],
    [{ 'permanent-redirect': '' }],
  ])('%j', (annotations) => {
    expect(answer(annotations)).toBe('s');
  });
});

describe('the paths of the Ingress answer 503', () => {
  test.each<readonly [string, Annotations]>([
    ['auth-secret that is missing', { 'auth-type': 'basic', 'auth-secret': 'gone' }],
    ['auth-secret of another namespace', { 'auth-type': 'basic', 'auth-secret': 'other/users' }],
    ['no auth-secret', { 'auth-type': 'basic' }],
    ['auth-url without a host', { 'auth-url': '/check' }],
    ['auth-method', { 'auth-url': 'http://auth.test/', 'auth-method': 'LOOK' }],
    ['auth-response-headers', { 'auth-url': 'http://auth.test/', 'auth-response-headers': 'a;b' }],
    ['auth-cache-duration', { 'auth-url': 'http://auth.test/', 'auth-cache-duration': '5m;' }],
    ['auth-proxy-set-headers', { 'auth-url': 'http://auth.test/', 'auth-proxy-set-headers': 'shop/gone' }],
    ['proxy-ssl-secret', { 'proxy-ssl-secret': 'shop/gone' }],
    ['a bad allow list', { 'whitelist-source-range': '10.0.0.0/33' }],
    ['an empty allow list', { 'allowlist-source-range': ' ' }],
    ['a bad deny list', { 'denylist-source-range': 'here' }],
    ['custom-headers without their map', { 'custom-headers': 'shop/gone' }],
  ])('%s', (_, annotations) => {
    expect(answer(annotations)).toBe('503');
  });

  test('custom-headers that the controller does not allow, and those that it does', () => {
    const headers = configMap('data:\n  X-Shop: "1"\n', { name: 'headers', ...inShop });
    const allowed = configMap('data:\n  global-allowed-response-headers: X-Shop\n', {
      name: 'ingress-nginx-controller',
      namespace: 'ingress-nginx',
    });
    const annotations = { 'custom-headers': 'shop/headers' };
    expect(answer(annotations, 'http://a.test/', headers)).toBe('503');
    expect(answer(annotations, 'http://a.test/', headers, allowed)).toBe('s');
  });

  test('auth-secret without its entry', () => {
    const users = secret('stringData:\n  users: "me:xx"', { name: 'users', ...inShop });
    expect(answer({ 'auth-type': 'basic', 'auth-secret': 'users' }, 'http://a.test/', users)).toBe('503');
    const map = { 'auth-type': 'basic', 'auth-secret': 'users', 'auth-secret-type': 'auth-map' };
    expect(answer(map, 'http://a.test/', users)).toBe('401');
  });
});

describe('the whole host answers 403', () => {
  test.each<readonly [Annotations]>([
    [{ 'auth-tls-secret': 'shop/gone' }],
    [{ 'auth-tls-secret': 'other/ca' }],
    [{ 'auth-tls-secret': 'ca' }],
  ])('%j', (annotations) => {
    const yaml = ingressWorkspace([
      { annotations, hosts: { 'a.test': ['P /a→s'] } },
      { name: 'b', hosts: { 'a.test': ['P /b→s'] } },
    ]);
    const planes = planesOf(yaml);
    for (const path of ['/a', '/b', '/c'])
      expect(meets(send(planes, requestOf(`http://a.test${path}`)))).toBe('403');
  });
});

describe('the Ingress is not read', () => {
  test.each<readonly [Annotations]>([
    [{ 'auth-type': 'none' }],
    [{ 'auth-url': 'http://a.test/;' }],
    [{ 'auth-realm': 'a"b' }],
    [{ 'auth-secret-type': 'file' }],
    [{ 'auth-tls-secret': 'a b' }],
    [{ 'auth-tls-match-cn': 'me' }],
    [{ 'permanent-redirect': 'https://new.test$request_uri' }],
    [{ 'temporal-redirect': 'https://new.test/#x' }],
    [{ 'permanent-redirect-code': 'moved' }],
    [{ 'from-to-www-redirect': 'yes' }],
    [{ 'relative-redirects': 'yes' }],
    [{ 'limit-rps': 'ten' }],
    [{ 'limit-allowlist': 'here' }],
    [{ 'server-alias': 'a b;c' }],
    [{ 'upstream-hash-by': 'a b' }],
    [{ 'upstream-vhost': 'a b' }],
    [{ 'x-forwarded-prefix': 'a b' }],
    [{ 'ssl-passthrough': 'yes' }],
    [{ 'ssl-ciphers': 'a b' }],
    [{ 'load-balance': 'random' }],
    [{ 'custom-http-errors': '99' }],
    [{ 'default-backend': 'a b' }],
    [{ 'client-body-buffer-size': 'big' }],
    [{ 'connection-proxy-header': 'a;b' }],
    [{ 'proxy-ssl-secret': 'a b' }],
    [{ 'fastcgi-index': 'a b' }],
    [{ 'server-snippet': 'return 418;' }],
    [{ 'auth-snippet': 'return 418;' }],
  ])('%j', (annotations) => {
    expect(answer(annotations)).toBe('404');
  });

  test('unless the controller does not validate', () => {
    const yaml = ingressWorkspace([
      {
        annotations: { 'permanent-redirect': 'https://new.test$request_uri' },
        hosts: { 'a.test': ['P /→s'] },
      },
    ]);
    const planes = planesOf(yaml, { choices: { 'ingress-nginx-validation': 'off' } });
    expect(meets(send(planes, requestOf('http://a.test/')))).toBe('301 https://new.test$request_uri');
  });

  test('and snippets that are on are said to be not known', () => {
    const yaml = ingressWorkspace([
      { annotations: { 'configuration-snippet': 'return 418;' }, hosts: { 'a.test': ['P /→s'] } },
    ]);
    const planes = planesOf(yaml, { choices: { 'ingress-nginx-snippets': 'on' } });
    const outcome = send(planes, requestOf('http://a.test/'));
    expect(meets(outcome)).toBe('s');
    expect(stepsText(outcome)).toContain('configuration-snippet of Ingress shop/a: Not known');
  });
});
