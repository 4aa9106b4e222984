import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, type Analysis } from '../../analysis.ts';
import { scopeOf } from '../../kinds/registry.ts';
import type { CanvasShow } from '../../model/canvas-choice.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { defaultOptions } from '../../model/options.ts';
import { loadModel, updateModel } from '../../model/update-model.ts';
import { analysisOf } from '../../testing/workspace.ts';

const gateway = (className: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: ${className}
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
`;

const gatewayClass = (name: string, controllerName: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: ${name} }
spec: { controllerName: ${controllerName} }
---
`;

const ingress = (name: string, spec: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  ${spec}
  defaultBackend: { service: { name: cart, port: { number: 80 } } }
---
`;

const ingressClass = (name: string, controller: string) => `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: ${name} }
spec: { controller: ${controller} }
---
`;

const service = (type: string, port = '{ port: 80 }') => `apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { type: ${type}, selector: { app: cart }, ports: [${port}] }
---
`;

const nameOf = (key: ResourceKey): string => {
  const { kind, name } = parseKey(key);
  return `${kind} ${name}`;
};

function drawn(yaml: string, show: CanvasShow = 'everything') {
  const { wholeGraph, graph } = analysisOf(yaml, { canvas: { show, unfolded: [] } } as never);
  const cards = [...wholeGraph.nodes.values()]
    .filter(({ key, origin }) => origin === 'derived' && !graph.nodes.has(key))
    .map(({ kind, name, summary }) => `${kind}: ${name}, ${summary}`);
  const edges = [...wholeGraph.edges.values()]
    .filter(({ role }) => role === 'exposes')
    .map(({ source, target }) => `${nameOf(source)} → ${nameOf(target)}`);
  return { cards, edges };
}

test('clients reach the load balancer of a Gateway, and the Gateway its pods', () => {
  expect(drawn(gateway('wheel'))).toEqual({
    cards: ['Proxy: Proxy pods, provided by class wheel', 'Clients: Clients, outside of the cluster'],
    edges: [
      'LoadBalancer edge → Gateway edge',
      'Gateway edge → Proxy edge',
      'Clients outside → LoadBalancer edge',
    ],
  });
});

test.each([
  [
    'by its controller',
    gatewayClass('wheel', 'gateway.envoyproxy.io/gatewayclass-controller') + gateway('wheel'),
  ],
  ['by its name', gateway('istio')],
])('the class names what runs in the pods, %s', (_, yaml) => {
  expect(drawn(yaml).cards[0]).toMatch(/^Proxy: Envoy pods, provided by class/);
});

test('a cloud that carries the traffic outside of the cluster has no pods', () => {
  expect(drawn(gateway('gke-l7-global-external-managed')).cards).toEqual([
    'Clients: Clients, outside of the cluster',
  ]);
  expect(drawn(ingress('a', 'ingressClassName: alb')).edges).toEqual([
    'LoadBalancer alb → Ingress a',
    'Clients outside → LoadBalancer alb',
  ]);
});

test('Ingresses of a class share the Service and the pods of its controller', () => {
  const yaml =
    ingressClass('front', 'k8s.io/ingress-nginx') +
    ingress('a', 'ingressClassName: front') +
    ingress('b', 'ingressClassName: front');
  expect(drawn(yaml)).toEqual({
    cards: [
      'Service: Controller, provided by class front',
      'Proxy: NGINX pods, provided by class front',
      'Clients: Clients, outside of the cluster',
    ],
    edges: [
      'Proxy front → Ingress a',
      'Proxy front → Ingress b',
      'LoadBalancer front → Service front',
      'Service front → Proxy front',
      'Clients outside → LoadBalancer front',
    ],
  });
});

test('an Ingress without a class goes to the default one', () => {
  expect(drawn(ingress('a', '')).cards).toContain('Proxy: Controller pods, provided by default');
});

test.each([
  ['{ port: 80, nodePort: 30080 }', 'port 30080 of every node'],
  [
    '{ name: a, port: 80, nodePort: 30080 }, { name: b, port: 81, nodePort: 30081 }',
    'ports 30080 and 30081 of every node',
  ],
  ['{ port: 80 }', 'port from the cluster'],
])('a Service of type NodePort is reached at its nodes: %s', (port, words) => {
  const { cards, edges } = drawn(service('NodePort', port));
  expect(cards).toEqual([`NodePort: cart, ${words}`, 'Clients: Clients, outside of the cluster']);
  expect(edges).toContain('NodePort cart → Service cart');
  expect(edges.at(-1)).toBe('Clients outside → NodePort cart');
});

test('clients reach the load balancer of a Service', () => {
  expect(drawn(service('LoadBalancer')).edges).toEqual([
    'LoadBalancer cart → Service cart',
    'Clients outside → LoadBalancer cart',
  ]);
});

test('without a way in there are no clients', () => {
  expect(drawn(service('ClusterIP'))).toEqual({ cards: [], edges: [] });
});

test('the chain holds ports of nodes, and nothing else that is provided', () => {
  expect(drawn(gateway('wheel') + service('NodePort'), 'chain').cards).toEqual([
    'NodePort: cart, port from the cluster',
  ]);
  const { wholeGraph, graph } = analysisOf(gateway('wheel'));
  expect(wholeGraph.nodes).toBe(graph.nodes);
});

const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };

const deployment = (image: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template: { metadata: { labels: { app: cart } }, spec: { containers: [{ name: main, image: ${image} }] } }
---
`;

const route = (parent: string, backend: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  parentRefs: [{ name: ${parent}, namespace: infra }]
  rules: [{ backendRefs: [{ name: ${backend}, port: 80 }] }]
---
`;

/** What each of the files of a workspace may hold. */
const CONTENTS = {
  'class.yaml': ['', gatewayClass('wheel', 'example.com/a'), gatewayClass('wheel', 'example.com/b')],
  'gateway.yaml': ['', gateway('wheel'), gateway('none')],
  'service.yaml': ['', service('ClusterIP'), service('NodePort'), service('LoadBalancer')],
  'ingress.yaml': ['', ingress('a', 'ingressClassName: public')],
  'ingress-class.yaml': ['', ingressClass('public', 'k8s.io/ingress-nginx')],
  'workload.yaml': ['', deployment('a:1'), deployment('a:2'), deployment('b:1')],
  'route.yaml': ['', route('edge', 'cart'), route('edge', 'none'), route('none', 'cart')],
} as const;
const paths = Object.keys(CONTENTS) as readonly (keyof typeof CONTENTS)[];

const someContent = fc
  .constantFrom(...paths)
  .chain((path) => fc.constantFrom(...CONTENTS[path]).map((text) => ({ path, text })));

const written = ({ wholeGraph: { nodes, edges, namespaces } }: Analysis) => ({
  nodes: [...nodes],
  edges: [...edges],
  namespaces,
});

describe.each<CanvasShow>(['everything', 'chain'])('of %s', (show) => {
  const settings = { ...defaultOptions, canvas: { show, unfolded: [] } };

  test('what is drawn after edits is what is drawn of their result', () => {
    fc.assert(
      fc.property(fc.array(someContent, { minLength: 1, maxLength: 20 }), (edits) => {
        const texts = new Map<string, string>(paths.map((path) => [path, CONTENTS[path].at(1) ?? '']));
        const files = () => [...texts].map(([path, text]) => ({ path, text }));
        let model = loadModel(files(), reading);
        let analysis = analyze(model, settings);
        for (const { path, text } of edits) {
          const span = { start: 0, end: texts.get(path)?.length ?? 0 };
          texts.set(path, text);
          model = updateModel(model, [{ path, type: 'edit', edits: [{ span, text }] }], reading);
          analysis = analyze(model, settings, analysis);
          expect(written(analysis)).toEqual(written(analyze(loadModel(files(), reading), settings)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an edit that concerns no way in keeps all cards but its own', () => {
    const files = paths.map((path) => ({
      path,
      text: CONTENTS[path].at(path === 'service.yaml' ? 2 : 1) ?? '',
    }));
    const model = loadModel(files, reading);
    const before = analyze(model, settings);
    const start = deployment('a:1').indexOf('a:1');
    const edit = { span: { start, end: start + 3 }, text: 'a:2' };
    const others = [...before.wholeGraph.nodes].filter(([key]) => parseKey(key).kind !== 'Deployment');
    const after = analyze(
      updateModel(model, [{ path: 'workload.yaml', type: 'edit', edits: [edit] }], reading),
      settings,
      before,
    );
    expect(others.length).toBeGreaterThan(3);
    const anew = others.filter(([key, node]) => after.wholeGraph.nodes.get(key) !== node);
    expect(anew.map(([key]) => key)).toEqual([]);
    expect(after.wholeGraph.nodes).not.toBe(before.wholeGraph.nodes);
  });
});
