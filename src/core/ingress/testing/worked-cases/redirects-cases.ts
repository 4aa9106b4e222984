import { a, choose, header, NEW, OLD, TLS, type WorkedCase } from './worked-case.ts';

/** Redirects: to HTTPS, to other URLs, of entry pages and names. */
export const redirectsCases: readonly WorkedCase[] = [
  {
    of: 'N17: HTTPS where a certificate is configured',
    ingresses: [a(['P /→s'], { tls: TLS })],
    asks: [
      ['/p/', '308 https://a.test/p'],
      ['/p', '308 https://a.test/p'],
      ['/', '308 https://a.test'],
      ['https://a.test/p', 's'],
    ],
  },
  {
    of: 'N18: the port of the Host is left out',
    ingresses: [a(['P /→s'], { tls: TLS })],
    asks: [['http://a.test:8080/p', '308 https://a.test/p']],
  },
  {
    of: 'N19: ssl-redirect acts on its paths',
    ingresses: [
      a(['P /→s'], { tls: TLS, created: OLD }),
      a(['P /open→t'], { name: 'b', annotations: { 'ssl-redirect': 'false' }, created: NEW }),
    ],
    asks: [
      ['/open', 't'],
      ['/x', '308 https://a.test/x'],
    ],
  },
  {
    of: 'N20: a host that tls does not list',
    ingresses: [{ hosts: { 'a.test': ['P /→s'], 'b.test': ['P /→s'] }, tls: TLS }],
    asks: [['http://b.test/p', '308 https://b.test/p']],
  },
  {
    of: 'N21: the certificate of a wildcard',
    ingresses: [
      { hosts: { '*.a.test': ['P /→w'] }, tls: [{ hosts: ['*.a.test'] }] },
      { name: 'b', hosts: { 'x.a.test': ['P /→s'] } },
    ],
    asks: [['http://x.a.test/p', '308 https://x.a.test/p']],
  },
  {
    of: 'N22: force-ssl-redirect',
    ingresses: [a(['P /→s'], { annotations: { 'force-ssl-redirect': 'true' } })],
    asks: [
      ['/p', '308 https://a.test/p'],
      ['/p', '308 https://a.test/p', header('X-Forwarded-Proto: https')],
    ],
  },
  {
    of: 'N22: force-ssl-redirect with trusted headers',
    ingresses: [a(['P /→s'], { annotations: { 'force-ssl-redirect': 'true' } })],
    options: choose({ 'ingress-nginx-forwarded-headers': 'trusted' }),
    asks: [['/p', 's', header('X-Forwarded-Proto: https')]],
  },
  {
    of: 'N23: a redirect before that to HTTPS, on the whole host',
    ingresses: [a(['P /old→s'], { annotations: { 'permanent-redirect': 'https://new.test/z' }, tls: TLS })],
    asks: [
      ['/old/1?q=2', '301 https://new.test/z'],
      ['/other', '301 https://new.test/z'],
    ],
  },
  {
    of: 'N24: the temporal redirect goes first',
    ingresses: [
      a(['P /→s'], {
        annotations: { 'temporal-redirect': 'http://u.test/', 'permanent-redirect': 'http://v.test/' },
      }),
    ],
    asks: [['/', '302 http://u.test/']],
  },
  {
    of: 'N24: an empty one switches off both',
    ingresses: [
      a(['P /→s'], { annotations: { 'temporal-redirect': '', 'permanent-redirect': 'http://v.test/' } }),
    ],
    asks: [['/', 's']],
  },
  ...(
    [
      ['temporal-redirect', '308', '302'],
      ['permanent-redirect', '308', '308'],
      ['permanent-redirect', '309', '301'],
    ] as const
  ).map(([name, code, answer]): WorkedCase => ({
    of: `N25: ${name}-code ${code}`,
    ingresses: [a(['P /→s'], { annotations: { [name]: 'http://u.test/', [`${name}-code`]: code } })],
    asks: [['/', `${answer} http://u.test/`]],
  })),
  {
    of: 'N26: app-root',
    ingresses: [a(['P /api→s'], { annotations: { 'app-root': '/ui' }, tls: TLS })],
    asks: [
      ['/?x=1', '302 http://a.test/ui'],
      ['https://a.test/', '302 https://a.test/ui'],
      ['/api', '308 https://a.test/api'],
    ],
  },
  {
    of: 'N27: from-to-www-redirect',
    ingresses: [a(['P /→s'], { annotations: { 'from-to-www-redirect': 'true' } })],
    asks: [['http://www.a.test/p/', '308 http://a.test:80/p']],
  },
  {
    of: 'N27: from-to-www-redirect to a name that is taken',
    ingresses: [
      a(['P /→s'], { annotations: { 'from-to-www-redirect': 'true' } }),
      { name: 'b', hosts: { 'www.a.test': ['P /→w'] } },
    ],
    asks: [['http://www.a.test/p/', 'w']],
  },
];
