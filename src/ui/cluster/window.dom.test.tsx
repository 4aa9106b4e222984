import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
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
