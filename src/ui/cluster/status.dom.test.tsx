import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { SettingsDialog } from '../dialogs/settings-dialog.tsx';
import { WorkspaceContext } from '../use-app.ts';
import { DifferencesDialog } from './differences-dialog.tsx';
import { InCluster } from './in-cluster.tsx';
import { renderOnCluster } from './testing/render-on-cluster.tsx';
import { useClusterObjects, useSession } from './use-session.ts';

const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/shop/web' as ResourceKey;
const GATEWAY = 'gateway.networking.k8s.io/Gateway/shop/edge' as ResourceKey;
const SERVICE = '/Service/shop/web' as ResourceKey;

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test('lists what differs with what explains it, and leads there', async () => {
  const { user, session, state } = await renderOnCluster(<DifferencesDialog />);
  await screen.findByRole('table', {}, { timeout: 10_000 });
  await waitFor(() => expect(rows()).toHaveLength(2), { timeout: 10_000 });
  expect(rows()).toEqual([
    ['GatewayClass eg', 'SupportedVersion', '–', 'True (SupportedVersion)', 'Envoy Gateway answers so.'],
    [
      'HTTPRoute shop/web',
      'AcceptedGateway edgeStale',
      'True (Accepted)',
      'True (Accepted)',
      'It is about generation 1, the object is at 2.',
    ],
  ]);
  expect(screen.getByText(/No controller has answered for this object/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Gateway shop/edge' }));
  expect(state().dialog).toBeNull();
  await vi.waitFor(() =>
    expect([...(session.state.getState().shown?.store.getState().selected ?? [])]).toEqual([GATEWAY]),
  );
});

test('says so where all is as it is computed, or nothing is written', async () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: {}\n';
  await renderOnCluster(<DifferencesDialog />, { cluster: service });
  expect(await screen.findByText('No controller has written a status yet.')).toBeTruthy();
});

/** A part of the screen over the objects of the cluster, as it is while these are looked at. */
function OnObjects({ children }: { children: ReactNode }) {
  const objects = useClusterObjects(useSession());
  return objects && <WorkspaceContext value={objects}>{children}</WorkspaceContext>;
}

const Inspected = ({ resource }: { resource: ResourceKey }) => (
  <OnObjects>
    <InCluster session={useSession()} resource={resource} />
  </OnObjects>
);

test('an object has its events, and the place of the logs', async () => {
  const { user, connection } = await renderOnCluster(<Inspected resource={GATEWAY} />);
  const part = within(await screen.findByRole('region', { name: 'In the cluster' }));
  const event = await part.findByRole('listitem');
  expect(event).toHaveProperty(
    'textContent',
    expect.stringMatching(
      /Warning NoAddress 3 times from gateway-controller .*2026.*There is no address left\./,
    ),
  );
  expect(
    await part.findByText('kubectl logs --namespace envoy-gateway-system deployment/envoy-gateway'),
  ).toBeTruthy();
  vi.spyOn(connection, 'events').mockResolvedValue({ state: 'known', value: [] });
  await user.click(part.getByRole('button', { name: 'Read again' }));
  expect(await part.findByText('The cluster has no events about this object.')).toBeTruthy();
  vi.spyOn(connection, 'events').mockResolvedValue({
    state: 'not-allowed',
    permission: null,
    words: '“list” on “events” is missing.',
  });
  await user.click(part.getByRole('button', { name: 'Read again' }));
  expect(await part.findByText('The events are not known. “list” on “events” is missing.')).toBeTruthy();
});

test('what differs of it is explained beside its status', async () => {
  await renderOnCluster(<Inspected resource={ROUTE} />);
  const part = within(await screen.findByRole('region', { name: 'In the cluster' }));
  expect(
    await part.findByText('It is about generation 1, the object is at 2.', {}, { timeout: 10_000 }),
  ).toBeTruthy();
  expect(part.getByText('Cluster: True (Accepted); computed: True (Accepted)')).toBeTruthy();
});

test('a controller that is not known is said', async () => {
  await renderOnCluster(<Inspected resource={SERVICE} />);
  expect(await screen.findByText('Which controller answers for this object is not known.')).toBeTruthy();
});

test('settings of the cluster leave those of the workspace alone, and say so', async () => {
  const { user, session, store } = await renderOnCluster(
    <OnObjects>
      <SettingsDialog />
    </OnObjects>,
  );
  await screen.findByRole('dialog', { name: 'Settings of what you are looking at' });
  const before = store.getState().options;
  await user.selectOptions(screen.getByLabelText('Gateway API channel'), 'experimental');
  expect((await session.objects()).store.getState().options.channel).toBe('experimental');
  expect(store.getState().options).toBe(before);
  expect(screen.queryByLabelText('Theme')).toBeNull();
});

test('settings of the workspace are those of the window, too', async () => {
  await renderOnCluster(<SettingsDialog />);
  await screen.findByRole('dialog', { name: 'Workspace settings' });
  expect(screen.getByLabelText('Theme')).toBeTruthy();
});
