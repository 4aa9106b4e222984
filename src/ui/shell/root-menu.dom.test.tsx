import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { OVERLAYS } from '../../core/testing/overlays.ts';
import { SHOP } from '../../testing/shop.ts';
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
