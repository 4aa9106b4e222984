import { expect, test, vi } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { CLUSTER_KEY } from './kept-link.ts';
import { CLUSTER, LINK, openOnCluster, PREFIX } from './testing/open-on-cluster.ts';

const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/shop/web' as ResourceKey;
const GATEWAY = 'gateway.networking.k8s.io/Gateway/shop/edge' as ResourceKey;

const WRITTEN = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

test('the link leaves the address, and the tab keeps it', async () => {
  const { page, tab, setups, session } = await openOnCluster();
  expect(page.fragment()).toBe('');
  expect(tab.getItem(CLUSTER_KEY)).toBe(LINK);
  expect(setups[0]).toMatchObject({
    base: `https://gatehouse.test${PREFIX}`,
    namespaces: [],
    readOnly: false,
    secrets: false,
  });
  expect(session.isProduction).toBe(false);
});

test('a page that is loaded again is still one of the cluster', async () => {
  const { session } = await openOnCluster({ link: '', session: storageWith(LINK) });
  expect(session.link.context).toBe('kind-dev');
});

const storageWith = (link: string): Storage => {
  const storage = createTestStorage();
  storage.setItem(CLUSTER_KEY, link);
  return storage;
};

test('an address that cannot be read is said, and leaves the workspace as it is', async () => {
  const page = createTestPage('#cluster/elsewhere');
  const { workspace, state } = await openWorkbench({}, { page });
  expect(workspace.cluster).toBeNull();
  expect(page.fragment()).toBe('');
  expect(state().banners.get('link')?.message).toContain('gatehouse cluster');
});

test('a page without a cluster has none', async () => {
  const { workspace } = await openWorkbench({}, { session: createTestStorage() });
  expect(workspace.cluster).toBeNull();
});

test('its objects are shown, to be read, with the settings that follow from it', async () => {
  const { session } = await openOnCluster();
  const objects = await session.objects();
  await vi.waitFor(() => expect(objects.store.getState().nodes.size).toBeGreaterThan(3));
  await vi.waitFor(() => expect(session.state.getState().shown).toBe(objects));
  const { locks, options, files, inspectorTab } = objects.store.getState();
  expect(locks.whole).toContain('kind-dev');
  expect(options).toMatchObject({
    implementation: 'spec',
    complete: true,
    partial: false,
    kubernetes: '1.36',
  });
  expect(options.suppressed).toContain('object/server-fields');
  expect(files.map(({ path }) => path)).toContain('shop/httproute-web.yaml');
  expect(inspectorTab).toBe('status');
  expect(await objects.actions.run([{ id: 'delete', args: { keys: [ROUTE] } }])).toBe(false);
});

test('what changes in the cluster changes there, and is no step to undo', async () => {
  const { session, connection, state } = await openOnCluster();
  const objects = await session.objects();
  connection.change(
    CLUSTER.replace('name: web, namespace: shop, uid: u3', 'name: web, namespace: shop, uid: u5').replaceAll(
      'port: 80, protocol: HTTP',
      'port: 81, protocol: HTTP',
    ),
    [],
  );
  await vi.waitFor(() => expect(objects.documents.read('shop/gateway-edge.yaml')).toContain('port: 81'));
  connection.change('', [ROUTE]);
  await vi.waitFor(() => expect(objects.documents.paths()).not.toContain('shop/httproute-web.yaml'));
  expect(objects.documents.undoTitle).toBeNull();
  expect(state().files).toEqual([]);
});

test('cards are marked where a live status is not what is computed', async () => {
  const { session } = await openOnCluster();
  const objects = await session.objects();
  await vi.waitFor(() => {
    const { liveMarks } = objects.store.getState();
    expect([liveMarks.get(ROUTE), liveMarks.get(GATEWAY)]).toEqual(['stale', 'unanswered']);
  });
});

test('one of its objects is shown with its status', async () => {
  const { session } = await openOnCluster();
  session.lookAway();
  expect(session.state.getState().shown).toBeNull();
  const objects = await session.objects();
  await vi.waitFor(() => expect(objects.store.getState().nodes.has(ROUTE)).toBe(true));
  await session.goTo(ROUTE);
  expect(session.state.getState().shown).toBe(objects);
  expect([...objects.store.getState().selected]).toEqual([ROUTE]);
  expect(objects.store.getState()).toMatchObject({ rightTab: 'inspector', inspectorTab: 'status' });
});

test('it is compared with the workspace, without what its server fills in', async () => {
  const { session, state } = await openOnCluster({ files: WRITTEN });
  await session.compare();
  expect(session.state.getState().shown).toBeNull();
  expect(state().comparing).toBe(true);
  const { compared } = state();
  expect(compared?.name).toBe('kind-dev');
  const source = compared?.source.type === 'texts' ? compared.source.files : [];
  expect(source.find(({ path }) => path.includes('service-web'))?.text).toBe(
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n',
  );
});

test('whoever leaves it is connected no more, also when the page is loaded again', async () => {
  const { session, connection, tab } = await openOnCluster();
  session.leave();
  expect([connection.isClosed(), tab.getItem(CLUSTER_KEY), session.state.getState().shown]).toEqual([
    true,
    null,
    null,
  ]);
});

test('a closed page ends the connection', async () => {
  const { connection, close } = await openOnCluster();
  close();
  expect(connection.isClosed()).toBe(true);
});
