import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NETWORKING } from '../../../kinds/shared/groups.ts';
import { annotationSets } from '../../annotations/annotation-sets.ts';
import { conversionJson } from '../../conversion-json.ts';
import { jsonPointer, leavesOf } from '../../leaves.ts';
import { LAYOUTS, TARGETS } from '../../options.ts';
import { converted } from '../../testing/converted.ts';

/** Controllers by name, with what `spec.controller` of their classes is. */
const CONTROLLERS: Readonly<Record<string, string>> = {
  Traefik: 'traefik.io/ingress-controller',
  'AWS Load Balancer Controller': 'ingress.k8s.aws/alb',
  Kong: 'ingress-controllers.konghq.com/kong',
  'HAProxy Ingress': 'haproxy-ingress.github.io/controller',
  'HAProxy Kubernetes Ingress Controller': 'haproxy.org/ingress-controller',
  'GKE Ingress': '',
  'NGINX Ingress Controller (F5)': 'nginx.org/ingress-controller',
  Cilium: 'cilium.io/ingress-controller',
  'Apache APISIX': 'apisix.apache.org/apisix-ingress-controller',
};

const VALUES = [
  'true',
  'false',
  '',
  '0',
  '10',
  '308',
  '/x',
  'https://b.test/x?y=1',
  'b.test',
  'b.test,c.test',
  '10.0.0.0/8',
  '5s',
  '8m',
  'GET,POST',
  'X-A: 1',
  'x-a: $host',
  'regex',
  'cookie',
  'prefix ^/x(.*)$ /$1',
  '{"type":"fixed-response","fixedResponseConfig":{"statusCode":"404"}}',
  '[{"HTTP":80},{"HTTPS":443}]',
  '(?<!x)',
  'a\nb',
] as const;

const PATHS = ['/', '/x', '/x/', '/x/*', '/~/v\\d+$', '/a(/|$)(.*)', '/%2f', 'no-slash', '/é'] as const;
const TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'] as const;
const HOSTS = ['a.test', '*.a.test', null] as const;

const namesOf = (controller: string): readonly string[] =>
  annotationSets
    .filter(({ name }) => name === controller)
    .flatMap(({ prefix, facts, open }) => [
      ...Object.keys(facts).map((key) => `${prefix}${key}`),
      ...Object.keys(open).map((key) => `${prefix}${key}cart`),
    ]);

const ingressFor = (names: readonly string[]) =>
  fc.record({
    annotations: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...VALUES), { maxKeys: 6 }),
    host: fc.constantFrom(...HOSTS),
    paths: fc.array(fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom(...PATHS)), { maxLength: 3 }),
    tls: fc.boolean(),
    fallback: fc.boolean(),
  });

type AnyIngress = typeof ingressFor extends (...args: never[]) => fc.Arbitrary<infer T> ? T : never;

const workspaceOf = (controller: string, list: readonly AnyIngress[]): string =>
  [
    // GKE has no class: an annotation names it.
    `apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: example }\nspec: { controller: ${controller || 'example.com/other'} }\n`,
    ...['shop', 'pay'].map(
      (namespace) =>
        `apiVersion: v1\nkind: Service\nmetadata: { name: cart, namespace: ${namespace} }\nspec: { selector: { app: cart }, ports: [{ port: 80 }] }\n`,
    ),
    ...list.map((one, at) => {
      const metadata = {
        name: `web-${at}`,
        namespace: at % 2 === 0 ? 'shop' : 'pay',
        annotations: {
          ...one.annotations,
          ...(controller === '' && { 'kubernetes.io/ingress.class': 'gce' }),
        },
      };
      const paths = one.paths.length > 0 ? one.paths : [['Prefix', '/'] as const];
      const spec = {
        ...(controller !== '' && { ingressClassName: 'example' }),
        ...(one.fallback && { defaultBackend: backend }),
        ...(one.tls && { tls: [{ secretName: 'cert', ...(one.host && { hosts: [one.host] }) }] }),
        rules: [
          {
            ...(one.host && { host: one.host }),
            http: { paths: paths.map(([pathType, path]) => ({ path, pathType, backend })) },
          },
        ],
      };
      return `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: ${JSON.stringify(metadata)}\nspec: ${JSON.stringify(spec)}\n`;
    }),
  ].join('\n---\n');

const backend = { service: { name: 'cart', port: { number: 80 } } };

const anyOptions = fc.record({ layout: fc.constantFrom(...LAYOUTS), target: fc.constantFrom(...TARGETS) });

describe.each(Object.entries(CONTROLLERS))('%s', (name, controller) => {
  const lists = fc.array(ingressFor(namesOf(name)), { minLength: 1, maxLength: 3 });

  test('each leaf has one verdict, and the objects pass our own validation', () => {
    fc.assert(
      fc.property(lists, anyOptions, (list, options) => {
        const { before, conversion, after } = converted(workspaceOf(controller, list), options);
        const leaves = before.index
          .ofKind(NETWORKING, 'Ingress')
          .flatMap((ingress) =>
            leavesOf(ingress).map(({ path }) => `${ingress.namespace}/${ingress.name} ${jsonPointer(path)}`),
          );
        expect(conversion.report.map(({ ingress, pointer }) => `${ingress} ${pointer}`)).toEqual(leaves);
        // A redirect to a path that it takes itself loops with the controller as well: it is kept, and found.
        const errors = after.findings.filter(
          ({ severity, code }) => severity === 'error' && code !== 'routing/redirect-loop',
        );
        expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(lists, anyOptions, (list, options) => {
        const [one, two] = [0, 1].map(() => converted(workspaceOf(controller, list), options));
        expect(two?.yaml).toBe(one?.yaml);
        expect(JSON.stringify(two && conversionJson(two.conversion))).toBe(
          JSON.stringify(one && conversionJson(one.conversion)),
        );
      }),
      { numRuns: 5 },
    );
  });
});
