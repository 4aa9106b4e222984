import { expect, test } from 'vitest';
import { manifests } from '../kinds/shared/example-manifests.ts';
import { stateOf } from '../views/status/state.ts';
import { analysisOf } from '../testing/workspace.ts';
import { runRules } from './run-rules.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from './shared/examples.ts';

/** An object that the API server refuses still shows that the manifests hold what is like it: findings and status agree on it. */
test.each([
  [
    'the only Gateway',
    manifests(
      gateway('\n- name: "a b"\n  port: 80\n  protocol: HTTP'),
      route(`${TO_EDGE.replace('edge', 'ghost')}\n${TO_CART}`),
      service(),
    ),
    'attachment/parent-missing',
  ],
  [
    'the only Service',
    manifests(
      gateway(),
      route(`${TO_EDGE}\n${TO_CART.replace('cart', 'ghost')}`),
      service('cart', 'shop', 'ports: []'),
    ),
    'backend/missing',
  ],
])('%s is refused', (_, yaml, code) => {
  const topology = analysisOf(yaml);
  const finding = runRules(topology).find((one) => one.code === code);
  const holder = finding?.resource ? topology.model.resources.get(finding.resource) : undefined;
  expect([finding?.severity, holder && stateOf(holder, topology.statuses)]).toEqual(['error', 'problem']);
});
