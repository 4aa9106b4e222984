import { a, type WorkedCase } from './worked-case.ts';

/** Regular expressions and rewrites of paths. */
export const expressionsCases: readonly WorkedCase[] = [
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
];
