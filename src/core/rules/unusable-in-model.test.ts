import { expect, test } from 'vitest';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { gateway, gatewayClass, route, service, TO_CART, TO_EDGE } from './shared/examples.ts';
import { tlsPolicy } from './shared/tls-policy.ts';
import { analysisOf } from '../testing/workspace.ts';
import { runRules } from './run-rules.ts';

/** Faults for which a controller says False, and that no other rule speaks of. */
const errorsIn = (yaml: string, complete = true) =>
  runRules(analysisOf(yaml, { complete, partial: false }))
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const ovens = gatewayClass
  .trimEnd()
  .concat('\n  parametersRef:\n    group: example.com\n    kind: Oven\n    name: big\n');

const classWith = (kind: string, place: string): string =>
  gatewayClass
    .trimEnd()
    .concat(`\n  parametersRef:\n    group: ""\n    kind: ${kind}\n    name: infra\n${place}`);

const options = (protocol: string): string =>
  gateway(`
- name: secure
  port: 443
  protocol: ${protocol}
  tls:
    mode: Terminate
    options:
      example.com/certificate: managed`);

const twoPorts = service(
  'cart',
  'shop',
  'ports:\n  - name: web\n    port: 80\n  - name: dns\n    port: 53\n    protocol: UDP',
);

test.each([
  ['parameters of an unknown kind', ovens, ['reference/missing']],
  [
    'parameters without namespace, of a kind that has one',
    manifests(
      classWith('ConfigMap', '    namespace: shop\n'),
      object('v1', 'ConfigMap', { name: 'infra', namespace: 'shop' }, ''),
    ),
    [],
  ],
  [
    'parameters with namespace, of a kind that has none',
    manifests(
      classWith('Namespace', '    namespace: infra\n'),
      object('v1', 'Namespace', { name: 'infra' }, ''),
    ),
    ['gateway-class/parameters-scope'],
  ],
  [
    'an address that is none',
    gateway().replace('  listeners:', '  addresses:\n    - value: 192.0.2.999\n  listeners:'),
    ['admission/format'],
  ],
  ['HTTPS with options alone', options('HTTPS'), ['listener/no-certificate']],
  ['TLS with options alone', options('TLS'), ['listener/no-certificate']],
  [
    'a policy for a port that speaks UDP',
    manifests(
      gateway(),
      route(`${TO_EDGE}\n${TO_CART}`),
      twoPorts,
      tlsPolicy('name: cart\n      sectionName: dns'),
    ),
    ['backend-tls-policy/unusable'],
  ],
  [
    'a policy for a Service that speaks TCP, too',
    manifests(gateway(), route(`${TO_EDGE}\n${TO_CART}`), twoPorts, tlsPolicy('name: cart')),
    [],
  ],
])('%s', (_, yaml, expected) => {
  expect(errorsIn(yaml)).toEqual(expected);
});

test('what may be in the cluster is not an error unless the manifests are declared complete', () => {
  expect(errorsIn(ovens, false)).toEqual([]);
});
