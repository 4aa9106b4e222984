import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions, type WorkspaceOptions } from '../model/options.ts';
import { loadModel } from '../model/update-model.ts';
import { edgesOfLinks } from './links.ts';
import { statusItems } from '../status/status-items.ts';

const GATEWAY = 'gateway.networking.k8s.io';

const metadata = (name: string, namespace: string): string =>
  `metadata: { name: ${name}${namespace === '' ? '' : `, namespace: ${namespace}`} }`;

const gatewayClass = `apiVersion: ${GATEWAY}/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
`;

const gateway = (namespace: string, from = 'All'): string => `apiVersion: ${GATEWAY}/v1
kind: Gateway
${metadata('edge', namespace)}
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: ${from} } } }
`;

const tlsGateway = (namespace: string): string => `apiVersion: ${GATEWAY}/v1
kind: Gateway
${metadata('edge', namespace)}
spec:
  gatewayClassName: example
  listeners:
    - { name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: shop-tls }] } }
`;

const route = (namespace: string, to: Readonly<{ gateway?: string; service?: string }> = {}): string => {
  const inNamespace = (one: string | undefined) => (one === undefined ? '' : `, namespace: ${one}`);
  return `apiVersion: ${GATEWAY}/v1
kind: HTTPRoute
${metadata('cart', namespace)}
spec:
  parentRefs: [{ name: edge${inNamespace(to.gateway)} }]
  rules:
    - backendRefs: [{ name: cart, port: 80${inNamespace(to.service)} }]
`;
};

const service = (namespace: string, name = 'cart'): string => `apiVersion: v1
kind: Service
${metadata(name, namespace)}
spec: { ports: [{ port: 80 }] }
`;

const grant = (namespace: string): string => `apiVersion: ${GATEWAY}/v1
kind: ReferenceGrant
${metadata('cart', namespace)}
spec:
  from: [{ group: ${GATEWAY}, kind: HTTPRoute, namespace: shop }]
  to: [{ group: "", kind: Service }]
`;

const secret = (namespace: string): string => `apiVersion: v1
kind: Secret
${metadata('other-tls', namespace)}
stringData: { key: text }
`;

const analysisOf = (files: readonly string[][], options: Partial<WorkspaceOptions> = {}) => {
  const all = { ...defaultOptions, complete: true, ...options };
  const texts = files.map((docs, i) => ({ path: `${i}.yaml`, text: docs.join('---\n') }));
  return analyze(loadModel(texts, { scopeOf, defaultNamespace: all.defaultNamespace }), all);
};

/** The state of the edge of each reference, by its role. */
function statesOf(analysis: ReturnType<typeof analysisOf>): Readonly<Record<string, string>> {
  const edges = [...analysis.links.values()].flatMap(edgesOfLinks);
  return Object.fromEntries(edges.map(({ role, state }) => [role, state]));
}

type Case = Readonly<{
  files: readonly string[][];
  options?: Partial<WorkspaceOptions>;
  states: Readonly<Record<string, string>>;
}>;

const cases: Readonly<Record<string, Case>> = {
  'all objects that name none are in one namespace': {
    files: [[gatewayClass, gateway(''), route(''), service('')]],
    states: { class: 'ok', parent: 'ok', backend: 'ok' },
  },
  'and what is not among them is missing': {
    files: [[gatewayClass, gateway(''), route('')]],
    states: { parent: 'ok', backend: 'missing' },
  },
  'a declared namespace without objects changes nothing about that': {
    files: [
      [gatewayClass, gateway(''), route(''), 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n'],
    ],
    states: { parent: 'ok', backend: 'missing' },
  },
  'what is found is found, also beside objects of other namespaces': {
    files: [
      [gatewayClass, gateway('infra')],
      [route('', { gateway: 'infra' }), service('')],
    ],
    states: { parent: 'ok', backend: 'ok' },
  },
  'a Service that names none may be the one in the namespace of the route': {
    files: [[gatewayClass, gateway('infra')], [route('shop', { gateway: 'infra' })], [service('')]],
    states: { backend: 'unknown' },
  },
  'a Service of another name is not the one': {
    files: [[gatewayClass, gateway('infra')], [route('shop', { gateway: 'infra' })], [service('', 'basket')]],
    states: { backend: 'missing' },
  },
  'nor is one that names another namespace': {
    files: [[gatewayClass, gateway('infra')], [route('shop', { gateway: 'infra' })], [service('blog')]],
    states: { backend: 'missing' },
  },
  'a route that names none may be where its Service is': {
    files: [[gatewayClass, gateway('infra')], [route('', { gateway: 'infra' })], [service('shop')]],
    states: { backend: 'unknown' },
  },
  'but in a file with its Services it is among them': {
    files: [
      [gatewayClass, gateway('infra')],
      [route('', { gateway: 'infra' }), service('', 'basket')],
    ],
    states: { backend: 'missing' },
  },
  'the user may choose the namespace of those that name none': {
    files: [[gatewayClass, gateway('infra')], [route('', { gateway: 'infra' })], [service('shop')]],
    options: { defaultNamespace: 'blog' },
    states: { backend: 'missing' },
  },
  'a Secret for a Gateway of another namespace': {
    files: [[gatewayClass, tlsGateway('infra')], [secret('').replace('other-tls', 'shop-tls')]],
    states: { certificate: 'unknown' },
  },
  'a Gateway that names none, for a route of another namespace': {
    files: [
      [gatewayClass, gateway('')],
      [route('shop'), service('shop')],
    ],
    states: { parent: 'unknown' },
  },
  'a route that names none, for a listener of its own namespace': {
    files: [
      [gatewayClass, gateway('infra', 'Same')],
      [route('', { gateway: 'infra' }), service('')],
    ],
    states: { parent: 'unknown' },
  },
  'a route that names another, for a listener of its own namespace': {
    files: [
      [gatewayClass, gateway('infra', 'Same')],
      [route('shop', { gateway: 'infra' }), service('shop')],
    ],
    states: { parent: 'refused' },
  },
  'a listener that takes no routes at all takes none of these': {
    files: [
      [gatewayClass, gateway('infra', 'None')],
      [route('', { gateway: 'infra' }), service('')],
    ],
    states: { parent: 'refused' },
  },
  'a route that names none may be in the namespace that it refers to': {
    files: [
      [gatewayClass, gateway('infra')],
      [route('', { gateway: 'infra', service: 'shop' })],
      [service('shop')],
    ],
    states: { backend: 'unknown' },
  },
  'a grant that names none may be in the namespace of the Service': {
    files: [
      [gatewayClass, gateway('infra')],
      [route('shop', { gateway: 'infra', service: 'blog' })],
      [service('blog'), grant('')],
    ],
    states: { backend: 'unknown' },
  },
  'a grant of a third namespace is of no use': {
    files: [
      [gatewayClass, gateway('infra')],
      [route('shop', { gateway: 'infra', service: 'blog' })],
      [service('blog'), grant('infra')],
    ],
    states: { backend: 'refused' },
  },
};

describe('objects that name no namespace', () => {
  test.each(Object.entries(cases))('%s', (_, { files, options, states }) => {
    const analysis = analysisOf(files, options);
    expect(statesOf(analysis)).toMatchObject(states);
  });

  test.each(Object.entries(cases).filter(([, { states }]) => Object.values(states).includes('unknown')))(
    '%s: no error, and status says Unknown in the words of the edge',
    (_, { files, options }) => {
      const analysis = analysisOf(files, options);
      expect(analysis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const conditions = JSON.stringify(statusItems(analysis, ['0.yaml', '1.yaml', '2.yaml']));
      expect(conditions).not.toContain('"status":"False"');
      for (const edges of Array.from(analysis.links.values(), edgesOfLinks))
        for (const { state, reason, role } of edges)
          if (state === 'unknown' && role !== 'parent') expect(conditions).toContain(reason);
    },
  );

  test('an edit of another object leaves what is known of namespaces alone', () => {
    const read = (name: string) =>
      loadModel(
        [
          { path: 'a.yaml', text: gateway('infra') },
          { path: 'b.yaml', text: route('shop', { gateway: 'infra' }) },
          { path: 'c.yaml', text: service('', name) },
        ],
        { scopeOf, defaultNamespace: 'default' },
      );
    const options = { ...defaultOptions, complete: true };
    const first = analyze(read('basket'), options);
    expect(statesOf(first)['backend']).toBe('missing');
    expect(statesOf(analyze(read('cart'), options, first))['backend']).toBe('unknown');
  });
});
