import { describe, expect, test } from 'vitest';
import { deployment, manifests } from '../kinds/shared/example-manifests.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../rules/shared/examples.ts';
import { ingressClassYaml, ingressWorkspace, ingressYaml, serviceYaml } from './testing/ingress-objects.ts';
import { meets, planesOf, requestFromJson, requestOf, send } from './testing/send.ts';
import type { WorkspaceOptions } from '../model/options.ts';

const web = ingressYaml({ hosts: { 'shop.example.com': ['P /→s'] } });
const routed = [gateway(), route(`${TO_EDGE}\nhostnames: [tea.example.com]\n${TO_CART}`), service()];
const ask = (yaml: string, url: string, options: Partial<WorkspaceOptions> = {}) =>
  send(planesOf(yaml, options), requestOf(url));

describe('beside Gateways', () => {
  const both = manifests(...routed, ingressClassYaml(), web, serviceYaml('s'));

  test.each([
    ['http://tea.example.com/', 'infra/edge', 'cart'],
    ['http://shop.example.com/', null, 's'],
    ['http://other.example.org/', 'infra/edge', '404'],
  ])('%s', (url, expectedGateway, expected) => {
    const outcome = ask(both, url);
    const { gateway: at } = outcome;
    expect([at && `${at.namespace}/${at.name}`, meets(outcome)]).toEqual([expectedGateway, expected]);
  });

  test('an Ingress for all hosts and a route for one: the request has to say', () => {
    const any = ingressYaml({ hosts: { '': ['P /→s'] } });
    const outcome = ask(
      manifests(...routed, ingressClassYaml(), any, serviceYaml('s')),
      'http://tea.example.com/',
    );
    expect(outcome.unclear).toContain('say which with gateway or ingressClass');
  });

  test('connections are for Gateways', () => {
    expect(ask(both, 'tcp://shop.example.com:5432').ingressController).toBeNull();
  });
});

describe('which controller reads an Ingress', () => {
  const of = (className: string | null, ...others: readonly string[]) =>
    ask(
      manifests(ingressYaml({ className, hosts: { 'a.test': ['P /→s'] } }), serviceYaml('s'), ...others),
      'http://a.test/',
    );

  test.each([
    ['by spec.controller', of('x', ingressClassYaml('x', 'traefik.io/ingress-controller')), 'traefik', 'x'],
    [
      'by another controller in the domain',
      of('x', ingressClassYaml('x', 'k8s.io/internal-ingress-nginx')),
      'nginx',
      'x',
    ],
    ['by the usual name', of('nginx'), 'nginx', 'nginx'],
    ['by the usual name', of('traefik'), 'traefik', 'traefik'],
  ])('%s', (_, { ingressController, ingressClass }, controller, name) => {
    expect([ingressController, ingressClass]).toEqual([controller, name]);
  });

  test('by the default class', () => {
    const defaultClass = ingressClassYaml('web').replace(
      'name: web',
      'name: web, annotations: { ingressclass.kubernetes.io/is-default-class: "true" }',
    );
    expect(of(null, defaultClass)).toMatchObject({ ingressController: 'nginx', ingressClass: 'web' });
  });

  test('by the flag of an ingress-nginx that reads Ingresses without a class', () => {
    const args = '["--watch-ingress-without-class=true"]';
    const workload = deployment(
      `selector: { matchLabels: { app: x } }
template: { metadata: { labels: { app: x } }, spec: { containers: [{ name: x, image: x, args: ${args} }] } }`,
      { name: 'x', namespace: 'ingress-nginx' },
    );
    expect(of(null, workload)).toMatchObject({ ingressController: 'nginx', ingressClass: null });
  });

  test('by the old annotation', () => {
    const yaml = ingressYaml({
      className: null,
      annotations: { 'kubernetes.io/ingress.class': 'nginx' },
      hosts: { 'a.test': ['P /→s'] },
    });
    expect(ask(manifests(yaml, serviceYaml('s')), 'http://a.test/')).toMatchObject({
      ingressController: 'nginx',
      ingressClass: 'nginx',
    });
  });

  test('by annotations of one controller', () => {
    const yaml = ingressYaml({
      className: 'edge',
      annotations: { 'use-regex': 'false' },
      hosts: { 'a.test': ['P /→s'] },
    });
    expect(ask(manifests(yaml, serviceYaml('s')), 'http://a.test/').ingressController).toBe('nginx');
  });

  test('annotations of F5 make a class named nginx another controller', () => {
    const yaml = ingressYaml({
      annotations: { 'nginx.org/websocket-services': 's' },
      hosts: { 'a.test': ['P /→s'] },
    });
    expect(ask(yaml, 'http://a.test/').unclear).toContain('NGINX Ingress Controller (F5) is not simulated');
  });

  test.each([
    [
      'another controller',
      of('x', ingressClassYaml('x', 'ingress.k8s.aws/alb')),
      'AWS Load Balancer Controller is not simulated',
    ],
    ['no class', of(null), 'it is not known which controller reads them'],
    [
      'a class that evidently does not exist',
      of('x', ingressClassYaml('xx')),
      'So no controller reads its Ingresses',
    ],
  ])('%s is not decided', (_, { unclear }, message) => {
    expect(unclear).toContain(message);
  });

  test('another controller is taken as one that was asked for, with a note', () => {
    const yaml = ingressWorkspace(
      [{ className: 'x', hosts: { 'a.test': ['P /→s'] } }],
      ingressClassYaml('x', 'ingress.k8s.aws/alb'),
    );
    const outcome = ask(yaml, 'http://a.test/', { choices: { 'ingress-controller': 'generic' } });
    expect(outcome.ingressController).toBe('generic');
    expect(outcome.steps[0]?.reason).toContain(
      'Annotations of AWS Load Balancer Controller are not simulated.',
    );
  });

  test('an Ingress that the API server refuses is not in the cluster', () => {
    const yaml = manifests(ingressClassYaml(), web, serviceYaml('s')).replace('"path":"/"', '"path":"x"');
    expect(planesOf(yaml).ingressPlane.controllers).toEqual([]);
  });

  test('two classes of one controller are read by it together', () => {
    const yaml = manifests(
      ingressClassYaml('a'),
      ingressClassYaml('b'),
      ingressYaml({ name: 'a', className: 'a', hosts: { 'x.test': ['P /a→s'] } }),
      ingressYaml({ name: 'b', className: 'b', hosts: { 'x.test': ['P /b→s'] } }),
      serviceYaml('s'),
    );
    expect(planesOf(yaml).ingressPlane.controllers).toHaveLength(1);
    expect(ask(yaml, 'http://x.test/b')).toMatchObject({ ingressClass: 'b' });
    expect(
      send(planesOf(yaml), requestFromJson({ host: 'x.test', path: '/a', ingressClass: 'b' })),
    ).toMatchObject({
      ingressClass: 'a',
    });
  });
});
