import { expect, test } from 'vitest';
import { modelOf } from '../../../testing/workspace.ts';
import { ingressYaml } from '../../testing/ingress-objects.ts';
import { readAnnotations } from './read-annotations.ts';

const read = (annotations: Readonly<Record<string, string>>, validates = true) => {
  const [ingress] = modelOf(ingressYaml({ annotations, hosts: { 'a.test': ['P /→s'] } })).resources.values();
  if (!ingress) throw new Error('no Ingress');
  return readAnnotations(ingress, validates);
};

test('nothing written is nothing set', () => {
  expect(read({})).toMatchObject({
    rewrite: { target: '', useRegex: false, appRoot: null, sslRedirect: undefined },
    redirect: { to: null, fromToWww: false },
    cors: null,
    canary: null,
    authentication: { basic: null, external: null, satisfyAny: false, global: true },
    clientCertificates: null,
    sources: { allow: null, deny: null },
    proxying: { protocol: 'HTTP', bodySize: undefined },
    mirror: null,
    snippets: [],
    issues: [],
  });
});

test.each([
  ['use-regex', 'T', { rewrite: { useRegex: true } }],
  ['ssl-redirect', '0', { rewrite: { sslRedirect: false } }],
  ['rewrite-target', '/$1\n', { rewrite: { target: '' } }],
  ['proxy-body-size', '8K', { proxying: { bodySize: 8192 } }],
  ['backend-protocol', 'GRPCS', { proxying: { protocol: 'GRPCS' } }],
  ['server-alias', 'A.test, b.test,a.test', { server: { aliases: ['A.test', 'b.test', 'a.test'] } }],
  ['custom-http-errors', '404, 503', { errorPages: { codes: [404, 503] } }],
  [
    'auth-tls-secret',
    'shop/ca',
    { clientCertificates: { secret: { namespace: 'shop', name: 'ca' }, verify: 'on' } },
  ],
  ['limit-rps', '5', { limits: { perSecond: 5, burstMultiplier: 5 } }],
  ['upstream-hash-by', '$request_uri', { affinity: { hashBy: '$request_uri' } }],
  ['affinity', 'cookie', { affinity: { cookie: 'INGRESSCOOKIE' } }],
  [
    'mirror-target',
    'http://x.test$request_uri',
    { mirror: { target: 'http://x.test$request_uri', body: true } },
  ],
  [
    'proxy-ssl-secret',
    'shop/ca',
    { backendTls: { secret: { namespace: 'shop', name: 'ca' }, verify: false } },
  ],
])('%s: %s', (name, value, expected) => {
  expect(read({ [name]: value })).toMatchObject(expected);
});

test('CORS with its defaults, and what of a list is valid', () => {
  expect(read({ 'enable-cors': 'true' }).cors).toMatchObject({
    origins: ['*'],
    credentials: true,
    maxAge: 1728000,
  });
  const some = read({
    'enable-cors': 'true',
    'cors-allow-origin': 'https://a.test, b.test',
    'cors-max-age': '5',
  });
  expect(some.cors).toMatchObject({ origins: ['https://a.test'], maxAge: 5 });
  expect(some.issues).toMatchObject([{ name: 'cors-allow-origin', effect: 'default' }]);
});

test('an issue has its place, its value and its effect', () => {
  expect(read({ 'limit-rps': 'ten' }).issues).toEqual([
    {
      name: 'limit-rps',
      value: 'ten',
      effect: 'not-read',
      reason: 'is not a whole number',
      path: ['metadata', 'annotations', 'nginx.ingress.kubernetes.io/limit-rps'],
    },
  ]);
});

test('without validation a value that cannot be parsed is as good as absent', () => {
  expect(read({ 'limit-rps': 'ten' }, false).issues).toMatchObject([{ effect: 'default' }]);
  expect(read({ 'upstream-vhost': 'a b' }, false)).toMatchObject({
    headers: { upstreamHost: 'a b' },
    issues: [],
  });
});
