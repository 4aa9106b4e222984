import type { ShortIngress } from '../../../ingress/testing/ingress-objects.ts';
import type { WorkedCases } from './worked-case.ts';

/** So that there is a Gateway. */
const beside: ShortIngress = { name: 'z', hosts: { 'z.test': ['P /→z'] } };

/** Canaries. */
export const canariesCases: WorkedCases = {
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
};
