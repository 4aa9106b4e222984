import { a, choose, type WorkedCase } from './worked-case.ts';

const T = { className: 'traefik' };

/** What Traefik's Ingress provider does. */
export const traefikCases: readonly WorkedCase[] = [
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
