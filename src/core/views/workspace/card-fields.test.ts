import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { httpRouteRows } from '../../kinds/http-route/rows.ts';
import { ingressRows } from '../../kinds/ingress/rows.ts';
import { serviceRows } from '../../kinds/service/rows.ts';
import { listenerRows } from '../../kinds/shared/listener-rows.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { cardFields } from './card-fields.ts';

const route = `
metadata: { name: shop }
spec:
  hostnames: [shop.example.com, www.example.com]
  rules:
    - name: cart
      matches: [{ path: { value: /cart } }, { path: { value: /basket } }]
      backendRefs: [{ name: one, weight: 9 }, { name: two }]
    - backendRefs: [{ name: web }]
`;
const ingress = `
metadata: { name: shop }
spec:
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /a }, { path: /b }] }
`;
const service = `
metadata: { name: cart }
spec: { ports: [{ name: http, port: 80, targetPort: web }] }
`;
const gateway = `
metadata: { name: edge }
spec: { listeners: [{ name: https, port: 443, protocol: HTTPS, hostname: '*.example.com' }] }
`;

test.each([
  [
    'a route',
    route,
    httpRouteRows,
    [
      'Name: shop',
      'Hostname 1: shop.example.com',
      'Hostname 2: www.example.com',
      'Rule name: cart at rule:0',
      'Path 1: /cart at rule:0',
      'Path 2: /basket at rule:0',
    ],
  ],
  [
    'an Ingress, each host once',
    ingress,
    ingressRows,
    [
      'Name: shop',
      'Host: shop.example.com at rule:0:path:0',
      'Path: /a at rule:0:path:0',
      'Path: /b at rule:0:path:1',
    ],
  ],
  [
    'a Service',
    service,
    serviceRows,
    [
      'Name: cart',
      'Port name: http at port:80/TCP',
      'Port: 80 at port:80/TCP',
      'Target port: web at port:80/TCP',
    ],
  ],
  [
    'a Gateway',
    gateway,
    listenerRows,
    [
      'Name: edge',
      'Listener name: https at listener:https',
      'Hostname: *.example.com at listener:https',
      'Port: 443 at listener:https',
    ],
  ],
] as const)('finds what can be edited on the card of %s', (_, text, rows, words) => {
  const value = load(text) as JsonObject;
  const { fields } = cardFields(value, rows(value));
  expect(
    fields.map(({ label, text: shown, row }) => `${label}: ${shown}${row === null ? '' : ` at ${row}`}`),
  ).toEqual(words);
});

test('finds the weights of rules with several backends', () => {
  const value = load(route) as JsonObject;
  expect(cardFields(value, httpRouteRows(value)).weights).toEqual([
    {
      row: 'rule:0',
      backends: [
        { label: 'one', weight: 9, path: ['spec', 'rules', 0, 'backendRefs', 0, 'weight'] },
        { label: 'two', weight: 1, path: ['spec', 'rules', 0, 'backendRefs', 1, 'weight'] },
      ],
    },
  ]);
});
