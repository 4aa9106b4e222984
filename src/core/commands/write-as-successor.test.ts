import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKey } from '../model/resource.ts';
import { analysisOf } from '../testing/workspace.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';
import { planOf, refusal, run } from './testing/workspace.ts';

const OLD_SET = keyOf('gateway.networking.x-k8s.io/XListenerSet/shop/former');

obeysLaws('write-as-successor', {
  calls: fc.record({ key: fc.oneof(anyKey, fc.constant(OLD_SET)) }),
  refusal: (topology, { key }) =>
    absent(topology, key) ??
    (key === OLD_SET ? null : `No other kind took the place of ${parseKey(key).kind}.`),
});

const SET = keyOf('gateway.networking.x-k8s.io/XListenerSet/shop/more');

const WORKSPACE = `apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XListenerSet
metadata:
  name: more # of the shop
  namespace: shop
spec:
  parentRef:
    name: edge
  listeners:
    - name: http
      port: 80
      protocol: HTTP
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: team
spec:
  parentRefs:
    - group: gateway.networking.x-k8s.io
      kind: XListenerSet
      name: more
      namespace: shop
`;

describe('an XListenerSet becomes a ListenerSet', () => {
  test('with the routes that attach to it', () => {
    const { text, plan } = run(WORKSPACE, 'write-as-successor', { key: SET });
    expect(plan.ok && plan.title).toBe('Write XListenerSet shop/more as ListenerSet, with 1 reference');
    expect(text).toBe(
      WORKSPACE.replaceAll('gateway.networking.x-k8s.io/v1alpha1', 'gateway.networking.k8s.io/v1')
        .replaceAll('gateway.networking.x-k8s.io', 'gateway.networking.k8s.io')
        .replaceAll('XListenerSet', 'ListenerSet'),
    );
  });

  test('not where there is one of that name', () => {
    const two = `${WORKSPACE}---\napiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: { name: more, namespace: shop }\n`;
    expect(refusal(two, 'write-as-successor', { key: SET })).toMatchObject({
      reason: 'There is ListenerSet shop/more already.',
    });
  });

  test('not where the CRDs do not have it', () => {
    const older = analysisOf(WORKSPACE, { release: '1.4', channel: 'experimental' });
    expect(planOf(older, 'write-as-successor', { key: SET })).toMatchObject({
      reason: 'ListenerSet is not in the CRDs that are chosen in the settings.',
    });
  });
});
