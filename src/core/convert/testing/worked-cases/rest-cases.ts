import type { ShortIngress } from '../../../ingress/testing/ingress-objects.ts';
import { tls, type WorkedCases } from './worked-case.ts';

/** So that there is a Gateway. */
const beside: ShortIngress = { name: 'z', hosts: { 'z.test': ['P /→z'] } };

/** Precedence, CORS, access, ports, TLS and aliases. */
export const restCases: WorkedCases = {
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
