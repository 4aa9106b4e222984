import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { configMap, manifests, secret } from '../kinds/shared/example-manifests.ts';
import { defaultOptions } from '../model/options.ts';
import { updateModel } from '../model/update-model.ts';
import { FILE, modelOf } from '../testing/workspace.ts';
import { workOf } from '../testing/work-of.ts';
import { createIngressPlane } from './ingress-plane.ts';
import { ingressRows } from './coverage/ingress-rows.ts';
import { ingressClassYaml, ingressYaml, serviceYaml, type ShortIngress } from './testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send } from './testing/send.ts';
import { isStepGroup, singleSteps } from '../traffic/decide/step.ts';
import { decideRequest } from './decide/decide-request.ts';

/** Ingresses of one host, every tenth a canary of the one before. */
const onOneHost = (
  count: number,
  controller: string,
  annotations: ShortIngress['annotations'] = {},
): string =>
  manifests(
    ingressClassYaml('nginx', controller),
    serviceYaml('s'),
    serviceYaml('c'),
    ...Array.from({ length: count }, (_, at) => {
      const canary = at % 10 === 9;
      return ingressYaml({
        name: `i${at}`,
        annotations: canary ? { canary: 'true', 'canary-weight': '10' } : annotations,
        hosts: { 'a.test': [canary ? `P /p${at - 1}→c` : `P /p${at}→s`] },
      });
    }),
  );

describe.each(['k8s.io/ingress-nginx', 'traefik.io/ingress-controller'])(
  '2,000 Ingresses of %s on one host',
  (controller) => {
    const [half, whole] = [1000, 2000].map((count) => planesOf(onOneHost(count, controller)));
    if (!half || !whole) throw new Error('no planes');

    test('are read in work that grows as they do', () => {
      const [less, more] = [half, whole].map(({ dataPlane }) =>
        workOf(() => createIngressPlane(dataPlane.statuses)),
      );
      expect(more).toBeLessThan((less ?? 0) * 2.3);
    });

    test('have a table in work that grows as they do', { timeout: 60_000 }, () => {
      const limit = controller.startsWith('k8s') ? 2.3 : 4.6;
      const [less, more] = [half, whole].map(({ ingressPlane }) => workOf(() => ingressRows(ingressPlane)));
      expect(more).toBeLessThan((less ?? 0) * limit);
    });

    test('a request is traced', () => {
      const outcome = send(whole, requestOf('http://a.test/p1990/x'));
      // A canary splits all paths with its Service.
      expect(meets(outcome)).toBe(controller.startsWith('k8s') ? 's 90 %, c 10 %' : 's');
      expect(outcome.steps.length).toBeLessThan(20);
      expect(singleSteps(outcome.steps).length).toBeGreaterThan(1700);
      const group = outcome.steps.find(isStepGroup);
      expect(group?.members().length).toBe(group?.count);
    });
  },
);

test('a request at 2,000 Ingresses asks little more than at a few', () => {
  const [few, many] = [10, 2000].map((count) => planesOf(onOneHost(count, 'k8s.io/ingress-nginx')));
  if (!few || !many) throw new Error('no planes');
  const request = requestOf('http://a.test/p1/x');
  for (const planes of [few, many]) decideRequest(planes, request);
  const [less, more] = [few, many].map((planes) => workOf(() => decideRequest(planes, request)));
  expect(more).toBeLessThan((less ?? 0) + 10);
});

test('expressions that keep others busy for years are answered at once', () => {
  const planes = planesOf(
    manifests(
      ingressClassYaml(),
      serviceYaml('s'),
      ingressYaml({ annotations: { 'use-regex': 'true' }, hosts: { 'a.test': ['I /(a+)+(b+)+$→s'] } }),
    ),
  );
  expect(meets(send(planes, requestOf(`http://a.test/${'a'.repeat(5000)}!`)))).toBe('404');
});

describe('after an edit', () => {
  const options = { ...defaultOptions, today: '2026-01-01' };
  const yaml = manifests(
    ingressClassYaml(),
    ingressYaml({
      annotations: { 'auth-type': 'basic', 'auth-secret': 'users' },
      hosts: { 'a.test': ['P /→s'] },
    }),
    serviceYaml('s'),
    secret('stringData: { auth: "a" }\n', { name: 'users', namespace: 'shop' }),
    configMap('data: { x: "1" }\n', { name: 'other', namespace: 'shop' }),
  );
  const before = analyze(modelOf(yaml), options);
  const [controller] = before.ingressPlane.controllers;
  const after = (from: string, to: string) => {
    const text = yaml.replace(from, to);
    const model = updateModel(before.source, [{ path: FILE, type: 'put', text }], before.source.reading);
    return analyze(model, options, before).ingressPlane.controllers[0];
  };

  test.each([
    ['of a Service', 'targetPort: 8080', 'targetPort: 8081'],
    ['of a ConfigMap that it does not read', 'x: "1"', 'x: "2"'],
  ])('%s nothing is built anew', (_, from, to) => {
    expect(after(from, to)).toBe(controller);
  });

  test.each([
    ['of an Ingress', '"path":"/"', '"path":"/x"'],
    ['of a Secret that it needs', 'auth: "a"', 'none: "a"'],
    ['of its class', 'k8s.io/ingress-nginx', 'k8s.io/another-nginx'],
    ['of a ConfigMap that becomes its own', 'name: other', 'name: nginx-configuration'],
  ])('%s it is', (_, from, to) => {
    expect(after(from, to)).not.toBe(controller);
  });
});
