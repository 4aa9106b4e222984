import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { renderUi } from '../testing/render-ui.tsx';
import { Dialogs } from './dialogs.tsx';
import { patterns } from './patterns.ts';

const HTTPS = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: example
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      hostname: shop.example.com
      tls: { certificateRefs: [{ name: edge-tls }] }
`;

async function openShop(files: Readonly<Record<string, string>> = SHOP) {
  const ui = await renderUi(<Dialogs />, files);
  return { ...ui, start: (id: string) => patterns.find((one) => one.id === id)?.run(ui.workspace) };
}

const dialog = async () => within(await screen.findByRole('dialog'));

describe('a pattern', () => {
  test.each([
    ['pattern-https', 'Gateway infra/edge', /Add HTTPS to Gateway infra\/edge, with a redirect/],
    ['pattern-canary', 'HTTPRoute shop/cart', /Split off a canary of Service shop\/cart/],
    ['pattern-route', 'Service shop/cart', /in front of Service shop\/cart/],
  ])('%s is shown before it is applied', async (id, selected, title) => {
    const { start, select } = await openShop();
    await select(selected);
    void start(id);
    expect(await screen.findByRole('dialog', { name: title })).toBeTruthy();
  });

  test('asks for a selection where several objects could be meant', async () => {
    const { start, state } = await openShop({});
    await start('pattern-https');
    expect(state().toasts.map(({ message }) => message)).toContain('Select a Gateway first.');
  });
});

test('a team is admitted to a listener, and its namespace is made', async () => {
  const { start, user, text } = await openShop({ 'edge.yaml': HTTPS });
  void start('pattern-team');
  await user.type((await dialog()).getByRole('combobox', { name: 'Namespace of the team' }), 'payments');
  await user.click((await dialog()).getByRole('button', { name: 'Show the changes' }));
  await user.click(await screen.findByRole('button', { name: /^Apply|Admit/ }));
  await waitFor(() =>
    expect(
      Object.keys(SHOP)
        .map((path) => text(path))
        .join('\n'),
    ).toContain('payments'),
  );
});

test('a throwaway certificate that is applied is the one that was shown', async () => {
  const { start, user, text, state } = await openShop({ 'edge.yaml': HTTPS });
  void start('pattern-certificate');
  const shown = await screen.findByRole('dialog', { name: /Create a throwaway certificate/ });
  const key = /-----BEGIN PRIVATE KEY-----\s*(\S{30})/.exec(shown.textContent ?? '')?.[1];
  await user.click((await dialog()).getByRole('button', { name: /^Apply|Create/ }));
  await waitFor(() => expect(text('edge.yaml')).toContain('gatehouse.dev/throwaway: "true"'));
  if (key !== undefined) expect(text('edge.yaml')).toContain(key);
  await waitFor(() =>
    expect([...state().findings.values()].map(({ code }) => code)).toContain('certificate/throwaway'),
  );
  await start('pattern-certificate');
  expect(state().toasts.map(({ message }) => message)).toContain(
    'No certificate of Gateway edge is missing.',
  );
});
