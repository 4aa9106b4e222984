import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { renderUi } from '../testing/render-ui.tsx';
import { Palette } from '../canvas/palette.tsx';
import { Dialogs } from './dialogs.tsx';
import { Rail } from './rail.tsx';
import { patterns, patternsAt } from './patterns.ts';

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

test('the palette has the patterns under the kinds, found by what they do', async () => {
  const { user, select } = await renderUi(
    <>
      <Palette />
      <Dialogs />
    </>,
    SHOP,
  );
  await select('HTTPRoute shop/cart');
  const group = within(screen.getByRole('region', { name: 'Patterns' }));
  expect(group.getAllByRole('button')).toHaveLength(patterns.length);
  await user.type(screen.getByRole('searchbox', { name: 'Search kinds' }), 'canary');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('a tenth of the requests');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: /Split off a canary/ })).toBeTruthy();
});

test('while the palette is closed, the rail has a menu of the patterns', async () => {
  const { user, select, state } = await renderUi(
    <>
      <Rail />
      <Dialogs />
    </>,
    SHOP,
  );
  await select('HTTPRoute shop/cart');
  const opener = screen.getByRole('button', { name: 'Patterns' });
  opener.focus();
  await user.keyboard('{Enter}');
  const items = await screen.findAllByRole('menuitem');
  expect(items).toHaveLength(patterns.length);
  await waitFor(() => expect(document.activeElement).toBe(items[0]));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('dialog', { name: /Split off a canary/ })).toBeTruthy();
  expect(state().flyout).toBeNull();
});

test.each([
  ['Gateway infra/edge', ['pattern-https', 'pattern-team']],
  ['Service shop/cart', ['pattern-route']],
  ['HTTPRoute shop/cart', ['pattern-canary']],
  ['Deployment shop/cart', []],
])('the menu of %s has the patterns that start there', async (name, expected) => {
  const { state, keyOf } = await openShop();
  expect(patternsAt(state(), keyOf(name)).map(({ id }) => id)).toEqual(expected);
});

test('a team whose namespace is known is admitted without typing it', async () => {
  const { state, keyOf } = await openShop();
  state().openDialog({ type: 'admit-team', gateway: keyOf('Gateway infra/edge'), namespace: 'shop' });
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Namespace of the team' });
  expect(field.value).toBe('shop');
});
