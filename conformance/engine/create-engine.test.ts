import { describe, expect, test } from 'vitest';
import { ED25519_CERTIFICATE, ED25519_KEY } from '../../src/core/certificates/testing/pems.ts';
import { answerLine } from './answer-line.ts';
import type { ClusterObject } from './cluster-object.ts';
import { createEngine, type Engine } from './create-engine.ts';

const object = (
  apiVersion: string,
  kind: string,
  metadata: Readonly<{ namespace?: string; name: string; [key: string]: unknown }>,
  rest: Readonly<Record<string, unknown>> = {},
): ClusterObject => ({ apiVersion, kind, metadata, ...rest });

const API = 'gateway.networking.k8s.io/v1';

const gatewayClass = object(
  API,
  'GatewayClass',
  { name: 'one' },
  { spec: { controllerName: 'a.example/b' } },
);

const gateway = (listener: object, tls?: object): ClusterObject =>
  object(
    API,
    'Gateway',
    { namespace: 'infra', name: 'front', generation: 3 },
    { spec: { gatewayClassName: 'one', listeners: [listener], ...(tls && { tls }) } },
  );

const web = { name: 'web', port: 80, protocol: 'HTTP' };

/** The Service in front of the Gateway, which has its address. */
const front = object(
  'v1',
  'Service',
  { namespace: 'infra', name: 'front', labels: { 'gateway.networking.k8s.io/gateway-name': 'front' } },
  {
    spec: { type: 'LoadBalancer', ports: [{ port: 80 }] },
    status: { loadBalancer: { ingress: [{ ip: '127.77.0.1' }] } },
  },
);

const shop = object(
  'v1',
  'Service',
  { namespace: 'infra', name: 'shop' },
  { spec: { ports: [{ name: 'web', port: 8080, targetPort: 3000, appProtocol: 'kubernetes.io/h2c' }] } },
);

const slice = object(
  'discovery.k8s.io/v1',
  'EndpointSlice',
  { namespace: 'infra', name: 'shop-1', labels: { 'kubernetes.io/service-name': 'shop' } },
  {
    addressType: 'IPv4',
    ports: [{ name: 'web', port: 3000 }],
    endpoints: [
      { addresses: ['10.0.0.1'], targetRef: { kind: 'Pod', namespace: 'infra', name: 'shop-a' } },
      { addresses: ['10.0.0.2'] },
    ],
  },
);

const route = (rule: object): ClusterObject =>
  object(
    API,
    'HTTPRoute',
    { namespace: 'infra', name: 'shop' },
    {
      spec: {
        parentRefs: [{ name: 'front' }],
        rules: [{ backendRefs: [{ name: 'shop', port: 8080 }], ...rule }],
      },
    },
  );

const opened = (...put: readonly ClusterObject[]): Engine => {
  const engine = createEngine({ channel: 'experimental', choices: { 'feature-retries': 'on' } });
  engine.apply({ put, gone: [] });
  return engine;
};

const request = { gateway: 'infra/front', port: 80, host: 'shop.example', path: '/cart?a=1' };

describe('what a controller does', () => {
  test('statuses and sockets follow the objects that come and go', () => {
    const engine = opened(gatewayClass, gateway(web));
    const before = engine.apply({ put: [front, route({})], gone: [] });
    expect(before.sockets).toEqual([
      {
        namespace: 'infra',
        name: 'front',
        addresses: ['127.77.0.1'],
        sockets: [{ port: 80, protocol: 'HTTP' }],
      },
    ]);
    const status = before.statuses.find(({ kind }) => kind === 'Gateway')?.status;
    expect(status?.listeners?.[0]?.attachedRoutes).toBe(1);
    expect(status?.conditions?.[0]?.observedGeneration).toBe(3);
    const after = engine.apply({ put: [], gone: [route({}), gatewayClass] });
    expect(after.sockets).toEqual([]);
    expect(after.statuses.map(({ kind, status: written }) => [kind, written])).toEqual([
      ['Gateway', undefined],
    ]);
  });

  test('a handshake gets the certificates of its listener, and checks clients as the Gateway says', () => {
    const pair = { 'tls.crt': btoa(ED25519_CERTIFICATE), 'tls.key': btoa(ED25519_KEY) };
    const secret = object(
      'v1',
      'Secret',
      { namespace: 'infra', name: 'web' },
      { type: 'kubernetes.io/tls', data: pair },
    );
    const authorities = object(
      'v1',
      'ConfigMap',
      { namespace: 'infra', name: 'clients' },
      { data: { 'ca.crt': ED25519_CERTIFICATE } },
    );
    const validation = {
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'clients' }],
      mode: 'AllowInsecureFallback',
    };
    const https = {
      name: 'web',
      port: 443,
      protocol: 'HTTPS',
      hostname: 'a.example',
      tls: { certificateRefs: [{ name: 'web' }] },
    };
    const { sockets } = createEngine({}).apply({
      put: [
        gatewayClass,
        front,
        secret,
        authorities,
        gateway(https, { frontend: { default: { validation } } }),
      ],
      gone: [],
    });
    expect(sockets[0]?.sockets).toEqual([
      {
        port: 443,
        protocol: 'TLS',
        names: [
          {
            hostname: 'a.example',
            passthrough: false,
            http: true,
            certificates: [{ certificate: pair['tls.crt'], key: pair['tls.key'] }],
            clients: { authorities: [ED25519_CERTIFICATE], optional: true },
          },
        ],
      },
    ]);
  });

  test('a TLS listener that passes through needs no certificate', () => {
    const through = {
      name: 'web',
      port: 443,
      protocol: 'TLS',
      hostname: '*.example',
      tls: { mode: 'Passthrough' },
    };
    const { sockets } = createEngine({}).apply({ put: [gatewayClass, front, gateway(through)], gone: [] });
    expect(sockets[0]?.sockets).toEqual([
      {
        port: 443,
        protocol: 'TLS',
        names: [{ hostname: '*.example', passthrough: true, http: false, certificates: [], clients: null }],
      },
    ]);
  });
});

describe('decisions', () => {
  test('a share says which Pods answer, in which protocol, and what they see', () => {
    const engine = opened(gatewayClass, gateway(web), front, shop, slice, route({}));
    const decision = engine.decide({ ...request, headers: { 'X-A': ['1', '2'] } });
    expect(decision).toMatchObject({ outcome: 'forwarded', unclear: null, response: null, retry: null });
    expect(decision.backends).toEqual([
      {
        namespace: 'infra',
        name: 'shop',
        port: 8080,
        appProtocol: 'kubernetes.io/h2c',
        endpoints: [
          { workload: 'Pod/infra/shop-a', address: null, port: 3000 },
          { workload: 'EndpointSlice/infra/shop-1', address: '10.0.0.2', port: 3000 },
        ],
        share: 1,
        response: null,
        refused: false,
        request: { method: 'GET', host: 'shop.example', path: '/cart?a=1', headers: { 'x-a': ['1', '2'] } },
        responseHeaders: [],
        tls: null,
      },
    ]);
  });

  test('times are in milliseconds, and mirrors say who gets the copies', () => {
    const mirror = {
      type: 'RequestMirror',
      requestMirror: { backendRef: { name: 'shop', port: 8080 }, percent: 20 },
    };
    const headers = {
      type: 'ResponseHeaderModifier',
      responseHeaderModifier: { set: [{ name: 'X-B', value: 'b' }], remove: ['X-C'] },
    };
    const rule = {
      filters: [mirror, headers],
      timeouts: { request: '2s', backendRequest: '500ms' },
      retry: { attempts: 3, codes: [500, 503], backoff: '100ms' },
    };
    const engine = opened(gatewayClass, gateway(web), front, shop, slice, route(rule));
    const decision = engine.decide(request);
    expect(decision).toMatchObject({
      requestTimeout: 2000,
      backendTimeout: 500,
      retry: { attempts: 3, codes: [500, 503], backoff: 100 },
      mirrors: [{ name: 'shop', port: 8080, percent: 20 }],
    });
    expect(decision.mirrors[0]?.endpoints).toHaveLength(2);
    expect(decision.backends[0]?.responseHeaders).toEqual([
      { name: 'x-b', action: 'set', value: 'b' },
      { name: 'x-c', action: 'remove', value: '' },
    ]);
  });

  test('a policy says how a gateway encrypts to a backend, and with which certificate of its own', () => {
    const pair = { 'tls.crt': btoa(ED25519_CERTIFICATE), 'tls.key': btoa(ED25519_KEY) };
    const secret = object(
      'v1',
      'Secret',
      { namespace: 'infra', name: 'own' },
      { type: 'kubernetes.io/tls', data: pair },
    );
    const bundle = object(
      'v1',
      'ConfigMap',
      { namespace: 'infra', name: 'ca' },
      { data: { 'ca.crt': ED25519_CERTIFICATE } },
    );
    const policy = object(
      API,
      'BackendTLSPolicy',
      { namespace: 'infra', name: 'shop' },
      {
        spec: {
          targetRefs: [{ group: '', kind: 'Service', name: 'shop' }],
          validation: {
            hostname: 'shop.internal',
            caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }],
            subjectAltNames: [{ type: 'URI', uri: 'spiffe://a/b' }],
          },
        },
      },
    );
    const own = { backend: { clientCertificateRef: { name: 'own' } } };
    const engine = opened(
      gatewayClass,
      gateway(web, own),
      front,
      shop,
      slice,
      secret,
      bundle,
      policy,
      route({}),
    );
    expect(engine.decide(request).backends[0]?.tls).toEqual({
      hostname: 'shop.internal',
      authorities: [ED25519_CERTIFICATE],
      alternativeNames: [{ type: 'URI', value: 'spiffe://a/b' }],
      client: { certificate: pair['tls.crt'], key: pair['tls.key'] },
    });
  });

  test('the gateway answers by itself where no route takes the request', () => {
    const engine = opened(gatewayClass, gateway(web), front);
    expect(engine.decide(request)).toMatchObject({
      outcome: 'responded',
      response: { statusCode: 404, headers: {} },
    });
  });
});

describe('the protocol', () => {
  const answer = (line: object): unknown =>
    JSON.parse(answerLine(opened(gatewayClass), JSON.stringify(line)));

  test('each line has an answer with its number', () => {
    expect(answer({ id: 7, apply: { put: [], gone: [gatewayClass] } })).toEqual({
      id: 7,
      result: { statuses: [], sockets: [] },
    });
  });

  test('the features of meshes are asked for where no object has them', () => {
    expect(answer({ id: 9, features: 'mesh' })).toMatchObject({
      id: 9,
      result: expect.arrayContaining(['Mesh']),
    });
  });

  test('what cannot be answered is an answer too', () => {
    expect(answer({ id: 8, decide: { protocol: 'SMTP' } })).toMatchObject({
      id: 8,
      error: expect.stringContaining('"protocol" is one of'),
    });
  });
});
