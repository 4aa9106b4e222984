import { describe, expect, test } from 'vitest';
import { deployment, manifests } from '../../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import {
  ingressClassYaml,
  ingressWorkspace,
  serviceYaml,
  type ShortIngress,
} from '../testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send } from '../testing/send.ts';

const CLASS = ingressClassYaml('traefik', 'traefik.io/ingress-controller');
const T = { className: 'traefik' };

const traefik = (annotations: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [`traefik.ingress.kubernetes.io/${name}`, value]),
  );

const ask = (
  ingresses: readonly ShortIngress[],
  url: string,
  options: Partial<WorkspaceOptions> = {},
  ...others: readonly string[]
) => send(planesOf(ingressWorkspace(ingresses, CLASS, ...others), options), requestOf(url));

const a = (paths: readonly string[], rest: ShortIngress = {}): ShortIngress => ({
  ...T,
  hosts: { 'a.test': paths },
  ...rest,
});

describe('routers', () => {
  test('a priority of its own goes before the length of the rule', () => {
    const first = a(['P /→s'], { annotations: traefik({ 'router.priority': '1000' }) });
    expect(meets(ask([first, a(['P /long/path→t'], { name: 'b' })], 'http://a.test/long/path'))).toBe('s');
  });

  test.each([
    ['Path', '/foo/x', '404'],
    ['PathPrefix', '/foo/x', 's'],
    ['PathRegexp', '/x/foo', 's'],
  ])('router.pathmatcher %s', (matcher, path, expected) => {
    const one = a(['I /foo→s'], { annotations: traefik({ 'router.pathmatcher': matcher }) });
    expect(meets(ask([one], `http://a.test${path}`))).toBe(expected);
  });

  test('of equal priority leave it open, unless they lead to one place', () => {
    const two = [a(['P /foo→s']), a(['P /foo→t'], { name: 'b' })];
    expect(ask(two, 'http://a.test/foo').unclear).toContain('have the same priority');
    expect(meets(ask([a(['P /foo→s']), a(['P /foo→s'], { name: 'b' })], 'http://a.test/foo'))).toBe('s');
  });

  test('with a middleware are not decided', () => {
    const one = a(['P /→s'], { annotations: traefik({ 'router.middlewares': 'shop-strip@kubernetescrd' }) });
    expect(ask([one], 'http://a.test/').unclear).toContain('shop-strip@kubernetescrd');
  });
});

describe('entry points', () => {
  const secure = a(['P /→s'], { annotations: traefik({ 'router.entrypoints': 'websecure' }) });
  const tls = a(['P /→s'], { annotations: traefik({ 'router.tls': 'true' }) });

  test.each([
    ['websecure alone', secure, '404', 's'],
    ['router.tls', tls, '404', 's'],
    ['neither', a(['P /→s']), 's', 's'],
  ])('%s', (_, ingress, http, https) => {
    expect([meets(ask([ingress], 'http://a.test/')), meets(ask([ingress], 'https://a.test/'))]).toEqual([
      http,
      https,
    ]);
  });

  test('websecure without TLS answers HTTPS for routers with router.tls only', () => {
    const plain = { choices: { 'ingress-traefik-entry-point': 'plain' } };
    expect([
      meets(ask([secure], 'https://a.test/', plain)),
      meets(ask([tls], 'https://a.test/', plain)),
    ]).toEqual(['404', 's']);
  });
});

describe('backends', () => {
  test('without endpoints answer 503 where the provider keeps them', () => {
    const empty = { choices: { 'ingress-traefik-empty-services': 'failed' } };
    const workload = serviceYaml('s', 'selector: { app: none }\nports: [{ port: 80 }]');
    const pods = deployment(
      'selector: { matchLabels: { app: x } }\ntemplate: { metadata: { labels: { app: x } }, spec: { containers: [{ name: x, image: x }] } }',
      { name: 'x', namespace: 'shop' },
    );
    expect(meets(ask([a(['P /→s'])], 'http://a.test/', empty, workload, pods))).toBe('503');
    expect(meets(ask([a(['P /→s'])], 'http://a.test/', {}, workload, pods))).toBe('404');
  });

  test('the first Ingress without rules has what no router takes', () => {
    const one = { ...T, name: 'd', defaultBackend: 'd' };
    expect(meets(ask([a(['P /foo→s']), one], 'http://q.test/'))).toBe('d');
  });

  test('options of the provider are read from the flags', () => {
    const flags = deployment(
      `selector: { matchLabels: { app: t } }
template:
  metadata: { labels: { app: t } }
  spec:
    containers:
      - { name: t, image: "docker.io/traefik:v3.7", args: ["--providers.kubernetesingress.strictPrefixMatching=true"] }`,
      { name: 'traefik', namespace: 'traefik' },
    );
    const yaml = manifests(
      ingressWorkspace([a(['P /foo→s'])], CLASS),
      flags,
      serviceYaml('x', undefined, 'traefik'),
    );
    expect(meets(send(planesOf(yaml), requestOf('http://a.test/foobar')))).toBe('404');
  });
});
