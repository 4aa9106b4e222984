import { resourceKey } from '../../../model/resource.ts';
import type { RuleNeeds } from '../../extension.ts';
import type { Need, NeedKind, NeedOf, NeedSource } from '../../need.ts';

/** Whatever asks for a need in tests. */
export const source: NeedSource = {
  object: resourceKey({ group: 'networking.k8s.io', kind: 'Ingress', namespace: 'shop', name: 'web' }),
  paths: [['metadata', 'annotations', 'example']],
};

const auth = { namespace: 'shop', name: 'users' };
const sso = { namespace: 'shop', name: 'sso', port: 80 };

/** One need of each kind. */
const NEEDS: { readonly [K in NeedKind]: NeedOf<K> } = {
  ipAllow: { kind: 'ipAllow', source, ranges: ['10.0.0.0/8', '192.0.2.1'] },
  ipDeny: { kind: 'ipDeny', source, ranges: ['10.1.0.0/16', '2001:db8::1'] },
  rateLimit: {
    kind: 'rateLimit',
    source,
    requests: 10,
    unit: 'Second',
    burst: 50,
    key: { by: 'address' },
    exempt: [],
    statusCode: 503,
  },
  connectionLimit: { kind: 'connectionLimit', source, connections: 5, key: { by: 'address' } },
  bandwidthLimit: { kind: 'bandwidthLimit', source, bytesPerSecond: 51_200, afterBytes: 1024 },
  basicAuth: { kind: 'basicAuth', source, secret: auth, format: 'file', realm: 'Shop' },
  digestAuth: { kind: 'digestAuth', source, secret: auth, format: 'file', realm: null },
  externalAuth: {
    kind: 'externalAuth',
    source,
    url: 'http://sso.shop.svc.cluster.local/check',
    service: sso,
    path: '/check',
    method: null,
    responseHeaders: ['X-User'],
    requestHeaders: null,
    signIn: null,
  },
  jwt: {
    kind: 'jwt',
    source,
    issuer: 'https://id.example.com',
    jwksUri: 'https://id.example.com/keys',
    audiences: ['shop'],
  },
  oidc: {
    kind: 'oidc',
    source,
    issuer: 'https://id.example.com',
    clientId: 'shop',
    secret: auth,
    scopes: ['openid'],
  },
  noGlobalAuth: { kind: 'noGlobalAuth', source },
  anyAccessCheck: { kind: 'anyAccessCheck', source },
  bodySize: { kind: 'bodySize', source, bytes: 8 * 1024 ** 2 },
  affinity: {
    kind: 'affinity',
    source,
    cookie: {
      name: 'INGRESSCOOKIE',
      maxAge: 3600,
      path: '/',
      domain: null,
      sameSite: 'Lax',
      secure: true,
    },
  },
  hashBy: { kind: 'hashBy', source, key: { by: 'header', name: 'X-Tenant' } },
  loadBalancing: { kind: 'loadBalancing', source, algorithm: 'least_conn' },
  serviceAddress: { kind: 'serviceAddress', source },
  regexRewrite: {
    kind: 'regexRewrite',
    source,
    pattern: '/api/(v\\d+)/(.*)',
    ignoreCase: true,
    replacement: '/$2/$1',
  },
  connectTimeout: { kind: 'connectTimeout', source, seconds: 3 },
  idleTimeout: { kind: 'idleTimeout', source, readSeconds: 86_400, sendSeconds: 60 },
  retries: {
    kind: 'retries',
    source,
    attempts: 2,
    statusCodes: [502],
    onConnectError: true,
    timeoutSeconds: null,
  },
  backendTlsInsecure: { kind: 'backendTlsInsecure', source, serverName: 'backend.example.com' },
  backendTlsOptions: { kind: 'backendTlsOptions', source, ciphers: [], protocols: ['TLSv1.2'] },
  clientTlsOptions: {
    kind: 'clientTlsOptions',
    source,
    ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'],
    protocols: ['TLSv1.3', 'TLSv1.2'],
  },
  clientCertificateHeader: { kind: 'clientCertificateHeader', source, header: 'ssl-client-cert' },
  clientCertificateSubject: { kind: 'clientCertificateSubject', source, pattern: 'CN=shop\\..*' },
  errorPages: { kind: 'errorPages', source, statusCodes: [404, 503], service: sso },
  fallbackBackend: { kind: 'fallbackBackend', source, service: sso },
  fixedResponse: {
    kind: 'fixedResponse',
    source,
    statusCode: 503,
    contentType: 'text/plain',
    body: 'Back "soon"',
  },
  externalMirror: { kind: 'externalMirror', source, url: 'https://mirror.example.com' },
  compression: { kind: 'compression', source, algorithms: ['gzip', 'br'] },
  webApplicationFirewall: { kind: 'webApplicationFirewall', source, written: 'on' },
  accessLog: { kind: 'accessLog', source, enabled: false },
  tracing: { kind: 'tracing', source, enabled: true, trustIncoming: null, operation: null },
  buffering: { kind: 'buffering', source, responses: false, requests: null, bufferBytes: 8192 },
};

export const allNeeds: readonly Need[] = Object.values(NEEDS);

/** The need of a kind, with other values where a test wants them. */
export const needOf = <K extends NeedKind>(kind: K, more: Partial<NeedOf<K>> = {}): NeedOf<K> => ({
  ...NEEDS[kind],
  ...more,
});

/** A rule of the route `web` with needs. */
export const ruleWith = (
  needs: readonly Need[],
  more: Partial<RuleNeeds['rule']> = {},
  services: RuleNeeds['services'] = [{ namespace: 'shop', name: 'cart', port: 8080 }],
): RuleNeeds => ({
  rule: { kind: 'HTTPRoute', namespace: 'shop', route: 'web', rule: 'root', index: 0, ruleCount: 1, ...more },
  needs,
  services,
  listeners: [{ kind: 'Gateway', namespace: 'infra', name: 'edge', listener: 'https-a' }],
});
