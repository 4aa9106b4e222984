import fc from 'fast-check';
import { EXAMPLE_KEY, WILDCARD_CERTIFICATE } from '../../certificates/example-pems.ts';
import { ingressWorkspace, type ShortIngress } from '../../ingress/testing/ingress-objects.ts';

export const HOSTS = ['a.test', 'b.test', 'x.w.test', ''] as const;

export const PATHS = ['/', '/foo', '/foo/', '/foo/bar', '/foobar', '/aaa/bbb'] as const;

const SERVICES = ['s1', 's2', 's3', 's4'] as const;

const pathText = (types: readonly string[], paths: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...types), fc.constantFrom(...paths), fc.constantFrom(...SERVICES))
    .map(([type, path, service]) => `${type} ${path}→${service}`);

const hostsWith = (hosts: readonly string[], paths: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(fc.constantFrom(...hosts), { minLength: 1, maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((host) =>
          fc.array(paths, { minLength: 1, maxLength: 3 }).map((list) => [host, list] as const),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries));

/** Annotations that are converted without a difference, as far as requests without a query see. */
const exactAnnotations: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.constantFrom<Readonly<Record<string, string>>>(
    { 'permanent-redirect': 'https://new.test/z' },
    { 'temporal-redirect': 'http://new.test:8080/' },
    { 'ssl-redirect': 'false' },
    { 'app-root': '/ui' },
    { 'upstream-vhost': 'inner.test' },
    { 'server-alias': 'alias.test' },
    { canary: 'true', 'canary-weight': '30' },
    { canary: 'true', 'canary-by-header': 'X-C', 'canary-weight': '10' },
    { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-header-value': 'v' },
    { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-cookie': 'k' },
  ),
);

/** Values that are not valid, names that no one reads, and annotations that the standard has no field for. */
const anyAnnotations: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  exactAnnotations,
  fc.constantFrom<Readonly<Record<string, string>>>(
    { 'rewrite-target': '/$2' },
    { 'rewrite-target': '/$1', 'x-forwarded-prefix': '/p' },
    { 'rewrite-target': 'https://bar.test/' },
    { 'use-regex': 'true' },
    { 'enable-cors': 'true', 'cors-allow-origin': 'https://*.a.test, https://b.test' },
    { 'whitelist-source-range': '10.0.0.0/8', 'limit-rps': '5' },
    { 'whitelist-source-range': 'nonsense' },
    { 'auth-type': 'basic', 'auth-secret': 'users' },
    { 'auth-url': 'http://auth.shop.svc.cluster.local/check', 'auth-signin': 'https://login.test' },
    { 'backend-protocol': 'HTTPS' },
    { 'backend-protocol': 'GRPC' },
    { 'proxy-body-size': '8m', 'proxy-read-timeout': '120' },
    { affinity: 'cookie', 'session-cookie-name': 'stick' },
    { 'configuration-snippet': 'deny all;' },
    { 'force-ssl-redirect': 'true' },
    { 'from-to-www-redirect': 'true' },
    { 'server-alias': '~^old-.*$, *.alias.test' },
    { 'ssl-redirect': 'maybe' },
    { 'rewrite-targt': '/x' },
    { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
    { 'custom-headers': 'shop/headers' },
  ),
);

const withTls = (short: ShortIngress, secure: boolean): ShortIngress =>
  secure
    ? {
        ...short,
        tls: [
          { hosts: Object.keys(short.hosts ?? {}).filter((host) => host !== ''), secretName: 'certificate' },
        ],
      }
    : short;

const ingresses = (
  annotations: fc.Arbitrary<Readonly<Record<string, string>>>,
  hosts: readonly string[],
  paths: readonly string[],
  always: Readonly<Record<string, string>>,
): fc.Arbitrary<readonly ShortIngress[]> =>
  fc
    .array(
      fc.record({
        namespace: fc.constantFrom('shop', 'blog'),
        annotations,
        hosts: hostsWith(hosts, pathText(['P', 'E', 'I'], paths)),
        defaultBackend: fc.option(fc.constantFrom(...SERVICES), { nil: undefined, freq: 5 }),
        secure: fc.boolean(),
        age: fc.integer({ min: 1, max: 28 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) =>
      list.map(({ secure, age, annotations: own, defaultBackend, ...rest }, index) =>
        withTls(
          {
            ...rest,
            // A canary that shares its default backend with no one takes the Service away from all others.
            ...(defaultBackend !== undefined && own['canary'] === undefined && { defaultBackend }),
            name: `i${index}`,
            annotations: { ...always, ...own },
            created: `2026-01-${String(age).padStart(2, '0')}T00:00:00Z`,
          },
          secure,
        ),
      ),
    );

/** Ingresses of which nothing is converted with a difference, for requests without a query. */
export const exactIngresses = ingresses(exactAnnotations, HOSTS, PATHS, {
  'preserve-trailing-slash': 'true',
});

/** Ingresses of all kinds, wrong ones among them. */
export const anyIngresses = ingresses(
  anyAnnotations,
  [...HOSTS, '*.w.test', 'w.test'],
  [...PATHS, '/api(/|$)(.*)', '/id/\\d+$', '/(?=x)', '/a b'],
  {},
);

const secretYaml = (namespace: string): string =>
  `${JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'certificate', namespace },
    type: 'kubernetes.io/tls',
    stringData: { 'tls.crt': WILDCARD_CERTIFICATE, 'tls.key': EXAMPLE_KEY },
  })}\n`;

/** The manifests of random Ingresses, with all that they name. */
export const workspaceOf = (list: readonly ShortIngress[]): string =>
  ingressWorkspace(list, secretYaml('shop'), secretYaml('blog'));
