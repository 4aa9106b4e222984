import { describe, expect, test } from 'vitest';
import type { CanvasChoice } from '../../model/canvas-choice.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { analysisOf } from '../../testing/workspace.ts';
import type { Fold } from '../graph.ts';

const CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: wheel }
spec: { controllerName: wheel.example/controller }
---
`;

const gateway = (name: string, listeners: string, more = '') => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: ${name}, namespace: infra }
spec:
  gatewayClassName: wheel
  ${more}
  listeners: [${listeners}]
---
`;

const HTTP = '{ name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }';
const https = (name: string, port: number, more = '') =>
  `{ name: ${name}, port: ${port}, protocol: HTTPS, tls: { certificateRefs: [{ name: cert${more} }] } }`;

const service = (name: string, more = '') => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { ${more}selector: { app: cart }, ports: [{ port: 80, targetPort: http }] }
---
`;

const deployment = (name: string, port = 'http', replicas = 2) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: app, image: "example.com/cart:1.2", ports: [{ name: ${port}, containerPort: 8080 }] }] }
---
`;

const ingress = (name: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  ingressClassName: front
  tls: [{ hosts: [a.example.com], secretName: cert }]
  rules: [{ host: a.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: cart, port: { number: 80 } } } }] } }]
---
`;

const GRANTED = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: front }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  rules: [{ backendRefs: [{ name: cart, namespace: shop, port: 80 }] }]
---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: loan, namespace: shop }
spec: { from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: front }], to: [{ group: "", kind: Service }] }
---
`;

const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: cert, namespace: shop }
type: kubernetes.io/tls
stringData: { tls.crt: "", tls.key: "" }
---
`;

const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: shut, namespace: shop }
spec: { podSelector: { matchLabels: { app: cart } } }
---
`;

const nameOf = (key: ResourceKey): string => {
  const { kind, namespace, name } = parseKey(key);
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
};

const foldLine = ({ as, row, words, state }: Fold): string =>
  [as, row === null ? '' : `at ${row}`, words, state === 'ok' ? '' : `(${state})`].filter(Boolean).join(' ');

/** Each card with what is folded into it. */
function cardsOf(
  yaml: string,
  choice: Partial<CanvasChoice> = {},
): Readonly<Record<string, readonly string[]>> {
  const canvas = { show: 'chain', unfolded: [], ...choice } as const;
  const { graph } = analysisOf(yaml, { canvas } as never).folded;
  return Object.fromEntries(
    [...graph.nodes.values()].map((card) => [nameOf(card.key), card.folds.map(foldLine)]),
  );
}

const edgesOf = (yaml: string): readonly string[] =>
  [...analysisOf(yaml).folded.graph.edges.values()].map(
    ({ source, target, role }) => `${nameOf(source)} → ${nameOf(target)} ${role}`,
  );

describe('shows on other cards', () => {
  test('the class and the address of a Gateway, and its certificate on each listener that names it', () => {
    const yaml = gateway('edge', `${HTTP}, ${https('a', 443)}, ${https('b', 8443)}`);
    expect(cardsOf(yaml)).toEqual({
      'Gateway infra/edge': [
        'class wheel (unknown)',
        'address address from the cluster',
        'certificate at listener:a cert (unknown)',
        'certificate at listener:b cert (unknown)',
      ],
    });
  });

  test('the address that a Gateway has', () => {
    const yaml = gateway('edge', HTTP, 'addresses: [{ value: 192.0.2.1 }]');
    expect(cardsOf(yaml)['Gateway infra/edge']).toContain('address 192.0.2.1');
  });

  test('a class on each of its Gateways', () => {
    const cards = cardsOf(CLASS + gateway('edge', HTTP) + gateway('inner', HTTP));
    expect(cards['Gateway infra/edge']).toContain('class wheel');
    expect(cards['Gateway infra/inner']).toContain('class wheel');
    expect(cards).not.toHaveProperty('GatewayClass wheel');
  });

  test('class, address and certificate of an Ingress', () => {
    const beside = CLASS + gateway('edge', HTTP) + ingress('a') + service('cart') + deployment('cart');
    expect(cardsOf(beside)['Ingress shop/a']).toEqual([
      'class front (unknown)',
      'address address from the cluster',
      'certificate cert (unknown)',
    ]);
  });

  test('the address on the controller, which stands for a Gateway where there is none', () => {
    const cards = cardsOf(ingress('a') + ingress('b') + service('cart') + deployment('cart'));
    expect(cards['Proxy front']).toEqual(['address address from the cluster']);
    expect(cards['Ingress shop/a']).toEqual(['class front (unknown)']);
    expect(Object.keys(cards).filter((name) => name.startsWith('Service'))).toEqual(['Service shop/cart']);
  });

  test('the load balancer and the node ports of Services', () => {
    expect(
      cardsOf(service('cart', 'type: LoadBalancer, ') + deployment('cart'))['Service shop/cart'],
    ).toEqual(['address address from the cluster', 'workload Deployment · 2 × cart:1.2']);
    expect(cardsOf(service('cart', 'type: NodePort, ') + deployment('cart'))['Service shop/cart']).toEqual([
      'address port from the cluster',
      'workload Deployment · 2 × cart:1.2',
    ]);
  });

  test('the workloads that one Service sends to, with the names that are not its own', () => {
    expect(cardsOf(service('cart') + deployment('cart') + deployment('canary', 'http', 1))).toEqual({
      'Service shop/cart': [
        'workload Deployment canary · 1 × cart:1.2',
        'workload Deployment · 2 × cart:1.2',
      ],
    });
  });

  test('a grant on the edge that it lets pass', () => {
    const yaml = CLASS + gateway('edge', HTTP) + GRANTED + service('cart') + deployment('cart');
    expect(Object.keys(cardsOf(yaml))).toEqual([
      'Gateway infra/edge',
      'HTTPRoute front/cart',
      'Service shop/cart',
    ]);
  });
});

describe('leaves on a card of its own', () => {
  const alone = (yaml: string) => Object.keys(cardsOf(yaml));

  test('what nothing uses', () => {
    expect(alone(CLASS + deployment('cart'))).toEqual(['GatewayClass wheel', 'Deployment shop/cart']);
    expect(alone(GRANTED.slice(GRANTED.indexOf('---\n') + 4))).toEqual(['ReferenceGrant shop/loan']);
  });

  test('a certificate of two Gateways', () => {
    expect(alone(gateway('edge', https('a', 443)) + gateway('inner', https('a', 443)))).toContain(
      'Secret infra/cert',
    );
  });

  test('a certificate behind a grant, whose key is on the edge', () => {
    const grant = GRANTED.slice(GRANTED.indexOf('---\n') + 4)
      .replace('HTTPRoute, namespace: front', 'Gateway, namespace: infra')
      .replace('kind: Service', 'kind: Secret, name: cert');
    const yaml = gateway('edge', https('a', 443, ', namespace: shop')) + SECRET + grant;
    expect(alone(yaml)).toEqual(['Gateway infra/edge', 'Secret shop/cert']);
  });

  test('a workload of two Services', () => {
    expect(alone(service('cart') + service('other') + deployment('cart'))).toContain('Deployment shop/cart');
  });

  test('a workload that an edge does not reach', () => {
    expect(alone(service('cart') + deployment('cart', 'web'))).toContain('Deployment shop/cart');
  });

  test('what is missing', () => {
    const choice = { canvas: { show: 'chain', unfolded: [] }, complete: true };
    const { graph } = analysisOf(gateway('edge', https('a', 443)), choice as never).folded;
    expect([...graph.nodes.keys()].map(nameOf)).toEqual(
      expect.arrayContaining(['Secret infra/cert', 'GatewayClass wheel']),
    );
  });

  test('what an error or a warning is about', () => {
    const yaml = service('cart') + deployment('cart').replace('replicas: 2', 'replicas: many');
    expect(alone(yaml)).toContain('Deployment shop/cart');
  });
});

test('an edge of a folded object leads to the card that shows it', () => {
  expect(edgesOf(service('cart') + deployment('cart') + policy)).toEqual([
    'NetworkPolicy shop/shut → Service shop/cart selects',
  ]);
});

test('the user unfolds and folds an object', () => {
  const yaml = service('cart') + deployment('cart');
  const key = 'apps/Deployment/shop/cart' as ResourceKey;
  const { folded } = analysisOf(yaml, { canvas: { show: 'chain', unfolded: [key] } } as never);
  expect([...folded.graph.nodes.keys()].map(nameOf)).toEqual(['Service shop/cart', 'Deployment shop/cart']);
  expect([...folded.unfolded]).toEqual([[key, ['/Service/shop/cart']]]);
  expect(folded.graph.edges.size).toBe(1);
});

test('where everything is shown, nothing is folded', () => {
  const yaml = CLASS + gateway('edge', HTTP) + service('cart') + deployment('cart');
  const cards = cardsOf(yaml, { show: 'everything' });
  expect(Object.values(cards).flat()).toEqual([]);
  expect(Object.keys(cards)).toEqual(
    expect.arrayContaining(['GatewayClass wheel', 'LoadBalancer infra/edge']),
  );
});
