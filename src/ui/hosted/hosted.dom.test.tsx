import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createTestFolder, TOKEN } from '../../state/hosted/testing/test-folder.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { FileList } from '../files/file-list.tsx';
import { Dialogs } from '../shell/dialogs.tsx';
import { StatusBar } from '../shell/status-bar.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { WorkspaceMenu } from '../workspaces/workspace-menu.tsx';

async function openFolder() {
  const folder = createTestFolder(SHOP);
  vi.stubGlobal('fetch', folder.fetch);
  const page = createTestPage(`#folder/${TOKEN}`, 'folder');
  const ui = (
    <>
      <WorkspaceMenu />
      <FileList />
      <Dialogs />
      <StatusBar />
    </>
  );
  return { folder, ...(await renderUi(ui, {}, { page })) };
}

test('a folder has its name at the top, and its files are deleted, not removed', async () => {
  const { user } = await openFolder();
  screen.getByRole('button', { name: 'Workspace: shop' });
  await user.click(screen.getByRole('button', { name: 'Actions for cart.yaml' }));
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Save',
    'Rename…',
    'Delete',
  ]);
});

test('how much is not saved stands in the status bar, and is saved there', async () => {
  const { folder, user, workspace, type } = await openFolder();
  const saved = await screen.findByRole('button', { name: 'Everything is saved in “shop”' });
  expect(saved.textContent).toBe('Saved');
  await type('name: cart # the', 'name: crat # the', 'cart.yaml');
  workspace.actions.newFile('new.yaml');
  await user.click(await screen.findByRole('button', { name: 'Save 2 files in “shop”' }));
  await waitFor(() => expect(folder.paths()).toEqual(['cart.yaml', 'edge.yaml', 'new.yaml']));
  await screen.findByText('Saved');
});

test('what is to be deleted is listed before it is, and can be brought back', async () => {
  const { folder, user, workspace, type } = await openFolder();
  await type('name: cart # the', 'name: crat # the', 'cart.yaml');
  workspace.actions.deleteFile('edge.yaml');
  await workspace.hosted?.saveAll();
  const dialog = await screen.findByRole('dialog', { name: 'Save all in “shop”' });
  expect(dialog.textContent).toContain('One file was deleted here. Saving deletes it in the folder');
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('code')?.textContent),
  ).toEqual(['edge.yaml', 'cart.yaml']);
  await user.click(within(dialog).getByRole('button', { name: 'Bring back edge.yaml' }));
  expect(within(dialog).getByRole('button', { name: 'Save and delete' })).toHaveProperty('disabled', true);
  await user.click(within(dialog).getByRole('button', { name: 'Save without deleting' }));
  await waitFor(() => expect(folder.text('cart.yaml')).toContain('crat'));
  expect(folder.text('edge.yaml')).toBe(EDGE);

  workspace.actions.deleteFile('edge.yaml');
  await workspace.hosted?.saveAll();
  await user.click(await screen.findByRole('button', { name: 'Save and delete' }));
  await waitFor(() => expect(folder.paths()).toEqual(['cart.yaml']));
});

test('both texts of a file that both sides changed are shown, and one is chosen', async () => {
  const { folder, user, workspace, type, text, state } = await openFolder();
  await type('name: cart # the', 'name: mine # the', 'cart.yaml');
  folder.change({ 'cart.yaml': CART.replace('name: cart # the', 'name: theirs # the'), 'edge.yaml': null });
  await waitFor(() => expect(state().hosted?.conflicts.size).toBe(1));
  await workspace.actions.saveToDisk('cart.yaml');
  const dialog = await screen.findByRole('dialog', { name: 'Changed here and in “shop”' });
  const lines = within(dialog).getByRole('region', { name: /cart\.yaml/ });
  expect(lines.textContent).toMatch(/removed.*name: theirs # the.*added.*name: mine # the/i);
  await user.click(within(dialog).getByRole('button', { name: 'Take their cart.yaml' }));
  expect(text('cart.yaml')).toContain('name: theirs # the');
  expect(dialog.textContent).toContain('All is decided. Save to write what you kept.');
  await user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('of a file that one side deleted, that is said', async () => {
  const { folder, workspace, type, state } = await openFolder();
  await type('name: cart # the', 'name: mine # the', 'cart.yaml');
  workspace.actions.deleteFile('edge.yaml');
  folder.change({ 'cart.yaml': null, 'edge.yaml': `# theirs\n${EDGE}` });
  await waitFor(() => expect(state().hosted?.conflicts.size).toBe(2));
  await workspace.hosted?.saveAll();
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Deleted in “shop”, and changed here.');
  expect(dialog.textContent).toContain('Deleted here, and changed in “shop”.');
});
