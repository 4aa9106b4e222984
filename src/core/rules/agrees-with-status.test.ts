import { expect, test } from 'vitest';
import { jsonManifests } from '../testing/cases/case-objects.ts';
import { attachmentCases } from '../testing/cases/attachment-cases.ts';
import { gatewayCases } from '../testing/cases/gateway-cases.ts';
import { listenerSetCases } from '../testing/cases/listener-set-cases.ts';
import { referenceCases } from '../testing/cases/reference-cases.ts';
import { requestCases } from '../testing/cases/request-cases.ts';
import { type WorkedCase } from '../testing/cases/worked-case.ts';
import { analysisOf } from '../testing/workspace.ts';
import { manifests } from '../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import { implementationsThatDiffer } from '../presets/testing/implementations-that-differ.ts';
import { isRefused } from '../status/testing/is-refused.ts';
import {
  gateway,
  httpsListener,
  listenerSet,
  route,
  service,
  TO_CART,
  TO_EDGE,
  tlsSecret,
} from './shared/examples.ts';
import { runRules } from './run-rules.ts';

/** Objects no controller manages have no status, and a default that every port overrides has no effect. */
const SAID_ONLY_HERE = new Set([
  'the same with a good bundle for the port',
  'a Gateway that does not exist',
  'a parent that does not exist beside one that does',
]);

const evaluate = (one: WorkedCase, implementation: WorkspaceOptions['choices']) => {
  const { choices, ...options } = one.options ?? {};
  const topology = analysisOf(jsonManifests(...one.objects), {
    ...options,
    choices: choices ?? implementation,
  });
  const findings = runRules(topology);
  return {
    refused: isRefused(topology),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    unknown: findings.filter(({ message }) => message.includes('not checked')).map(({ code }) => code),
  };
};

const cases = [...gatewayCases, ...listenerSetCases, ...attachmentCases, ...referenceCases, ...requestCases];

test.each(cases)('$title: errors are found where a controller refuses something', (one) => {
  for (const { name, choices } of implementationsThatDiffer()) {
    const { refused, errors, unknown } = evaluate(one, choices);
    const expected = SAID_ONLY_HERE.has(one.title) ? [] : errors;
    // What the manifests do not hold a controller takes for missing; here it is said to be unknown.
    const said = refused ? [...errors, ...unknown] : expected;
    expect([name, said.length > 0]).toEqual([name, refused]);
  }
});

const secret = manifests(gateway(httpsListener()), tlsSecret().replace('kubernetes.io/tls', 'Opaque'));
const withoutTls = gateway('\n- name: https\n  port: 443\n  protocol: HTTPS');
const routeOf = (kind: string, rules: string): string =>
  manifests(gateway(), route(`${TO_EDGE}\nrules:\n${rules}`, kind), service());
const backend = (name: string, more = ''): string =>
  `  - backendRefs:\n      - name: ${name}\n        port: 80\n${more}`;

/** What only some implementations refuse: the answer to the choice, with the severity of the finding then. */
test.each<
  readonly [code: string, yaml: string, choice: string, severities: Readonly<Record<string, string>>]
>([
  ['listener/no-certificate', withoutTls, 'https-without-tls', { invalid: 'error', valid: 'warning' }],
  [
    'listener/no-certificate',
    manifests(
      gateway().replace('  listeners:', '  allowedListeners: { namespaces: { from: All } }\n  listeners:'),
      listenerSet('edge').replace(
        /listeners:[^]*/,
        'listeners: [{ name: shop, port: 443, protocol: HTTPS }]',
      ),
    ),
    'https-without-tls',
    { invalid: 'error', valid: 'warning' },
  ],
  ['certificate/wrong-type', secret, 'certificate-secret-type', { tls: 'error', any: 'warning' }],
  [
    'backend/external-name',
    manifests(
      gateway(),
      route(`${TO_EDGE}\n${TO_CART}`),
      service('cart', 'shop', 'type: ExternalName\nexternalName: a.example'),
    ),
    'external-name',
    { refused: 'error', allowed: 'none' },
  ],
  [
    'backend/missing',
    routeOf('HTTPRoute', backend('lost', '        weight: 0\n      - name: cart\n        port: 80\n')),
    'weight-zero-references',
    { checked: 'error', skipped: 'warning' },
  ],
  [
    'backend/missing',
    routeOf('GRPCRoute', `${backend('lost')}${backend('cart')}`),
    'grpc-mixed-rules',
    { any: 'error', all: 'warning' },
  ],
])('%s is an error only where it is refused', (code, yaml, choice, severities) => {
  for (const [answer, severity] of Object.entries(severities)) {
    const topology = analysisOf(yaml, { complete: true, choices: { [choice]: answer } });
    const found = runRules(topology).find((finding) => finding.code === code);
    expect([answer, found?.severity ?? 'none', isRefused(topology)]).toEqual([
      answer,
      severity,
      severity === 'error',
    ]);
  }
});
