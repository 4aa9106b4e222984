import { a, header, type WorkedCase } from './worked-case.ts';

/** Canaries. */
export const canariesCases: readonly WorkedCase[] = [
  {
    of: 'N28: a canary by header and weight',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-weight': '20' },
      }),
    ],
    asks: [
      ['/', 'c', header('X-C: always')],
      ['/', 'm', header('X-C: never')],
      ['/', 'm 80 %, c 20 %', header('X-C: other')],
      ['/', 'm 80 %, c 20 %'],
    ],
  },
  {
    of: 'N29: a canary by the value of a header',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: {
          canary: 'true',
          'canary-by-header': 'X-C',
          'canary-by-header-value': 'v',
          'canary-weight': '10',
        },
      }),
    ],
    asks: [
      ['/', 'c', header('X-C: v')],
      ['/', 'm 90 %, c 10 %', header('X-C: always')],
    ],
  },
  {
    of: 'N29: the same without a weight',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-header-value': 'v' },
      }),
    ],
    asks: [['/', 'm', header('X-C: always')]],
  },
  {
    of: 'N30: the header goes before the cookie',
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-by-header': 'X-C', 'canary-by-cookie': 'k' },
      }),
    ],
    asks: [
      ['/', 'm', header('X-C: never', 'Cookie: k=always')],
      ['/', 'c', header('Cookie: a=b; k=always')],
      ['/', 'm', header('Cookie: k=never')],
    ],
  },
  ...(
    [
      ['50', 'm 70 %, c 30 %'],
      ['200', 'm 85 %, c 15 %'],
    ] as const
  ).map(([total, answer]): WorkedCase => ({
    of: `N31: canary-weight 30 of ${total}`,
    ingresses: [
      a(['P /→m']),
      a(['P /→c'], {
        name: 'c',
        annotations: { canary: 'true', 'canary-weight': '30', 'canary-weight-total': total },
      }),
    ],
    asks: [['/', answer]],
  })),
  {
    of: 'N32: a canary of all paths with the Service',
    ingresses: [
      a(['P /→web']),
      { name: 'b', hosts: { 'b.test': ['P /→web'] } },
      a(['P /→web2'], { name: 'c', annotations: { canary: 'true', 'canary-weight': '50' } }),
    ],
    asks: [['http://b.test/', 'web 50 %, web2 50 %']],
  },
  {
    of: 'N33: a canary without a stable Ingress',
    ingresses: [
      a(['P /→c'], { annotations: { canary: 'true', 'canary-weight': '50' } }),
      { name: 'b', hosts: { 'b.test': ['P /→s'] } },
    ],
    asks: [['/', '404']],
  },
];
