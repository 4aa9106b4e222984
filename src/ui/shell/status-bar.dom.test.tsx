import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { openOnCluster } from '../../state/cluster/testing/open-on-cluster.ts';
import { App } from './app.tsx';

// Monaco is loaded by the tests of the editor.
vi.mock('../editor/editor-pane.tsx', () => ({ EditorPane: () => <div>The editor</div> }));

test('the status bar counts what is looked at, a cluster or the workspace', async () => {
  const { workspace } = await openOnCluster({
    files: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mine, namespace: shop }\n',
  });
  render(<App workspace={workspace} />);
  await screen.findByRole('group', { name: /^Gateway edge/ });
  const size = () =>
    within(screen.getByRole('contentinfo')).getByText(/\d objects? in \d+ files?/).textContent ?? '';
  await waitFor(() => expect(Number(/^\d+/.exec(size())?.[0])).toBeGreaterThan(3));
  await userEvent.setup().click(screen.getByRole('button', { name: 'Workspace' }));
  await waitFor(() => expect(size()).toBe('1 object in 1 file'));
});
