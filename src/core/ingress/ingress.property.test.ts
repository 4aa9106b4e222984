import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingressRows } from './coverage/ingress-rows.ts';
import { traceRequest } from './decide/decide-request.ts';
import {
  ingressClassYaml,
  ingressWorkspace,
  ingressYaml,
  type ShortIngress,
} from './testing/ingress-objects.ts';
import { naiveNginx, type NaiveRequest } from './testing/naive-nginx.ts';
import { randomIngresses, randomIngressRequest } from './testing/random-ingresses.ts';
import { meets, planesOf, requestOf, send, stepsText } from './testing/send.ts';
import { whyNotRequest } from './why-not-ingress.ts';
import { manifests } from '../kinds/shared/example-manifests.ts';

const asRequest = ({ scheme, host, path, method, headers }: NaiveRequest) =>
  requestOf(
    `${scheme}://${host}${path}`,
    Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    { method },
  );

const requests = fc.array(randomIngressRequest, { minLength: 1, maxLength: 20 });

describe('ingress-nginx', () => {
  test('decides as a second reading does, which is as plain as it can be', () => {
    fc.assert(
      fc.property(randomIngresses, requests, (ingresses, asked) => {
        const planes = planesOf(ingressWorkspace(ingresses));
        for (const one of asked) {
          const request = asRequest(one);
          const outcome = send(planes, request);
          expect([meets(outcome, request), stepsText(outcome)]).toEqual([
            naiveNginx(ingresses, one),
            stepsText(outcome),
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not hang on the order of documents', () => {
    fc.assert(
      fc.property(randomIngresses, requests, (ingresses, asked) => {
        const [one, other] = [ingresses, ingresses.toReversed()].map((some) =>
          planesOf(ingressWorkspace(some)),
        );
        for (const each of asked) {
          const request = asRequest(each);
          if (one && other) expect(meets(send(one, request))).toBe(meets(send(other, request)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says of every Ingress whether it has a request, and why not; of every path in the table where its request goes', () => {
    fc.assert(
      fc.property(randomIngresses, randomIngressRequest, (ingresses, asked) => {
        const planes = planesOf(ingressWorkspace(ingresses));
        const request = asRequest(asked);
        const { route } = traceRequest(planes, request);
        for (const { group } of planes.ingressPlane.controllers)
          for (const { key } of group.ingresses) {
            const { takes, step } = whyNotRequest(planes, request, key);
            expect(takes).toBe(route?.key === key);
            expect(step.reason).not.toBe('');
          }
        for (const { wins, path, outcome } of ingressRows(planes.ingressPlane))
          if (path && wins) expect(outcome.route?.key).toBe(path.ingress.key);
      }),
      { numRuns: 60 },
    );
  });
});

/** Text as people and attackers write it in annotations and paths. */
const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '(((',
    '[',
    '*',
    '(?=x)',
    '(a+)+$',
    '\\1',
    '$1',
    '${x}',
    '\ud800',
    '"',
    '\n',
    '/',
    '{',
    'true',
    '-1',
    '1e9',
  ),
);

const NAMES = [
  'affinity',
  'app-root',
  'auth-method',
  'auth-realm',
  'auth-secret',
  'auth-signin',
  'auth-tls-match-cn',
  'auth-tls-secret',
  'auth-type',
  'auth-url',
  'backend-protocol',
  'canary',
  'canary-by-header-pattern',
  'canary-weight',
  'configuration-snippet',
  'cors-allow-methods',
  'cors-allow-origin',
  'custom-headers',
  'custom-http-errors',
  'default-backend',
  'denylist-source-range',
  'enable-cors',
  'limit-rps',
  'mirror-target',
  'permanent-redirect',
  'permanent-redirect-code',
  'proxy-body-size',
  'rewrite-target',
  'satisfy',
  'server-alias',
  'ssl-passthrough',
  'temporal-redirect',
  'upstream-hash-by',
  'upstream-vhost',
  'use-regex',
  'whitelist-source-range',
];

describe.each(['nginx', 'traefik', 'generic'])('any text in an Ingress of %s', (controller) => {
  const ingress = fc.record({
    annotations: fc.dictionary(fc.constantFrom(...NAMES), anyText, { maxKeys: 4 }),
    hosts: fc.dictionary(
      fc.oneof(fc.constantFrom('a.test', '*.a.test', ''), anyText),
      fc.array(
        anyText.map((text) => `I /${text.replaceAll('→', '')}→s`),
        { minLength: 1, maxLength: 3 },
      ),
      { minKeys: 1, maxKeys: 2 },
    ),
  });

  test('makes nothing throw, and takes no time', () => {
    fc.assert(
      fc.property(fc.array(ingress, { minLength: 1, maxLength: 3 }), requests, (ingresses, asked) => {
        const yaml = manifests(
          ingressClassYaml('nginx', 'example.com/any'),
          ...ingresses.map((one, at) => ingressYaml({ ...(one as ShortIngress), name: `i${at}` })),
        );
        const planes = planesOf(yaml, { choices: { 'ingress-controller': controller } });
        for (const one of asked) send(planes, asRequest(one));
        ingressRows(planes.ingressPlane);
      }),
      { numRuns: 100 },
    );
  });
});
