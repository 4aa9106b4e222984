import { describe, expect, test } from 'vitest';
import { EXAMPLE_KEY, WILDCARD_CERTIFICATE } from '../certificates/example-pems.ts';
import { ingressWorkspace, type ShortIngress } from '../ingress/testing/ingress-objects.ts';
import type { ConvertOptions } from './options.ts';
import { answerAfter, answerBefore, converted, inShort, requestOf } from './testing/converted.ts';

/** A URL on a.test, or a whole one, perhaps with headers behind spaces: `/x | X-C: always`. */
type Question = string;

type WorkedCase = Readonly<{
  ingresses: readonly ShortIngress[];
  others?: readonly string[];
  /** What the controller answers. */
  answers: Readonly<Record<Question, string>>;
  /** What the Gateway answers instead, and why, where it is not the same. */
  otherwise?: Readonly<Record<Question, readonly [answer: string, reason: string]>>;
  options?: Partial<ConvertOptions>;
  choices?: Readonly<Record<string, string>>;
}>;

const askedOf = (question: Question) => {
  const [url = '', ...headers] = question.split(' | ');
  return requestOf(url.startsWith('/') ? `http://a.test${url}` : url, {
    headers: headers.filter((line) => line.includes(':')),
    method: headers.find((line) => !line.includes(':')),
  });
};

const FAITHFUL: Partial<ConvertOptions> = { paths: 'faithful' };

const SLASH = 'The API has no redirect that cuts a slash.';
const QUERY = 'A redirect of the API keeps the query.';
const LABELS = 'A wildcard of the API stands for one label or more.';
const CASE = 'A prefix that is replaced is compared with case.';

const secretNamed = (name: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'shop' },
    type: 'kubernetes.io/tls',
    stringData: { 'tls.crt': WILDCARD_CERTIFICATE, 'tls.key': EXAMPLE_KEY },
  });

const secret = secretNamed('certificate');

const tls = [{ hosts: ['a.test'], secretName: 'certificate' }];

/** So that there is a Gateway. */
const beside: ShortIngress = { name: 'z', hosts: { 'z.test': ['P /→z'] } };

const cases: Readonly<Record<string, WorkedCase>> = {
  'N1 ImplementationSpecific is Prefix': {
    ingresses: [{ hosts: { 'a.test': ['I /foo→s'] } }],
    answers: { '/foo': 's', '/foo/': 's', '/foo/x': 's', '/foobar': '404', '/FOO': '404' },
  },
  'N2 a slash is put behind a path': {
    ingresses: [{ hosts: { 'a.test': ['P /foo/→s', 'P /→r'] } }],
    answers: { '/foo?x=1': '301 http://a.test/foo/?x=1', '/foo/': 's', '/fo': 'r' },
  },
  'N3 Exact beside Prefix': {
    ingresses: [{ hosts: { 'a.test': ['E /foo→s1', 'P /foo→s2'] } }],
    answers: { '/foo': 's1', '/foo/': 's2', '/foo/x': 's2', '/foobar': '404' },
  },
  'N4 Exact alone': {
    ingresses: [{ hosts: { 'a.test': ['E /foo→s'] } }],
    answers: { '/foo': 's', '/foo/': '404' },
  },
  'N5 the longest prefix': {
    ingresses: [{ hosts: { 'a.test': ['P /aaa→s1', 'P /aaa/bbb→s2', 'P /→s0'] } }],
    answers: { '/aaa/bbb/c': 's2', '/aaa/bb': 's1', '/z': 's0' },
  },
  'N6 a known host does not fall back to every host': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /foo→s'] } },
      { name: 'b', hosts: { '': ['P /→d'] } },
    ],
    answers: { '/x': '404', '/foo': 's', 'http://b.test/x': 'd' },
  },
  'N7 a default backend beside rules is for their hosts': {
    ingresses: [{ defaultBackend: 'd', hosts: { 'a.test': ['P /foo→s'] } }],
    answers: { '/x': 'd', '/foo': 's', 'http://b.test/x': '404' },
  },
  'N8 a default backend alone is for hosts that no one names': {
    ingresses: [
      { name: 'a', defaultBackend: 'd' },
      { name: 'b', hosts: { 'a.test': ['P /foo→s'] } },
    ],
    answers: { 'http://b.test/': 'd', '/x': '404', '/foo': 's' },
  },
  'N9 a rule without paths': {
    ingresses: [{ defaultBackend: 'd', hosts: { 'a.test': null } }],
    answers: { '/': 'd' },
  },
  'N10 wildcards': {
    ingresses: [
      { name: 'a', hosts: { '*.a.test': ['P /→w'] } },
      { name: 'b', hosts: { 'x.a.test': ['P /only→s'] } },
    ],
    answers: {
      'http://y.a.test/': 'w',
      'http://x.y.a.test/': '404',
      'http://a.test/': '404',
      'http://x.a.test/other': '404',
      'http://x.a.test/only': 's',
    },
    otherwise: { 'http://x.y.a.test/': ['w', LABELS] },
  },
  'N11 expressions of one Ingress are for the whole host': {
    ingresses: [
      { name: 'a', annotations: { 'use-regex': 'true' }, hosts: { 'a.test': ['I /foo→s1'] } },
      { name: 'b', hosts: { 'a.test': ['E /bar→s2'] } },
    ],
    answers: { '/FOOxyz': 's1', '/barbaz': 's2', '/Bar': 's2', '/foo': 's1' },
    options: FAITHFUL,
  },
  'N12 a rewrite of a prefix': {
    ingresses: [{ annotations: { 'rewrite-target': '/$2' }, hosts: { 'a.test': ['I /api(/|$)(.*)→s'] } }],
    answers: {
      '/api/v1?x=1': 's as /v1?x=1',
      '/api': 's as /',
      '/API/v1': 's as /v1',
      '/apix': '404',
    },
    otherwise: { '/API/v1': ['404', CASE] },
  },
  'N13 a rewrite to one path': {
    ingresses: [{ annotations: { 'rewrite-target': '/bar' }, hosts: { 'a.test': ['P /foo→s'] } }],
    answers: { '/foo/x/y': 's as /bar', '/foobar': 's as /bar' },
    options: FAITHFUL,
  },
  'N14 a rewrite to the path itself is none': {
    ingresses: [{ annotations: { 'rewrite-target': '/foo' }, hosts: { 'a.test': ['P /foo→s'] } }],
    answers: { '/foo/x': 's' },
  },
  'N15 the longer expression': {
    ingresses: [
      {
        annotations: { 'use-regex': 'true' },
        hosts: { 'a.test': ['I /foo/bar/bar→s1', 'I /foo/bar/[A-Z0-9]{3}→s2'] },
      },
    ],
    answers: { '/foo/bar/bar': 's2' },
  },
  'N16 an expression with an end': {
    ingresses: [{ annotations: { 'use-regex': 'true' }, hosts: { 'a.test': ['I /id/\\d+$→s'] } }],
    answers: { '/id/12': 's', '/id/12a': '404' },
  },
  'N17 the redirect to HTTPS': {
    ingresses: [{ hosts: { 'a.test': ['P /→s'] }, tls }],
    answers: {
      '/p?q=1': '308 https://a.test/p?q=1',
      '/p/': '308 https://a.test/p',
      '/': '308 https://a.test',
      'https://a.test/p': 's',
    },
    otherwise: {
      '/p/': ['308 https://a.test/p/', SLASH],
      '/': ['308 https://a.test/', SLASH],
    },
  },
  'N18 the redirect drops the port': {
    ingresses: [{ hosts: { 'a.test': ['P /→s'] }, tls }],
    answers: { '/p | Host: a.test:8080': '308 https://a.test/p' },
  },
  'N19 one Ingress without the redirect': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→s'] }, tls },
      { name: 'b', annotations: { 'ssl-redirect': 'false' }, hosts: { 'a.test': ['P /open→t'] } },
    ],
    answers: { '/open': 't', '/x': '308 https://a.test/x', 'https://a.test/open': 't' },
  },
  'N20 a host that tls leaves out': {
    ingresses: [{ hosts: { 'a.test': ['P /→s'], 'b.test': ['P /→s'] }, tls }],
    answers: { 'http://b.test/p': '308 https://b.test/p', 'https://b.test/p': 's' },
  },
  'N21 a host under a wildcard with a certificate': {
    ingresses: [
      {
        name: 'a',
        hosts: { '*.a.test': ['P /→w'] },
        tls: [{ hosts: ['*.a.test'], secretName: 'certificate' }],
      },
      { name: 'b', hosts: { 'x.a.test': ['P /→s'] } },
    ],
    answers: { 'http://x.a.test/p': '308 https://x.a.test/p', 'https://x.a.test/p': 's' },
  },
  'N22 a forced redirect without a certificate': {
    ingresses: [{ annotations: { 'force-ssl-redirect': 'true' }, hosts: { 'a.test': ['P /→s'] } }],
    answers: {
      '/p': '308 https://a.test/p',
      '/p | X-Forwarded-Proto: http': '308 https://a.test/p',
      '/p | X-Forwarded-Proto: https': '308 https://a.test/p',
    },
    otherwise: {
      '/p': ['s', 'Without a certificate a plain redirect could go round in a circle.'],
      '/p | X-Forwarded-Proto: https': ['s', 'A proxy in front says that it was HTTPS.'],
    },
  },
  'N22 a forced redirect where HTTPS is served all the same': {
    ingresses: [{ annotations: { 'force-ssl-redirect': 'true' }, hosts: { 'a.test': ['P /→s'] } }],
    answers: {
      '/p': '308 https://a.test/p',
      '/p | X-Forwarded-Proto: https': '308 https://a.test/p',
    },
    others: [`${secretNamed('a-test-tls')}\n`],
    options: { httpsWithoutTls: 'served' },
  },
  'N23 a redirect is for the whole host': {
    ingresses: [
      { annotations: { 'permanent-redirect': 'https://new.test/z' }, hosts: { 'a.test': ['P /old→s'] }, tls },
    ],
    answers: {
      '/old/1?q=2': '301 https://new.test/z',
      '/old/1': '301 https://new.test/z',
      '/other': '301 https://new.test/z',
    },
    otherwise: { '/old/1?q=2': ['301 https://new.test/z?q=2', QUERY] },
  },
  'N24 the temporal redirect goes first': {
    ingresses: [
      {
        annotations: { 'temporal-redirect': 'http://u.test/', 'permanent-redirect': 'http://v.test/' },
        hosts: { 'a.test': ['P /→s'] },
      },
    ],
    answers: { '/x': '302 http://u.test/' },
  },
  'N24 an empty temporal redirect switches both off': {
    ingresses: [
      {
        annotations: { 'temporal-redirect': '', 'permanent-redirect': 'http://v.test/' },
        hosts: { 'a.test': ['P /→s'] },
      },
    ],
    answers: { '/x': 's' },
  },
  'N25 codes of redirects': {
    ingresses: [
      {
        name: 'a',
        annotations: { 'temporal-redirect': 'http://u.test/', 'temporal-redirect-code': '308' },
        hosts: { 'a.test': ['P /→s'] },
      },
      {
        name: 'b',
        annotations: { 'permanent-redirect': 'http://u.test/', 'permanent-redirect-code': '308' },
        hosts: { 'b.test': ['P /→s'] },
      },
      {
        name: 'c',
        annotations: { 'permanent-redirect': 'http://u.test/', 'permanent-redirect-code': '309' },
        hosts: { 'c.test': ['P /→s'] },
      },
    ],
    answers: {
      '/': '302 http://u.test/',
      'http://b.test/': '308 http://u.test/',
      'http://c.test/': '301 http://u.test/',
    },
  },
  'N26 an entry page': {
    ingresses: [{ annotations: { 'app-root': '/ui' }, hosts: { 'a.test': ['P /api→s'] }, tls }],
    answers: {
      '/?x=1': '302 http://a.test/ui',
      '/': '302 http://a.test/ui',
      'https://a.test/': '302 https://a.test/ui',
      '/api': '308 https://a.test/api',
    },
    otherwise: { '/?x=1': ['302 http://a.test/ui?x=1', QUERY] },
  },
  'N27 from www': {
    ingresses: [{ annotations: { 'from-to-www-redirect': 'true' }, hosts: { 'a.test': ['P /→s'] } }],
    answers: { 'http://www.a.test/p/': '308 http://a.test:80/p', '/p': 's' },
    otherwise: { 'http://www.a.test/p/': ['308 http://a.test/p/', SLASH] },
  },
  'N27 no redirect from a name that is served': {
    ingresses: [
      { name: 'a', annotations: { 'from-to-www-redirect': 'true' }, hosts: { 'a.test': ['P /→s'] } },
      { name: 'b', hosts: { 'www.a.test': ['P /→t'] } },
    ],
    answers: { 'http://www.a.test/p/': 't' },
  },
  'N28 a canary by header and weight': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→m'] } },
      {
        name: 'b',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-weight': '20' },
        hosts: { 'a.test': ['P /→c'] },
      },
    ],
    answers: {
      '/ | X-C: always': 'c',
      '/ | X-C: never': 'm',
      '/ | X-C: other': 'c 20 %, m 80 %',
      '/': 'c 20 %, m 80 %',
    },
  },
  'N29 a canary by the value of a header': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→m'] } },
      {
        name: 'b',
        annotations: {
          canary: 'true',
          'canary-by-header': 'X-C',
          'canary-by-header-value': 'v',
          'canary-weight': '10',
        },
        hosts: { 'a.test': ['P /→c'] },
      },
    ],
    answers: { '/ | X-C: v': 'c', '/ | X-C: always': 'c 10 %, m 90 %' },
  },
  'N29 without weight': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→m'] } },
      {
        name: 'b',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-header-value': 'v' },
        hosts: { 'a.test': ['P /→c'] },
      },
    ],
    answers: { '/ | X-C: v': 'c', '/ | X-C: always': 'm' },
  },
  'N30 a canary by header and cookie': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→m'] } },
      {
        name: 'b',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-cookie': 'k' },
        hosts: { 'a.test': ['P /→c'] },
      },
    ],
    answers: {
      '/ | X-C: never | Cookie: k=always': 'm',
      '/ | Cookie: k=always': 'c',
      '/ | Cookie: a=b; k=always; c=d': 'c',
      '/ | Cookie: k=never': 'm',
    },
  },
  'N31 shares of a total that does not count': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→m'] } },
      {
        name: 'b',
        annotations: { canary: 'true', 'canary-weight': '30', 'canary-weight-total': '50' },
        hosts: { 'a.test': ['P /→c'] },
      },
    ],
    answers: { '/': 'c 30 %, m 70 %' },
  },
  'N31 shares of another total': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→m'] } },
      {
        name: 'b',
        annotations: { canary: 'true', 'canary-weight': '30', 'canary-weight-total': '200' },
        hosts: { 'a.test': ['P /→c'] },
      },
    ],
    answers: { '/': 'c 15 %, m 85 %' },
  },
  'N32 a canary is for every host of the Service': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→web'] } },
      { name: 'b', hosts: { 'b.test': ['P /→web'] } },
      {
        name: 'c',
        annotations: { canary: 'true', 'canary-weight': '50' },
        hosts: { 'a.test': ['P /→web2'] },
      },
    ],
    answers: { 'http://b.test/': 'web 50 %, web2 50 %', '/': 'web 50 %, web2 50 %' },
  },
  'N33 a canary of nothing': {
    ingresses: [
      {
        annotations: { canary: 'true', 'canary-weight': '50' },
        hosts: { 'a.test': ['P /→web2'] },
      },
      beside,
    ],
    answers: { '/': '404' },
  },
  'N34 the older of two': {
    ingresses: [
      { name: 'a', created: '2026-01-01T00:00:00Z', hosts: { 'a.test': ['P /→s1'] } },
      { name: 'b', created: '2026-01-02T00:00:00Z', hosts: { 'a.test': ['P /→s2'] } },
    ],
    answers: { '/': 's1' },
  },
  'N34 the last by name of two of one age': {
    ingresses: [
      { name: 'a', hosts: { 'a.test': ['P /→s1'] } },
      { name: 'b', hosts: { 'a.test': ['P /→s2'] } },
    ],
    answers: { '/': 's2' },
  },
  'N35 CORS for everybody': {
    ingresses: [{ annotations: { 'enable-cors': 'true' }, hosts: { 'a.test': ['P /→s'] } }],
    answers: {
      '/ | OPTIONS': '204',
      '/': 's',
      '/ | OPTIONS | Origin: http://x.test | Access-Control-Request-Method: GET': '204',
    },
    otherwise: {
      '/ | OPTIONS': ['s', 'Only preflights of browsers are answered.'],
    },
    choices: { 'cors-preflight-status': '204' },
  },
  'N36 CORS for one level of subdomains': {
    ingresses: [
      {
        annotations: { 'enable-cors': 'true', 'cors-allow-origin': 'https://*.a.test' },
        hosts: { 'a.test': ['P /→s'] },
      },
    ],
    answers: {
      '/ | OPTIONS | Origin: https://x.a.test | Access-Control-Request-Method: GET': '204',
      '/ | OPTIONS | Origin: https://x.y.a.test | Access-Control-Request-Method: GET': 's',
    },
    otherwise: {
      '/ | OPTIONS | Origin: https://x.y.a.test | Access-Control-Request-Method: GET': [
        '204',
        'A wildcard of origins stands for one label or more.',
      ],
    },
    choices: { 'cors-preflight-status': '204' },
  },
  'N37 a list of addresses': {
    ingresses: [
      {
        annotations: { 'whitelist-source-range': '10.0.0.0/8' },
        hosts: { 'a.test': ['P /→s'] },
        tls,
      },
    ],
    answers: { '/x': '308 https://a.test/x' },
  },
  'N38 a port that is a target': {
    ingresses: [{ hosts: { 'a.test': ['P /→s:8080'] } }],
    others: [
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  namespace: shop\nspec: { ports: [{ port: 80, targetPort: 8080 }] }\n',
    ],
    answers: { '/': 's' },
  },
  'N40 a snippet': {
    ingresses: [
      { annotations: { 'configuration-snippet': 'return 204;' }, hosts: { 'a.test': ['P /→s'] } },
      beside,
    ],
    answers: { '/': '404' },
  },
  'N41 a Secret with users that is missing': {
    ingresses: [
      { annotations: { 'auth-type': 'basic', 'auth-secret': 'users' }, hosts: { 'a.test': ['P /→s'] } },
    ],
    answers: { '/': '503' },
    otherwise: { '/': ['500', 'A rule without a backend answers 500.'] },
  },
  'N42 TLS as it comes': {
    ingresses: [{ annotations: { 'ssl-passthrough': 'true' }, hosts: { 'a.test': ['P /→s:443'] } }],
    others: [
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  namespace: shop\nspec: { ports: [{ port: 443 }] }\n',
    ],
    answers: { 'tls://a.test': 's', '/': 's' },
    choices: { 'ingress-nginx-passthrough': 'on' },
  },
  'N43 another name': {
    ingresses: [{ annotations: { 'server-alias': 'b.test' }, hosts: { 'a.test': ['P /→s'] } }],
    answers: { 'http://b.test/': 's', '/': 's' },
  },
  'N43 another name that is served': {
    ingresses: [
      { name: 'a', annotations: { 'server-alias': 'b.test' }, hosts: { 'a.test': ['P /→s'] } },
      { name: 'b', hosts: { 'b.test': ['P /→t'] } },
    ],
    answers: { 'http://b.test/': 't', '/': 's' },
  },
  'N44 a rewrite to a URL': {
    ingresses: [
      { annotations: { 'rewrite-target': 'https://bar.test/' }, hosts: { 'a.test': ['P /original→s'] } },
    ],
    answers: { '/original/x': '302 https://bar.test/' },
  },
};

describe.each(Object.entries(cases))(
  '%s',
  (_, { ingresses, others = [], answers, otherwise = {}, options, choices = {} }) => {
    const both = converted(ingressWorkspace(ingresses, ...others, secret), options, { choices });

    test.each(Object.entries(answers))('%s → %s', (question, answer) => {
      const request = askedOf(question);
      expect(inShort(answerBefore(both, request))).toBe(answer);
      expect(inShort(answerAfter(both, request))).toBe(otherwise[question]?.[0] ?? answer);
    });

    test('gives objects that nothing is wrong with', () => {
      expect(
        both.after.findings
          .filter(({ severity }) => severity === 'error')
          .map(({ code, message }) => `${code} ${message}`),
      ).toEqual([]);
    });
  },
);

test('N39 a Service that is missing: the status differs, because the API says 500', () => {
  const both = converted(
    ingressWorkspace([{ hosts: { 'a.test': ['P /→s'], 'b.test': ['P /→t'] } }], '# shop/s absent'),
  );
  expect(inShort(answerBefore(both, askedOf('/')))).toBe('503');
  expect(inShort(answerAfter(both, askedOf('/')))).toBe('500');
});

test('101 of the 113 requests end as before; the others say why', () => {
  const all = Object.values(cases);
  const asked = all.flatMap(({ answers }) => Object.keys(answers));
  const other = all.flatMap(({ otherwise = {} }) => Object.keys(otherwise));
  expect([asked.length, other.length]).toEqual([113, 12]);
});
