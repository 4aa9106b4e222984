import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CommandCall } from '../../core/commands/command-call.ts';
import { OVERLAYS } from '../../core/testing/overlays.ts';
import { SHOP } from '../../testing/shop.ts';
import { Dialogs } from './dialogs.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { TopBar } from './top-bar.tsx';

test('without kustomizations there is nothing to choose', async () => {
  await renderUi(<TopBar />, SHOP);
  expect(screen.queryByRole('button', { name: /^Root/ })).toBeNull();
});

test('another root is another cluster, and places of cards stay with theirs', async () => {
  const ui = await renderUi(<TopBar />, OVERLAYS);
  ui.actions.place(new Map([[ui.keyOf('HTTPRoute dev/cart'), { x: 1, y: 2 }]]));
  ui.state().select([ui.keyOf('HTTPRoute dev/cart')], 'panel');
  await ui.user.click(await screen.findByRole('button', { name: 'Root: overlays/dev' }));
  await ui.user.click(screen.getByRole('menuitem', { name: /overlays\/prod/ }));
  await screen.findByRole('button', { name: 'Root: overlays/prod' });
  expect(ui.keyOf('HTTPRoute prod/cart')).toBeTruthy();
  expect([...ui.state().selected]).toEqual([ui.keyOf('HTTPRoute prod/cart')]);
  expect([...ui.documents.places().keys()]).toEqual(['gateway.networking.k8s.io/HTTPRoute/dev/cart']);
});

test('the inspector says which files an edit goes to, and who builds them', async () => {
  const ui = await renderUi(<Inspector />, OVERLAYS);
  ui.state().select([ui.keyOf('HTTPRoute dev/cart')], 'panel');
  const note = await screen.findByRole('note', { name: 'Files of this object' });
  expect(
    within(note)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['base/route.yaml, used by 2 builds: overlays/dev and overlays/prod', 'overlays/dev/route.yaml']);
});

describe('where an edit goes', () => {
  const patched = 'overlays/dev/patch-service-cart.yaml';

  test('is chosen in the inspector, and holds for the next objects', async () => {
    const ui = await renderUi(<Inspector />, OVERLAYS);
    ui.state().select([ui.keyOf('Service dev/cart')], 'panel');
    const choice = await screen.findByRole('combobox', { name: 'Write edits to' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([
      'Where each field is written',
      'base/service.yaml (all roots: overlays/dev and overlays/prod)',
      `${patched} (this root alone, a new patch)`,
    ]);
    await ui.user.selectOptions(choice, 'patch');
    const call = {
      id: 'set',
      args: { key: ui.keyOf('Service dev/cart'), path: ['spec', 'type'], value: 'NodePort' },
    };
    await ui.actions.run([call as CommandCall]);
    const texts = new Map(ui.actions.texts().map(({ path, text }) => [path, text]));
    expect(texts.get(patched)).toContain('type: NodePort');
    expect(texts.get('base/service.yaml')).toBe(OVERLAYS['base/service.yaml']);
    ui.state().select([ui.keyOf('HTTPRoute dev/cart')], 'panel');
    expect(await screen.findByRole('combobox', { name: 'Write edits to' })).toHaveProperty('value', 'patch');
  });

  test('is chosen in the preview, which plans again', async () => {
    const ui = await renderUi(<Dialogs />, OVERLAYS);
    const key = ui.keyOf('Service dev/cart');
    const patch = { spec: { type: 'NodePort' } };
    void ui.actions.run([{ id: 'apply-patch', args: { key, patch } }]);
    await screen.findByRole('region', { name: 'Changes in base/service.yaml' });
    await ui.user.selectOptions(screen.getByRole('combobox', { name: 'Write edits to' }), 'patch');
    await screen.findByRole('region', { name: `Changes in ${patched}` });
    expect(screen.queryByRole('region', { name: 'Changes in base/service.yaml' })).toBeNull();
  });
});
