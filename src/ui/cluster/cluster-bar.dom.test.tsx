import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ClusterView } from '../../cluster/cluster-types.ts';
import { useWorkspace } from '../use-app.ts';
import { ClusterBar } from './cluster-bar.tsx';
import { notKnownOf } from './not-known.tsx';
import { renderOnCluster } from './testing/render-on-cluster.tsx';

function Bar() {
  const { cluster } = useWorkspace();
  return cluster && <ClusterBar session={cluster} />;
}

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop }\n';
const bar = () => screen.getByRole('region', { name: 'Cluster kind-dev' });

test('says how the connection stands', async () => {
  const { connection, state, user } = await renderOnCluster(<Bar />);
  expect(bar()).toHaveProperty('textContent', expect.stringContaining('4 objects, Kubernetes v1.36.3'));
  connection.say({ connection: { state: 'reconnecting', since: 0, reason: 'No route.' } });
  await waitFor(() =>
    expect(bar()).toHaveProperty(
      'textContent',
      expect.stringMatching(/Nothing has answered since .* It is tried again. No route\./),
    ),
  );
  expect(state().announcement).toContain('No route.');
  const retry = vi.spyOn(connection, 'retry');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
  connection.say({ connection: { state: 'ended', reason: 'The proxy is gone.' } });
  await waitFor(() =>
    expect(bar()).toHaveProperty(
      'textContent',
      expect.stringContaining('The connection has ended. The proxy is gone.'),
    ),
  );
  expect(screen.getByRole('button', { name: 'Dry run and apply…' })).toHaveProperty('disabled', true);
});

test('shows the workspace or the cluster', async () => {
  const { session, user, state } = await renderOnCluster(<Bar />);
  const which = within(screen.getByRole('group', { name: 'What is shown' }));
  await waitFor(() =>
    expect(which.getByRole('button', { name: 'Cluster' }).getAttribute('aria-pressed')).toBe('true'),
  );
  await user.click(which.getByRole('button', { name: 'Workspace' }));
  expect(session.state.getState().shown).toBeNull();
  expect(which.getByRole('button', { name: 'Workspace' }).getAttribute('aria-pressed')).toBe('true');
  expect(state().announcement).toBe('The workspace is shown.');
  await user.click(which.getByRole('button', { name: 'Cluster' }));
  await waitFor(() => expect(session.state.getState().shown).not.toBeNull());
});

test('what needs objects of the workspace waits for them', async () => {
  await renderOnCluster(<Bar />);
  for (const name of ['Compare', 'Dry run and apply…']) {
    const button = screen.getByRole('button', { name });
    expect(button).toHaveProperty('disabled', true);
    expect(button.getAttribute('title')).toBe(
      'The workspace is empty: there is nothing to compare or to apply.',
    );
  }
});

test('leads to what can be done', async () => {
  const { user, state } = await renderOnCluster(<Bar />, { files: CONFIG });
  const opens = async (name: string) => {
    await user.click(screen.getByRole('button', { name }));
    return state().dialog?.type;
  };
  expect(await opens('Status differences')).toBe('cluster-differences');
  expect(await opens('Take into the workspace…')).toBe('cluster-take');
  expect(await opens('Dry run and apply…')).toBe('cluster-apply');
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  await waitFor(() => expect(state().comparing).toBe(true));
});

test('names production and what is only read', async () => {
  await renderOnCluster(<Bar />, {
    link: '#cluster/k-0123456789abcdef0123456789abcdef?context=shop-prod&read-only=',
  });
  const own = screen.getByRole('region', { name: 'Cluster shop-prod' });
  expect(own).toHaveProperty('textContent', expect.stringContaining('Production'));
  expect(own).toHaveProperty('textContent', expect.stringContaining('Read-only'));
  expect(screen.getByRole('button', { name: 'Dry run and apply…' })).toHaveProperty('disabled', true);
});

test('disconnects', async () => {
  const { user, connection, state } = await renderOnCluster(<Bar />);
  await user.click(screen.getByRole('button', { name: 'Disconnect from the cluster' }));
  expect(connection.isClosed()).toBe(true);
  expect(screen.queryByRole('region')).toBeNull();
  expect(state().toasts.map(({ message }) => message)).toContain('Disconnected from the cluster “kind-dev”.');
});

test('says once what is not known, with the permission that is missing', async () => {
  const { connection, user } = await renderOnCluster(<Bar />);
  expect(screen.queryByRole('button', { name: /not known/ })).toBeNull();
  const [first, second, third] = connection.view().scopes;
  if (!first || !second || !third) throw new Error('There are no kinds.');
  const words = 'Pods are not known: “list” on “pods” is missing.';
  const permission = { verb: 'list', group: '', resource: 'pods', namespace: null };
  connection.say({
    scopes: [
      { ...first, state: { state: 'not-allowed', permission, words } },
      { ...second, state: { state: 'not-allowed', permission, words } },
      { ...third, state: { state: 'stale', since: 0, reason: 'The watch ended.' } },
    ],
    warnings: ['This version is deprecated.'],
  });
  await user.click(await screen.findByRole('button', { name: '3 things not known' }));
  const list = within(screen.getByRole('dialog', { name: 'What is not known of the cluster' })).getAllByRole(
    'listitem',
  );
  expect(list.map(({ textContent }) => textContent)).toEqual([
    words,
    expect.stringMatching(/in all namespaces: what is shown is of .*\. The watch ended\./),
    'This version is deprecated.',
  ]);
});

test('what is left out, not read yet, or of an unknown version', async () => {
  const { connection } = await renderOnCluster(<Bar />);
  const view = connection.view();
  const [first, second] = view.scopes;
  if (!first || !second) throw new Error('There are no kinds.');
  const said = (change: Partial<ClusterView>) => notKnownOf({ ...view, scopes: [], ...change });
  expect(
    said({
      scopes: [
        { ...first, state: { state: 'left-out', reason: 'It was not asked for.' } },
        { ...second, namespace: 'shop', state: { state: 'stale', since: null, reason: 'No answer.' } },
      ],
    }),
  ).toEqual([
    `${first.kind.kind.kind}: It was not asked for.`,
    `${second.kind.kind.kind} in shop: nothing could be read yet. No answer.`,
  ]);
  const denied = (resource: string, namespace: string | null) => ({
    ...first,
    state: {
      state: 'not-allowed' as const,
      permission: { verb: 'list', group: '', resource, namespace },
      words: `${resource} ${namespace}`,
    },
  });
  expect(
    said({
      scopes: [
        denied('services', null),
        denied('pods', null),
        denied('pods', 'shop'),
        denied('jobs', 'shop'),
      ],
    }),
  ).toEqual([
    'Not allowed to list in the whole cluster: pods and services.',
    'Not allowed to list in the namespace shop: jobs and pods.',
  ]);
  expect(said({ gatewayApi: { state: 'not-known', reason: 'CRDs may not be read.' } })).toEqual([
    'CRDs may not be read.',
  ]);
});
