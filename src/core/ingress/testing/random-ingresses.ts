import fc from 'fast-check';
import type { ShortIngress } from './ingress-objects.ts';
import type { NaiveRequest } from './naive-nginx.ts';

const HOSTS = ['a.test', 'a.test', 'a.test', 'x.a.test', '*.a.test', 'www.a.test', 'b.test', ''];
const ASKED = [
  'a.test',
  'a.test',
  'a.test',
  'a.test',
  'x.a.test',
  'y.a.test',
  'x.y.a.test',
  'www.a.test',
  'b.test',
  'www.b.test',
  'alias.test',
  'q.test',
];
const PATHS = ['/', '/foo', '/foo/', '/foo/bar', '/Foo', '/fo', '/api(/|$)(.*)'];
const ASKED_PATHS = [
  '/',
  '/foo',
  '/foo/',
  '/foo/bar',
  '/foo/bar/',
  '/foobar',
  '/FOO',
  '/fo',
  '/api',
  '/api/v1',
  '/zzz',
];
const SERVICES = ['s', 't', 'u', 'c'];

const path = fc
  .tuple(fc.constantFrom('P', 'E', 'I'), fc.constantFrom(...PATHS), fc.constantFrom(...SERVICES))
  .map(([type, text, service]) => `${text.includes('(') ? 'I' : type} ${text}→${service}`);

const annotations = fc.record(
  {
    'use-regex': fc.constantFrom('true', 'false'),
    'rewrite-target': fc.constantFrom('/', '/foo', '/$2', '/bar'),
    'ssl-redirect': fc.constantFrom('true', 'false'),
    'force-ssl-redirect': fc.constant('true'),
    'permanent-redirect': fc.constant('http://new.test/'),
    'app-root': fc.constantFrom('/ui', '/app'),
    'from-to-www-redirect': fc.constant('true'),
    'server-alias': fc.constant('alias.test'),
    'enable-cors': fc.constant('true'),
    canary: fc.constant('true'),
    'canary-weight': fc.constantFrom('0', '20', '100', '150'),
    'canary-by-header': fc.constant('X-C'),
  },
  { requiredKeys: [] },
);

/** Few annotations at once: where all are there, the first phase decides everything. */
const someAnnotations = fc
  .tuple(annotations, fc.array(fc.nat(11), { maxLength: 3 }))
  .map(([all, kept]) =>
    Object.fromEntries(
      Object.entries(all)
        .filter((_, at) => kept.includes(at))
        .flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    ),
  )
  // Settings of a canary without the switch have no effect; with it they are what is of interest.
  .map((some): Readonly<Record<string, string>> =>
    'canary-weight' in some || 'canary-by-header' in some ? { ...some, canary: 'true' } : some,
  );

const ingress = fc.record({
  annotations: fc.oneof(
    { weight: 4, arbitrary: someAnnotations },
    { weight: 1, arbitrary: fc.constant({ canary: 'true', 'canary-weight': '20' }) },
    {
      weight: 1,
      arbitrary: fc.constant({ canary: 'true', 'canary-weight': '30', 'canary-by-header': 'X-C' }),
    },
  ),
  created: fc.constantFrom(undefined, '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  hosts: fc.dictionary(fc.constantFrom(...HOSTS), fc.array(path, { minLength: 1, maxLength: 3 }), {
    maxKeys: 2,
  }),
  defaultBackend: fc.option(fc.constantFrom(...SERVICES), { nil: undefined, freq: 3 }),
  tls: fc.option(fc.constant([{ hosts: ['a.test'], secretName: 'tls' }]), { nil: undefined, freq: 3 }),
});

/** Most canaries share the paths of another Ingress. */
function asCanary(one: ShortIngress, all: readonly ShortIngress[], at: number): ShortIngress {
  const main = all.find(({ annotations: some = {} }) => some['canary'] !== 'true');
  if (one.annotations?.['canary'] !== 'true' || !main?.hosts || at % 4 === 3) return one;
  const hosts = Object.entries(main.hosts).map(([host, paths]) => [
    host,
    paths?.map((text, index) => (index > 0 && at % 2 === 0 ? text : text.replace(/→.*/, '→c'))) ?? null,
  ]);
  return { ...one, hosts: Object.fromEntries(hosts) as NonNullable<ShortIngress['hosts']> };
}

/** Ingresses of one controller. */
export const randomIngresses: fc.Arbitrary<readonly ShortIngress[]> = fc
  .array(ingress, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(({ created, defaultBackend, tls, hosts, ...one }, at): ShortIngress => {
      const canary = one.annotations['canary'] === 'true';
      const fallback = canary ? undefined : defaultBackend;
      const isEmpty = Object.keys(hosts).length === 0 && fallback === undefined;
      return {
        ...one,
        name: `i${at}`,
        hosts: isEmpty ? { 'a.test': ['P /→s'] } : hosts,
        ...(created !== undefined && { created }),
        ...(fallback !== undefined && { defaultBackend: fallback }),
        ...(tls !== undefined && { tls }),
      };
    }),
  )
  .map((all) => all.map((one, at) => asCanary(one, all, at)));

/** Requests for them. */
export const randomIngressRequest: fc.Arbitrary<NaiveRequest> = fc.record({
  scheme: fc.constantFrom('http', 'https'),
  host: fc.constantFrom(...ASKED),
  path: fc.constantFrom(...ASKED_PATHS),
  method: fc.constantFrom('GET', 'OPTIONS'),
  headers: fc.constantFrom<Readonly<Record<string, string>>>(
    {},
    { 'x-c': 'always' },
    { 'x-c': 'never' },
    { 'x-c': 'v' },
  ),
});
