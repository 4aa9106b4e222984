import { expect, test } from 'vitest';
import { configMap, secret } from '../kinds/shared/example-manifests.ts';
import { ingressClassYaml, ingressWorkspace } from './testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send, stepsText } from './testing/send.ts';
import { canariesCases } from './testing/worked-cases/canaries-cases.ts';
import { expressionsCases } from './testing/worked-cases/expressions-cases.ts';
import { genericCases } from './testing/worked-cases/generic-cases.ts';
import { pathsCases } from './testing/worked-cases/paths-cases.ts';
import { redirectsCases } from './testing/worked-cases/redirects-cases.ts';
import { restCases } from './testing/worked-cases/rest-cases.ts';
import { traefikCases } from './testing/worked-cases/traefik-cases.ts';
import { a, choose, TLS, type WorkedCase } from './testing/worked-cases/worked-case.ts';

const rows = [
  ...pathsCases,
  ...expressionsCases,
  ...redirectsCases,
  ...canariesCases,
  ...restCases,
  ...genericCases.map((one) => ({
    ...one,
    others: [ingressClassYaml('other', 'example.com/ingress'), ...(one.others ?? [])],
    options: choose({ 'ingress-controller': 'generic' }),
  })),
  ...traefikCases.map((one) => ({
    ...one,
    others: [ingressClassYaml('traefik', 'traefik.io/ingress-controller'), ...(one.others ?? [])],
  })),
].map((one) => [one.of, one] as const);

test.each(rows)('%s', (_, { ingresses, others = [], options, asks }: WorkedCase) => {
  const planes = planesOf(ingressWorkspace(ingresses, ...others), options);
  for (const [url, expected, { headers = [], client, ...more } = {}] of asks) {
    const request = requestOf(url.startsWith('/') ? `http://a.test${url}` : url, headers, {
      ...more,
      ...(client !== undefined && { client }),
    });
    const outcome = send(planes, request);
    expect(meets(outcome, request), `${url}\n${stepsText(outcome)}`).toBe(expected);
  }
});

test('N17: HSTS where a certificate is configured', () => {
  const planes = planesOf(ingressWorkspace([a(['P /→s'], { tls: TLS })]));
  const { responseHeaders } = send(planes, requestOf('https://a.test/p'));
  expect(responseHeaders.get('strict-transport-security')).toEqual({
    action: 'set',
    value: 'max-age=31536000; includeSubDomains',
  });
  expect(send(planes, requestOf('https://other.test/p')).responseHeaders.size).toBe(0);
});

test('N35: CORS for all origins', () => {
  const planes = planesOf(ingressWorkspace([a(['P /→s'], { annotations: { 'enable-cors': 'true' } })]));
  const expected = {
    'access-control-allow-origin': '*',
    'access-control-allow-credentials': 'true',
    'access-control-max-age': '1728000',
  };
  const preflight = send(planes, requestOf('http://a.test/', [], { method: 'OPTIONS' }));
  expect(preflight.response?.statusCode).toBe(204);
  expect(Object.fromEntries(preflight.response?.headers ?? [])).toMatchObject(expected);
  const get = send(planes, requestOf('http://a.test/'));
  expect(meets(get)).toBe('s');
  for (const [name, value] of Object.entries(expected))
    expect(get.responseHeaders.get(name)).toEqual({ action: 'set', value });
});

test('N41: with its Secret the request needs a password', () => {
  const basic = a(['P /→s'], { annotations: { 'auth-type': 'basic', 'auth-secret': 'users' } });
  const users = secret('stringData:\n  auth: "me:xx"', { name: 'users', namespace: 'shop' });
  const planes = planesOf(ingressWorkspace([basic], users));
  expect(meets(send(planes, requestOf('http://a.test/')))).toBe('401');
  expect(meets(send(planes, requestOf('http://a.test/', ['Authorization: Basic bWU6eHg='])))).toBe('s');
});

test('settings of the ConfigMap of the controller count', () => {
  const settings = configMap('data:\n  ssl-redirect: "false"\n', {
    name: 'ingress-nginx-controller',
    namespace: 'ingress-nginx',
  });
  const planes = planesOf(ingressWorkspace([a(['P /→s'], { tls: TLS })], settings));
  expect(meets(send(planes, requestOf('http://a.test/')))).toBe('s');
});
