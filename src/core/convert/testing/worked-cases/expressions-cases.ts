import type { ConvertOptions } from '../../options.ts';
import type { WorkedCases } from './worked-case.ts';

const CASE = 'A prefix that is replaced is compared with case.';
const FAITHFUL: Partial<ConvertOptions> = { paths: 'faithful' };

/** Regular expressions and rewrites of paths. */
export const expressionsCases: WorkedCases = {
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
};
