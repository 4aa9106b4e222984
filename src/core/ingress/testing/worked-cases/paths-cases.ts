import { a, type WorkedCase } from './worked-case.ts';

/** Hosts, paths and default backends. */
export const pathsCases: readonly WorkedCase[] = [
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
];
