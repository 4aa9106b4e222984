import { expect, test } from 'vitest';
import { workspace } from '../../commands/testing/workspace.ts';
import { OVERLAYS } from '../../testing/overlays.ts';

test('a name that is spelt nearly like one of another root is offered as that', () => {
  const route = (OVERLAYS['base/route.yaml'] ?? '').replace('- name: cart', '- name: basket');
  const files = {
    'web/kustomization.yaml': 'namespace: shop\nresources: [route.yaml, gateway.yaml]\n',
    'web/route.yaml': route,
    'web/gateway.yaml': OVERLAYS['base/gateway.yaml'] ?? '',
    'shop/kustomization.yaml': 'namespace: shop\nresources: [baskets.yaml]\n',
    'shop/baskets.yaml': (OVERLAYS['base/service.yaml'] ?? '').replace('cart', 'baskets'),
  };
  const { findings } = workspace(files);
  const finding = findings.find(({ code }) => code === 'backend/missing');
  expect(finding?.fixes.map(({ title }) => title)).toContain('Use Service baskets of another root');
});
