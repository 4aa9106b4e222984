import type { WorkedCases } from './worked-case.ts';

const LABELS = 'A wildcard of the API stands for one label or more.';
/** Hosts, paths and default backends. */
export const pathsCases: WorkedCases = {
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
};
