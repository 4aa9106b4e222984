import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';

const info = (name: string, deleted: number | null = null) => JSON.stringify({ name, opened: 5, deleted });

/** A browser with three workspaces, one of them deleted. */
const openMenu = async () => {
  const settings = createTestStorage({
    'gatehouse:workspace:own': info('Shop'),
    'gatehouse:workspace:two': info('Canary'),
    'gatehouse:workspace:three': info('Old', 5_000_000),
  });
  const session = createTestStorage({ 'gatehouse:open': 'own' });
  const ui = await renderUi(
    <>
      <WorkspaceMenu />
      <Dialogs />
    </>,
    SHOP,
    { settings, session },
  );
  await ui.user.click(screen.getByRole('button', { name: 'Workspace: Shop' }));
  await screen.findByRole('menu');
  return ui;
};

test('the menu names the open workspace, and leads to the others', async () => {
  const { user, page } = await openMenu();
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Shop',
    'Canary',
    'Manage workspaces…',
    'New workspace',
    'Rename…',
    'Duplicate',
    'Compare…',
    'Delete',
  ]);
  await user.click(screen.getByRole('menuitem', { name: 'Canary' }));
  expect(page.fragment()).toBe('#workspace/two');
  expect(page.reloads()).toBe(1);
});

test('a workspace gets another name, and not one that is taken', async () => {
  const { user } = await openMenu();
  await user.click(screen.getByRole('menuitem', { name: 'Rename…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const field = dialog.getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, 'Canary{Enter}');
  expect(await dialog.findByText('There is a workspace “Canary” already.')).toBeTruthy();
  await user.type(field, ' two{Enter}');
  expect(await screen.findByRole('button', { name: 'Workspace: Canary two' })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the dialog lists all, and restores or removes what was deleted', async () => {
  const { user, state } = await openMenu();
  await user.click(screen.getByRole('menuitem', { name: 'Manage workspaces…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const listed = () =>
    [...dialog.getByRole('list', { name: 'Workspaces' }).querySelectorAll('strong')].map(
      (name) => name.textContent,
    );
  expect(listed()).toEqual(['Shop', 'Canary']);
  await user.click(dialog.getByRole('button', { name: 'Delete Canary' }));
  await waitFor(() => expect(listed()).toEqual(['Shop']));
  const gone = within(dialog.getByRole('region', { name: 'Deleted workspaces' }));
  expect(gone.getAllByRole('listitem')).toHaveLength(2);
  const canary = gone.getAllByRole('listitem').find((item) => item.textContent?.includes('Canary'));
  if (!canary) throw new Error('Canary is not listed.');
  await user.click(within(canary).getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(listed()).toEqual(['Shop', 'Canary']));
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
  await waitFor(() => expect(state().workspaces.map(({ name }) => name)).toEqual(['Shop', 'Canary']));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Files and folders are opened' }), 'new');
  expect(state().opening.files).toBe('new');
});
