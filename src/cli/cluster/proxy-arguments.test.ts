import { describe, expect, test } from 'vitest';
import { proxyArguments, type ProxySetup } from './proxy-arguments.ts';

const setup: ProxySetup = {
  context: 'kind',
  server: 'https://127.0.0.1:6443',
  app: '/app',
  prefix: '/k-1/',
  port: 8001,
  readOnly: false,
  secrets: false,
};

const valueOf = (name: string, change: Partial<ProxySetup> = {}) => {
  const start = `--${name}=`;
  return proxyArguments({ ...setup, ...change }, null)
    .find((argument) => argument.startsWith(start))
    ?.slice(start.length);
};

/** As the proxy decides it: patterns are separated by commas, and found anywhere. */
const isFound = (patterns: string | undefined, text: string) =>
  (patterns ?? '').split(',').some((pattern) => new RegExp(pattern).test(text));
const lets = (path: string, change: Partial<ProxySetup> = {}) =>
  isFound(valueOf('accept-paths', change), path) && !isFound(valueOf('reject-paths', change), path);

test('the app and the API are at one address, on this machine alone', () => {
  expect(proxyArguments(setup, null)).toEqual(
    expect.arrayContaining([
      '--context=kind',
      'proxy',
      '--address=127.0.0.1',
      '--port=8001',
      '--www=/app',
      '--www-prefix=/',
      '--api-prefix=/k-1/',
    ]),
  );
});

test('the prefix stands in a file where others could read it here', () => {
  const args = proxyArguments(setup, '/tmp/kuberc');
  expect(args).toContain('--kuberc=/tmp/kuberc');
  expect(args.join()).not.toContain('k-1');
});

test.each([
  ['https://rancher.example.com/k8s/clusters/c-1', true],
  ['https://rancher.example.com/', false],
  ['https://127.0.0.1:6443', false],
])('the path of %s is kept: %s', (server, isKept) =>
  expect(proxyArguments({ ...setup, server }, null).includes('--append-server-path')).toBe(isKept),
);

test.each([
  '/version',
  '/api',
  '/apis',
  '/api/v1/namespaces',
  '/api/v1/namespaces/shop/events',
  '/api/v1/namespaces/pods/services/web',
  '/api/v1/namespaces/secrets',
  '/api/v1/namespaces/secrets/services',
  '/apis/apps/v1/namespaces/shop/deployments/secrets',
  '/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/web',
])('%s is let through', (path) => expect(lets(path)).toBe(true));

test.each([
  '/',
  '/metrics',
  '/logs/kubelet.log',
  '/apisx',
  '/api/v1/namespaces/shop/pods/web/exec',
  '/api/v1/namespaces/shop/pods/web/log',
  '/api/v1/namespaces/shop/pods/web/proxy/admin',
  '/api/v1/namespaces/shop/services/http:web:80/proxy/',
  '/api/v1/namespaces/shop/serviceaccounts/default/token',
  '/api/v1/nodes/a/proxy/pods',
  '/api/v1/proxy/namespaces/shop/pods/web/',
])('%s is not', (path) => expect(lets(path, { secrets: true })).toBe(false));

test.each([
  '/api/v1/secrets',
  '/api/v1/namespaces/shop/secrets',
  '/api/v1/namespaces/shop/secrets/tls',
  '/api/v1/watch/secrets',
  '/api/v1/watch/namespaces/shop/secrets/tls',
])('%s is, where Secrets are read', (path) => {
  expect(lets(path)).toBe(false);
  expect(lets(path, { secrets: true })).toBe(true);
});

describe('hosts', () => {
  test.each(['localhost', '127.0.0.1'])('%s is answered', (host) =>
    expect(isFound(valueOf('accept-hosts'), host)).toBe(true),
  );
  test.each(['localhost.example.com', '127.0.0.1.nip.io', '127x0.0.1', 'example.com'])('%s is not', (host) =>
    expect(isFound(valueOf('accept-hosts'), host)).toBe(false),
  );
});

test('methods: to apply, and to ask what is wrong; nothing where it is read only', () => {
  const lets_ = (change: Partial<ProxySetup>) =>
    ['GET', 'PATCH', 'POST', 'PUT', 'DELETE'].filter(
      (method) => !isFound(valueOf('reject-methods', change), method),
    );
  expect(lets_({})).toEqual(['GET', 'PATCH', 'POST']);
  expect(lets_({ readOnly: true })).toEqual(['GET']);
});
