import { describe, expect, test } from 'vitest';
import { manifests } from '../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import {
  gateway,
  httpListener,
  httpsListener,
  route,
  service,
  TO_CART,
  TO_EDGE,
} from '../rules/shared/examples.ts';
import { analysisOf } from '../testing/workspace.ts';
import { dataPlaneOf, outcomeLine, send } from '../traffic/testing/send.ts';
import { statusesOf } from './status-of.ts';

const ROUTED = manifests(gateway(`${httpListener()}${httpsListener()}`), route(`${TO_EDGE}\n${TO_CART}`));

/** What status says of references, and the findings about what is absent. */
function said(yaml: string, options: Partial<WorkspaceOptions> = {}) {
  const { statuses, findings } = analysisOf(yaml, options);
  const conditions = [
    ...statusesOf(statuses, 'gateway').flatMap((one) => [
      ...one.conditions,
      ...one.listeners.flatMap((listener) => listener.conditions),
    ]),
    ...statusesOf(statuses, 'route').flatMap(({ parents }) => parents.flatMap((one) => one.conditions)),
  ];
  return {
    status: conditions.flatMap(({ type, status, message }) =>
      type === 'ResolvedRefs' && status !== 'True' ? [`${status}: ${message}`] : [],
    ),
    findings: findings.flatMap(({ code, severity, message }) =>
      code.endsWith('/missing') ? [`${severity}: ${message}`] : [],
    ),
  };
}

/** docs/model/status.md#parts-of-a-cluster */
describe('what the manifests leave to the cluster', () => {
  test('is not known to findings, status and requests alike', () => {
    expect(said(ROUTED)).toEqual({
      status: [
        'Unknown: Whether references of listener https are resolved is not known.',
        'Unknown: Secret infra/shop-tls is not in these manifests. They hold no Secret at all; often Secrets are kept elsewhere. Whether it is there is not known.',
        'Unknown: Service shop/cart is not in these manifests. They hold no Service of namespace shop. Whether it is there is not known.',
      ],
      findings: [
        'info: Secret infra/shop-tls is not in these manifests; not checked.',
        'info: Service shop/cart is not in these manifests; not checked.',
      ],
    });
    expect(outcomeLine(send(dataPlaneOf(ROUTED), 'http://shop.example.com/'))).toContain('cart');
  });

  test('is missing to all of them where they are the whole cluster', () => {
    expect(said(ROUTED, { complete: true })).toEqual({
      status: [
        'False: References of listener https are not resolved.',
        'False: Secret infra/shop-tls does not exist.',
        'False: Service shop/cart does not exist.',
      ],
      findings: ['error: Secret infra/shop-tls does not exist.', 'error: Service shop/cart does not exist.'],
    });
    expect(outcomeLine(send(dataPlaneOf(ROUTED, { complete: true }), 'http://shop.example.com/'))).toBe(
      '500',
    );
  });

  test('and where they would evidently hold it', () => {
    expect(said(manifests(ROUTED, service('tea'))).status).toContain(
      'False: Service shop/cart does not exist.',
    );
  });
});
