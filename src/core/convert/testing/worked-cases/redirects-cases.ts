import { secretNamed, tls, type WorkedCases } from './worked-case.ts';

const SLASH = 'The API has no redirect that cuts a slash.';
const QUERY = 'A redirect of the API keeps the query.';

/** Redirects: to HTTPS, to other URLs, of entry pages and names. */
export const redirectsCases: WorkedCases = {
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
};
