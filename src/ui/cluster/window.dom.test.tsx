import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { openOnCluster } from '../../state/cluster/testing/open-on-cluster.ts';
import { App } from '../shell/app.tsx';

// Monaco is loaded by the tests of the editor.
vi.mock('../editor/editor-pane.tsx', () => ({ EditorPane: () => <div>The editor</div> }));

async function openApp(files: string | Readonly<Record<string, string>> = {}) {
  const bench = await openOnCluster({ files });
  render(<App workspace={bench.workspace} />);
  await screen.findByRole('region', { name: 'Cluster kind-dev' });
  return { ...bench, user: userEvent.setup() };
}

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mine, namespace: shop }\n';

test('the cluster stands in the place of an empty workspace, with marks in words', async () => {
  const { user } = await openApp();
  expect(await screen.findByRole('group', { name: /^HTTPRoute web.*, live status stale$/ })).toBeTruthy();
  expect(await screen.findByRole('group', { name: /^Gateway edge.*, no live status$/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Workspace' }));
  expect(await screen.findByText('See where your traffic goes')).toBeTruthy();
  expect(screen.queryByRole('group', { name: /^Gateway edge/ })).toBeNull();
});

test('or of one that has objects, and gives its place back', async () => {
  const { user } = await openApp(CONFIG);
  expect(await screen.findByRole('group', { name: /^Gateway edge/ })).toBeTruthy();
  expect(screen.queryByRole('group', { name: /^ConfigMap mine/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Workspace' }));
  expect(await screen.findByRole('group', { name: /^ConfigMap mine/ })).toBeTruthy();
  expect(screen.queryByRole('group', { name: /live status/ })).toBeNull();
});

test('its files are those of the cluster', async () => {
  const { user } = await openApp(CONFIG);
  await screen.findByRole('group', { name: /^Gateway edge/ });
  await user.click(await screen.findByRole('button', { name: 'Files' }));
  expect((await screen.findAllByText(/httproute-web\.yaml/)).length).toBeGreaterThan(0);
});

test('the status of an object ends with what the cluster says of it', async () => {
  const { session } = await openApp(CONFIG);
  const objects = await session.objects();
  await waitFor(() => expect(objects.store.getState().nodes.size).toBeGreaterThan(3));
  const key = [...objects.store.getState().nodes.keys()].find((one) => one.includes('/Gateway/'));
  if (!key) throw new Error('There is no Gateway.');
  await session.goTo(key);
  const part = await screen.findByRole('region', { name: 'In the cluster' });
  expect(await within(part).findByText('NoAddress')).toBeTruthy();
});

test('each deed opens its dialog', async () => {
  const { user } = await openApp(CONFIG);
  for (const [name, title] of [
    ['Status differences', 'Status differences'],
    ['Take into the workspace…', 'Take objects into the workspace'],
    ['Dry run and apply…', 'Dry run and apply'],
  ] as const) {
    await user.click(screen.getByRole('button', { name }));
    expect(await screen.findByRole('dialog', { name: title })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

test('the deeds are in the palette, which finds the objects that are looked at', async () => {
  const { user, session } = await openApp(CONFIG);
  await screen.findByRole('group', { name: /^Gateway edge/ });
  const find = async (words: string) => {
    await user.keyboard('{Control>}k{/Control}');
    const palette = within(await screen.findByRole('dialog', { name: 'Find a command or object' }));
    await user.type(palette.getByRole('combobox'), words);
    return palette;
  };
  expect((await find('take from')).getByText('Take from the cluster into the workspace…')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Take objects into the workspace' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  expect((await find('shop/web')).getAllByText('shop/web').length).toBeGreaterThan(0);
  await user.keyboard('{Escape}');
  await find('look at the workspace');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(session.state.getState().shown).toBeNull());
  await find('disconnect');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Cluster kind-dev' })).toBeNull());
  expect((await find('cluster')).queryByText('Look at the cluster')).toBeNull();
});

test('status bar and switches of panes speak of what is looked at', async () => {
  const { user, session, store } = await openApp();
  await screen.findByRole('group', { name: /^Gateway edge/ });
  const status = () => within(screen.getByRole('contentinfo'));
  expect(await status().findByText('4 objects in 4 files')).toBeTruthy();
  expect(
    await status().findByRole('button', { name: /^Read from the cluster “kind-dev”\. 4 objects/ }),
  ).toBeTruthy();
  // The workspace is empty, but what is looked at is not: there are panes to open and close.
  await user.click(screen.getByRole('button', { name: 'Problems' }));
  await waitFor(() => expect(session.state.getState().shown?.store.getState().panels.bottom).toBe(true));
  expect(store.getState().panels.bottom).toBe(false);
  await user.keyboard('{Control>}j{/Control}');
  await waitFor(() => expect(session.state.getState().shown?.store.getState().panels.bottom).toBe(false));
  await user.click(screen.getByRole('button', { name: 'Workspace' }));
  expect(await status().findByText('0 objects in 0 files')).toBeTruthy();
  expect(status().queryByRole('button', { name: /^Read from the cluster/ })).toBeNull();
});

test('the workspace beneath is not changed while the cluster is looked at, and says why', async () => {
  const { user, workspace, documents, store } = await openApp(CONFIG);
  const key = '/ConfigMap/shop/mine' as ResourceKey;
  await waitFor(() => expect(store.getState().nodes.has(key)).toBe(true));
  await workspace.actions.run([{ id: 'duplicate', args: { keys: [key] } }]);
  const texts = () => documents.paths().map((path) => documents.read(path));
  const made = texts();
  await screen.findByRole('group', { name: /^Gateway edge/ });

  const undo = await screen.findByRole('button', { name: /^Undo is not possible now\. .*“kind-dev”/ });
  expect(undo.matches(':disabled')).toBe(true);
  await user.keyboard('{Control>}z{/Control}');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText(/take them into the workspace to change them/)).toBeTruthy();
  await user.paste('apiVersion: v1\nkind: Namespace\nmetadata: { name: pasted }\n');
  expect(texts()).toEqual(made);

  await user.click(screen.getByRole('button', { name: 'Workspace' }));
  expect(screen.getByRole('button', { name: /^Undo: / }).matches(':enabled')).toBe(true);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(texts()).toEqual([CONFIG]));
});
