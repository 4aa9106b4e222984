import { expect, test } from 'vitest';
import { configMap, secret } from '../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import {
  ingressClassYaml,
  ingressWorkspace,
  serviceYaml,
  type ShortIngress,
} from './testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send, stepsText } from './testing/send.ts';

/** A request and what it meets. Addresses without a scheme are of host a.test and HTTP. */
type Asked = readonly [
  url: string,
  meets: string,
  more?: Readonly<{ headers?: readonly string[]; method?: string; client?: string }>,
];

type Case = Readonly<{
  of: string;
  ingresses: readonly ShortIngress[];
  others?: readonly string[];
  options?: Partial<WorkspaceOptions>;
  asks: readonly Asked[];
}>;

const a = (paths: readonly string[], rest: ShortIngress = {}): ShortIngress => ({
  hosts: { 'a.test': paths },
  ...rest,
});

const TLS = [{ hosts: ['a.test'], secretName: 'tls' }];
const OLD = '2024-01-01T00:00:00Z';
const NEW = '2024-01-02T00:00:00Z';
const choose = (choices: Readonly<Record<string, string>>): Partial<WorkspaceOptions> => ({ choices });
const header = (...headers: readonly string[]) => ({ headers });

const nginx: readonly Case[] = [
  {
    of: 'N1: ImplementationSpecific is Prefix',
    ingresses: [a(['I /foo→s'])],
    asks: [
      ['/foo', 's'],
      ['/foo/', 's'],
      ['/foo/x', 's'],
      ['/foobar', '404'],
      ['/FOO', '404'],
    ],
  },
  {
    of: 'N2: a slash is added',
    ingresses: [a(['P /foo/→s', 'P /→r'])],
    asks: [
      ['/foo?x=1', '301 http://a.test/foo/?x=1'],
      ['/foo/', 's'],
      ['/fo', 'r'],
    ],
  },
  {
    of: 'N3: Exact beside Prefix',
    ingresses: [a(['E /foo→s1', 'P /foo→s2'])],
    asks: [
      ['/foo', 's1'],
      ['/foo/', 's2'],
      ['/foo/x', 's2'],
      ['/foobar', '404'],
    ],
  },
  {
    of: 'N4: Exact',
    ingresses: [a(['E /foo→s'])],
    asks: [
      ['/foo/', '404'],
      ['/foo', 's'],
    ],
  },
  {
    of: 'N5: the longest wins',
    ingresses: [a(['P /aaa→s1', 'P /aaa/bbb→s2', 'P /→s0'])],
    asks: [
      ['/aaa/bbb/c', 's2'],
      ['/aaa/bb', 's1'],
      ['/z', 's0'],
    ],
  },
  {
    of: 'N6: no way back to hostless rules',
    ingresses: [a(['P /foo→s']), { name: 'b', hosts: { '': ['P /→d'] } }],
    asks: [
      ['/x', '404'],
      ['http://b.test/x', 'd'],
    ],
  },
  {
    of: 'N7: a default backend beside rules',
    ingresses: [a(['P /foo→s'], { defaultBackend: 'd' })],
    asks: [
      ['/x', 'd'],
      ['http://b.test/x', '404'],
    ],
  },
  {
    of: 'N8: a default backend without rules',
    ingresses: [{ name: 'z', defaultBackend: 'd' }, a(['P /foo→s'])],
    asks: [
      ['http://b.test/', 'd'],
      ['/x', '404'],
    ],
  },
  {
    of: 'N9: a rule without http',
    ingresses: [{ hosts: { 'a.test': null }, defaultBackend: 'd' }],
    asks: [['/', 'd']],
  },
  {
    of: 'N10: a wildcard is one label, and a known host is known',
    ingresses: [{ hosts: { '*.a.test': ['P /→w'], 'x.a.test': ['P /only→s'] } }],
    asks: [
      ['http://y.a.test/', 'w'],
      ['http://x.y.a.test/', '404'],
      ['/', '404'],
      ['http://x.a.test/other', '404'],
    ],
  },
  {
    of: 'N11: expressions for the whole host',
    ingresses: [a(['I /foo→s1'], { annotations: { 'use-regex': 'true' } }), a(['E /bar→s2'], { name: 'b' })],
    asks: [
      ['/FOOxyz', 's1'],
      ['/barbaz', 's2'],
      ['/Bar', 's2'],
    ],
  },
  {
    of: 'N12: a rewrite with groups',
    ingresses: [a(['I /api(/|$)(.*)→s'], { annotations: { 'rewrite-target': '/$2' } })],
    asks: [
      ['/api/v1?x=1', 's as /v1?x=1'],
      ['/api', 's as /'],
      ['/API/v1', 's as /v1'],
      ['/apix', '404'],
    ],
  },
  {
    of: 'N13: a rewrite without groups',
    ingresses: [a(['P /foo→s'], { annotations: { 'rewrite-target': '/bar' } })],
    asks: [
      ['/foo/x/y', 's as /bar'],
      ['/foobar', 's as /bar'],
    ],
  },
  {
    of: 'N14: a rewrite to the path itself',
    ingresses: [a(['P /foo→s'], { annotations: { 'rewrite-target': '/foo' } })],
    asks: [
      ['/foo/x', 's'],
      ['/FOO', '404'],
    ],
  },
  {
    of: 'N15: the longer text goes first',
    ingresses: [
      a(['I /foo/bar/bar→s1', 'I /foo/bar/[A-Z0-9]{3}→s2'], { annotations: { 'use-regex': 'true' } }),
    ],
    asks: [['/foo/bar/bar', 's2']],
  },
  {
    of: 'N16: an expression with an end',
    ingresses: [a(['I /id/\\d+$→s'], { annotations: { 'use-regex': 'true' } })],
    asks: [
      ['/id/12', 's'],
      ['/id/12a', '404'],
    ],
  },
  {
    of: 'N17: HTTPS where a certificate is configured',
    ingresses: [a(['P /→s'], { tls: TLS })],
    asks: [
      ['/p/', '308 https://a.test/p'],
      ['/p', '308 https://a.test/p'],
      ['/', '308 https://a.test'],
      ['https://a.test/p', 's'],
    ],
  },
  {
    of: 'N18: the port of the Host is left out',
    ingresses: [a(['P /→s'], { tls: TLS })],
    asks: [['http://a.test:8080/p', '308 https://a.test/p']],
  },
  {
    of: 'N19: ssl-redirect acts on its paths',
    ingresses: [
      a(['P /→s'], { tls: TLS, created: OLD }),
      a(['P /open→t'], { name: 'b', annotations: { 'ssl-redirect': 'false' }, created: NEW }),
    ],
    asks: [
      ['/open', 't'],
      ['/x', '308 https://a.test/x'],
    ],
  },
  {
    of: 'N20: a host that tls does not list',
    ingresses: [{ hosts: { 'a.test': ['P /→s'], 'b.test': ['P /→s'] }, tls: TLS }],
    asks: [['http://b.test/p', '308 https://b.test/p']],
  },
  {
    of: 'N21: the certificate of a wildcard',
    ingresses: [
      { hosts: { '*.a.test': ['P /→w'] }, tls: [{ hosts: ['*.a.test'] }] },
      { name: 'b', hosts: { 'x.a.test': ['P /→s'] } },
    ],
    asks: [['http://x.a.test/p', '308 https://x.a.test/p']],
  },
  {
    of: 'N22: force-ssl-redirect',
    ingresses: [a(['P /→s'], { annotations: { 'force-ssl-redirect': 'true' } })],
    asks: [
      ['/p', '308 https://a.test/p'],
      ['/p', '308 https://a.test/p', header('X-Forwarded-Proto: https')],
    ],
  },
  {
    of: 'N22: force-ssl-redirect with trusted headers',
    ingresses: [a(['P /→s'], { annotations: { 'force-ssl-redirect': 'true' } })],
    options: choose({ 'ingress-nginx-forwarded-headers': 'trusted' }),
    asks: [['/p', 's', header('X-Forwarded-Proto: https')]],
  },
  {
    of: 'N23: a redirect before that to HTTPS, on the whole host',
    ingresses: [a(['P /old→s'], { annotations: { 'permanent-redirect': 'https://new.test/z' }, tls: TLS })],
    asks: [
      ['/old/1?q=2', '301 https://new.test/z'],
      ['/other', '301 https://new.test/z'],
    ],
  },
  {
    of: 'N24: the temporal redirect goes first',
    ingresses: [
      a(['P /→s'], {
        annotations: { 'temporal-redirect': 'http://u.test/', 'permanent-redirect': 'http://v.test/' },
      }),
    ],
    asks: [['/', '302 http://u.test/']],
  },
  {
    of: 'N24: an empty one switches off both',
    ingresses: [
      a(['P /→s'], { annotations: { 'temporal-redirect': '', 'permanent-redirect': 'http://v.test/' } }),
    ],
    asks: [['/', 's']],
  },
  ...(
    [
      ['temporal-redirect', '308', '302'],
      ['permanent-redirect', '308', '308'],
      ['permanent-redirect', '309', '301'],
    ] as const
  ).map(([name, code, answer]): Case => ({
    of: `N25: ${name}-code ${code}`,
    ingresses: [a(['P /→s'], { annotations: { [name]: 'http://u.test/', [`${name}-code`]: code } })],
    asks: [['/', `${answer} http://u.test/`]],
  })),
  {
    of: 'N26: app-root',
    ingresses: [a(['P /api→s'], { annotations: { 'app-root': '/ui' }, tls: TLS })],
    asks: [
      ['/?x=1', '302 http://a.test/ui'],
      ['https://a.test/', '302 https://a.test/ui'],
      ['/api', '308 https://a.test/api'],
    ],
  },
  {
    of: 'N27: from-to-www-redirect',
    ingresses: [a(['P /→s'], { annotations: { 'from-to-www-redirect': 'true' } })],
    asks: [['http://www.a.test/p/', '308 http://a.test:80/p']],
  },
  {
    of: 'N27: from-to-www-redirect to a name that is taken',
    ingresses: [
      a(['P /→s'], { annotations: { 'from-to-www-redirect': 'true' } }),
      { name: 'b', hosts: { 'www.a.test': ['P /→w'] } },
    ],
    asks: [['http://www.a.test/p/', 'w']],
  },
  {
    of: 'N28: a canary by header and weight',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-weight': '20' },
      }),
    ],
    asks: [
      ['/', 'c', header('X-C: always')],
      ['/', 'm', header('X-C: never')],
      ['/', 'm 80 %, c 20 %', header('X-C: other')],
      ['/', 'm 80 %, c 20 %'],
    ],
  },
  {
    of: 'N29: a canary by the value of a header',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: {
          canary: 'true',
          'canary-by-header': 'X-C',
          'canary-by-header-value': 'v',
          'canary-weight': '10',
        },
      }),
    ],
    asks: [
      ['/', 'c', header('X-C: v')],
      ['/', 'm 90 %, c 10 %', header('X-C: always')],
    ],
  },
  {
    of: 'N29: the same without a weight',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-header-value': 'v' },
      }),
    ],
    asks: [['/', 'm', header('X-C: always')]],
  },
  {
    of: 'N30: the header goes before the cookie',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-cookie': 'k' },
      }),
    ],
    asks: [
      ['/', 'm', header('X-C: never', 'Cookie: k=always')],
      ['/', 'c', header('Cookie: a=b; k=always')],
      ['/', 'm', header('Cookie: k=never')],
    ],
  },
  ...(
    [
      ['50', 'm 70 %, c 30 %'],
      ['200', 'm 85 %, c 15 %'],
    ] as const
  ).map(([total, answer]): Case => ({
    of: `N31: canary-weight 30 of ${total}`,
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-weight': '30', 'canary-weight-total': total },
      }),
    ],
    asks: [['/', answer]],
  })),
  {
    of: 'N32: a canary of all paths with the Service',
    ingresses: [
      a(['P /→web']),
      { name: 'b', hosts: { 'b.test': ['P /→web'] } },
      a(['P /→web2'], { name: 'c', annotations: { canary: 'true', 'canary-weight': '50' } }),
    ],
    asks: [['http://b.test/', 'web 50 %, web2 50 %']],
  },
  {
    of: 'N33: a canary without a stable Ingress',
    ingresses: [
      a(['P /→c'], { annotations: { canary: 'true', 'canary-weight': '50' } }),
      { name: 'b', hosts: { 'b.test': ['P /→s'] } },
    ],
    asks: [['/', '404']],
  },
  {
    of: 'N34: the older one wins',
    ingresses: [a(['P /→s1'], { created: OLD }), a(['P /→s2'], { name: 'b', created: NEW })],
    asks: [['/', 's1']],
  },
  {
    of: 'N34: of one age the last by name',
    ingresses: [a(['P /→s1'], { created: OLD }), a(['P /→s2'], { name: 'b', created: OLD })],
    asks: [['/', 's2']],
  },
  {
    of: 'N36: CORS for a list of origins',
    ingresses: [
      a(['P /→s'], { annotations: { 'enable-cors': 'true', 'cors-allow-origin': 'https://*.a.test' } }),
    ],
    asks: [
      ['/', '204', { method: 'OPTIONS', headers: ['Origin: https://x.a.test'] }],
      ['/', 's', { method: 'OPTIONS', headers: ['Origin: https://x.y.a.test'] }],
    ],
  },
  {
    of: 'N37: addresses after the redirect to HTTPS',
    ingresses: [a(['P /→s'], { annotations: { 'whitelist-source-range': '10.0.0.0/8' }, tls: TLS })],
    asks: [
      ['/', '308 https://a.test', { client: '1.2.3.4' }],
      ['https://a.test/', '403', { client: '1.2.3.4' }],
      ['https://a.test/', 's', { client: '10.2.3.4' }],
    ],
  },
  {
    of: 'N38: the targetPort in the place of the port',
    ingresses: [a(['P /→s:8080'])],
    others: [serviceYaml('s', 'ports: [{ port: 80, targetPort: 8080 }]')],
    asks: [['/', 's']],
  },
  {
    of: 'N39: no Service',
    ingresses: [a(['P /→gone'])],
    others: ['# shop/gone absent\n'],
    asks: [['/', '503']],
  },
  {
    of: 'N39: no Service, and a default-backend',
    ingresses: [a(['P /→gone'], { annotations: { 'default-backend': 'd' } })],
    others: ['# shop/gone absent\n', serviceYaml('d')],
    asks: [['/', 'd']],
  },
  {
    of: 'N40: a snippet',
    ingresses: [a(['P /→s'], { annotations: { 'configuration-snippet': 'return 418;' } })],
    asks: [['/', '404']],
  },
  {
    of: 'N41: basic authentication without its Secret',
    ingresses: [a(['P /→s'], { annotations: { 'auth-type': 'basic', 'auth-secret': 'users' }, tls: TLS })],
    asks: [
      ['/', '503'],
      ['https://a.test/', '503'],
    ],
  },
  {
    of: 'N42: TLS as it comes',
    ingresses: [a(['P /→s:443'], { annotations: { 'ssl-passthrough': 'true' } })],
    others: [serviceYaml('s', 'ports: [{ port: 443, targetPort: 8443 }]')],
    options: choose({ 'ingress-nginx-passthrough': 'on' }),
    asks: [
      ['tls://a.test', 's'],
      ['https://a.test/', 's'],
      ['/', 's'],
    ],
  },
  {
    of: 'N43: an alias',
    ingresses: [a(['P /→s'], { annotations: { 'server-alias': 'b.test' } })],
    asks: [['http://b.test/', 's']],
  },
  {
    of: 'N43: an alias that is a host',
    ingresses: [
      a(['P /→s'], { annotations: { 'server-alias': 'b.test' } }),
      { name: 'b', hosts: { 'b.test': ['P /→t'] } },
    ],
    asks: [['http://b.test/', 't']],
  },
  {
    of: 'N44: a rewrite to a URL',
    ingresses: [a(['P /original→s'], { annotations: { 'rewrite-target': 'https://bar.test/' } })],
    asks: [['/original/x', '302 https://bar.test/']],
  },
];

const generic: readonly Case[] = [
  {
    of: 'G1: Exact beside Prefix',
    ingresses: [a(['P /foo→s1', 'E /foo→s2'], { className: 'other' })],
    asks: [
      ['/foo', 's2'],
      ['/foo/', 's1'],
    ],
  },
  {
    of: 'G2: the host goes first',
    ingresses: [
      { className: 'other', hosts: { '*.a.test': ['P /x→w'] } },
      { name: 'b', className: 'other', hosts: { 'x.a.test': ['P /y→s'] } },
      { name: 'c', className: 'other', hosts: { '': ['P /→d'] } },
    ],
    asks: [
      ['http://x.a.test/x', '404'],
      ['http://z.a.test/x', 'w'],
      ['http://q.test/', 'd'],
    ],
  },
  {
    of: 'G2: the same with a default backend',
    ingresses: [
      { className: 'other', hosts: { '*.a.test': ['P /x→w'] } },
      { name: 'b', className: 'other', hosts: { 'x.a.test': ['P /y→s'] }, defaultBackend: 'f' },
    ],
    asks: [['http://x.a.test/x', 'f']],
  },
  {
    of: 'N38 for others: a targetPort is no port',
    ingresses: [a(['P /→s:8080'], { className: 'other' })],
    others: [serviceYaml('s', 'ports: [{ port: 80, targetPort: 8080 }]')],
    asks: [['/', '503']],
  },
];

const T = { className: 'traefik' };
const traefik: readonly Case[] = [
  { of: 'T1: a prefix of characters', ingresses: [a(['P /foo→s'], T)], asks: [['/foobar', 's']] },
  {
    of: 'T1: strictPrefixMatching',
    ingresses: [a(['P /foo→s'], T)],
    options: choose({ 'ingress-traefik-prefix': 'segments' }),
    asks: [
      ['/foobar', '404'],
      ['/foo/x', 's'],
    ],
  },
  { of: 'T2: the longer rule', ingresses: [a(['E /foo→s1', 'P /foo→s2'], T)], asks: [['/foo', 's2']] },
  {
    of: 'T3: a long path without a host',
    ingresses: [a(['P /→s'], T), { ...T, name: 'b', hosts: { '': ['P /a-path-of-20-letters→d'] } }],
    asks: [['/a-path-of-20-letters', 'd']],
  },
  {
    of: 'T4: a Service without endpoints is left out',
    ingresses: [a(['P /api→dead', 'P /→web'], T)],
    others: ['# shop/dead absent\n'],
    asks: [['/api/x', 'web']],
  },
  {
    of: 'T5: a default backend beside rules is ignored',
    ingresses: [a(['P /foo→s'], { ...T, defaultBackend: 'd' })],
    asks: [['/x', '404']],
  },
  {
    of: 'T6: a wildcard is one label',
    ingresses: [{ ...T, hosts: { '*.a.test': ['P /→w'] } }],
    asks: [
      ['http://x.a.test/', 'w'],
      ['http://x.y.a.test/', '404'],
    ],
  },
];

const rows = [
  ...nginx,
  ...generic.map((one) => ({
    ...one,
    others: [ingressClassYaml('other', 'example.com/ingress'), ...(one.others ?? [])],
    options: choose({ 'ingress-controller': 'generic' }),
  })),
  ...traefik.map((one) => ({
    ...one,
    others: [ingressClassYaml('traefik', 'traefik.io/ingress-controller'), ...(one.others ?? [])],
  })),
].map((one) => [one.of, one] as const);

test.each(rows)('%s', (_, { ingresses, others = [], options, asks }: Case) => {
  const planes = planesOf(ingressWorkspace(ingresses, ...others), options);
  for (const [url, expected, { headers = [], client, ...more } = {}] of asks) {
    const request = requestOf(url.startsWith('/') ? `http://a.test${url}` : url, headers, {
      ...more,
      ...(client !== undefined && { client }),
    });
    const outcome = send(planes, request);
    expect(meets(outcome, request), `${url}\n${stepsText(outcome)}`).toBe(expected);
  }
});

test('N17: HSTS where a certificate is configured', () => {
  const planes = planesOf(ingressWorkspace([a(['P /→s'], { tls: TLS })]));
  const { responseHeaders } = send(planes, requestOf('https://a.test/p'));
  expect(responseHeaders.get('strict-transport-security')).toEqual({
    action: 'set',
    value: 'max-age=31536000; includeSubDomains',
  });
  expect(send(planes, requestOf('https://other.test/p')).responseHeaders.size).toBe(0);
});

test('N35: CORS for all origins', () => {
  const planes = planesOf(ingressWorkspace([a(['P /→s'], { annotations: { 'enable-cors': 'true' } })]));
  const expected = {
    'access-control-allow-origin': '*',
    'access-control-allow-credentials': 'true',
    'access-control-max-age': '1728000',
  };
  const preflight = send(planes, requestOf('http://a.test/', [], { method: 'OPTIONS' }));
  expect(preflight.response?.statusCode).toBe(204);
  expect(Object.fromEntries(preflight.response?.headers ?? [])).toMatchObject(expected);
  const get = send(planes, requestOf('http://a.test/'));
  expect(meets(get)).toBe('s');
  for (const [name, value] of Object.entries(expected))
    expect(get.responseHeaders.get(name)).toEqual({ action: 'set', value });
});

test('N41: with its Secret the request needs a password', () => {
  const basic = a(['P /→s'], { annotations: { 'auth-type': 'basic', 'auth-secret': 'users' } });
  const users = secret('stringData:\n  auth: "me:xx"', { name: 'users', namespace: 'shop' });
  const planes = planesOf(ingressWorkspace([basic], users));
  expect(meets(send(planes, requestOf('http://a.test/')))).toBe('401');
  expect(meets(send(planes, requestOf('http://a.test/', ['Authorization: Basic bWU6eHg='])))).toBe('s');
});

test('settings of the ConfigMap of the controller count', () => {
  const settings = configMap('data:\n  ssl-redirect: "false"\n', {
    name: 'ingress-nginx-controller',
    namespace: 'ingress-nginx',
  });
  const planes = planesOf(ingressWorkspace([a(['P /→s'], { tls: TLS })], settings));
  expect(meets(send(planes, requestOf('http://a.test/')))).toBe('s');
});
