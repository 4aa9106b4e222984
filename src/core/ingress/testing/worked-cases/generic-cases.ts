import { serviceYaml } from '../ingress-objects.ts';
import { a, type WorkedCase } from './worked-case.ts';

/** What a controller does that keeps to the specification. */
export const genericCases: readonly WorkedCase[] = [
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
