import { serviceYaml } from '../ingress-objects.ts';
import { a, choose, NEW, OLD, TLS, type WorkedCase } from './worked-case.ts';

/** Precedence, CORS, access, ports, TLS and aliases. */
export const restCases: readonly WorkedCase[] = [
  {
    of: 'N34: the older one wins',
    ingresses: [a(['P /→s1'], { created: OLD }), a(['P /→s2'], { name: 'b', created: NEW })],
    asks: [['/', 's1']],
  },
  {
    of: 'N34: of one age the last by name',
    ingresses: [a(['P /→s1'], { created: OLD }), a(['P /→s2'], { name: 'b', created: OLD })],
    asks: [['/', 's2']],
  },
  {
    of: 'N36: CORS for a list of origins',
    ingresses: [
      a(['P /→s'], { annotations: { 'enable-cors': 'true', 'cors-allow-origin': 'https://*.a.test' } }),
    ],
    asks: [
      ['/', '204', { method: 'OPTIONS', headers: ['Origin: https://x.a.test'] }],
      ['/', 's', { method: 'OPTIONS', headers: ['Origin: https://x.y.a.test'] }],
    ],
  },
  {
    of: 'N37: addresses after the redirect to HTTPS',
    ingresses: [a(['P /→s'], { annotations: { 'whitelist-source-range': '10.0.0.0/8' }, tls: TLS })],
    asks: [
      ['/', '308 https://a.test', { client: '1.2.3.4' }],
      ['https://a.test/', '403', { client: '1.2.3.4' }],
      ['https://a.test/', 's', { client: '10.2.3.4' }],
    ],
  },
  {
    of: 'N38: the targetPort in the place of the port',
    ingresses: [a(['P /→s:8080'])],
    others: [serviceYaml('s', 'ports: [{ port: 80, targetPort: 8080 }]')],
    asks: [['/', 's']],
  },
  {
    of: 'N39: no Service',
    ingresses: [a(['P /→gone'])],
    others: ['# shop/gone absent\n'],
    asks: [['/', '503']],
  },
  {
    of: 'N39: no Service, and a default-backend',
    ingresses: [a(['P /→gone'], { annotations: { 'default-backend': 'd' } })],
    others: ['# shop/gone absent\n', serviceYaml('d')],
    asks: [['/', 'd']],
  },
  {
    of: 'N40: a snippet',
    ingresses: [a(['P /→s'], { annotations: { 'configuration-snippet': 'return 418;' } })],
    asks: [['/', '404']],
  },
  {
    of: 'N41: basic authentication without its Secret',
    ingresses: [a(['P /→s'], { annotations: { 'auth-type': 'basic', 'auth-secret': 'users' }, tls: TLS })],
    asks: [
      ['/', '503'],
      ['https://a.test/', '503'],
    ],
  },
  {
    of: 'N42: TLS as it comes',
    ingresses: [a(['P /→s:443'], { annotations: { 'ssl-passthrough': 'true' } })],
    others: [serviceYaml('s', 'ports: [{ port: 443, targetPort: 8443 }]')],
    options: choose({ 'ingress-nginx-passthrough': 'on' }),
    asks: [
      ['tls://a.test', 's'],
      ['https://a.test/', 's'],
      ['/', 's'],
    ],
  },
  {
    of: 'N43: an alias',
    ingresses: [a(['P /→s'], { annotations: { 'server-alias': 'b.test' } })],
    asks: [['http://b.test/', 's']],
  },
  {
    of: 'N43: an alias that is a host',
    ingresses: [
      a(['P /→s'], { annotations: { 'server-alias': 'b.test' } }),
      { name: 'b', hosts: { 'b.test': ['P /→t'] } },
    ],
    asks: [['http://b.test/', 't']],
  },
  {
    of: 'N44: a rewrite to a URL',
    ingresses: [a(['P /original→s'], { annotations: { 'rewrite-target': 'https://bar.test/' } })],
    asks: [['/original/x', '302 https://bar.test/']],
  },
];
