import { afterEach, describe, expect, test, vi } from 'vitest';
import { createInlineAnalyzer } from '../analysis/create-analyzer.ts';
import type { CommandCall } from '../core/commands/command-call.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import { createTestPage, type TestPage } from '../testing/test-page.ts';
import { createWorkspace } from './create-workspace.ts';
import type { Workspace } from './workspace.ts';

const opened: Workspace[] = [];
afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.dispose();
});

async function open(page: TestPage = createTestPage()): Promise<Workspace> {
  const workspace = await createWorkspace({
    analyzer: createInlineAnalyzer(),
    persist: false,
    page,
    settings: null,
  });
  opened.push(workspace);
  return workspace;
}

const gateway = `# the front door
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: infra
spec:
  gatewayClassName: shop
  listeners:
    - name: http
      protocol: HTTP
      port: 80
`;
const edge = 'gateway.networking.k8s.io/Gateway/infra/edge' as ResourceKey;

const shows = (workspace: Workspace, key: ResourceKey) =>
  vi.waitFor(() => expect(workspace.store.getState().nodes.has(key)).toBe(true));

describe('a workspace', () => {
  test('shows the analysis of the text, and updates it', async () => {
    const workspace = await open();
    workspace.actions.addFiles([{ path: 'edge.yaml', text: gateway }], 'Open edge.yaml');
    await shows(workspace, edge);
    const { files, activeFile, undo, ready } = workspace.store.getState();
    expect(files).toEqual([{ path: 'edge.yaml', onDisk: false, dirty: false }]);
    expect({ activeFile, undo, ready }).toEqual({
      activeFile: 'edge.yaml',
      undo: 'Open edge.yaml',
      ready: true,
    });
    workspace.actions.undo();
    await vi.waitFor(() => expect(workspace.store.getState().nodes.size).toBe(0));
    expect(workspace.store.getState().announcement).toBe('Undone: Open edge.yaml');
  });

  test('carries commands out as one undo step that keeps the rest of the text', async () => {
    const { actions, documents, store } = await open();
    actions.addFiles([{ path: 'edge.yaml', text: gateway }], 'Open');
    const call: CommandCall = {
      id: 'set',
      args: { key: edge, path: ['spec', 'listeners', 0, 'port'], value: 8080 },
    };
    expect(await actions.run([call])).toBe(true);
    expect(documents.read('edge.yaml')).toBe(gateway.replace('port: 80', 'port: 8080'));
    expect(store.getState().dialog).toBeNull();
    actions.undo();
    expect(documents.read('edge.yaml')).toBe(gateway);
  });

  test('opens the plan dialog for what is refused', async () => {
    const { actions, store } = await open();
    // @ts-expect-error There is no such command.
    expect(await actions.run([{ id: 'no-such-command', args: {} }])).toBe(false);
    expect(store.getState().dialog).toMatchObject({ type: 'plan', plan: { ok: false } });
  });

  test('plans again when the text changes meanwhile', async () => {
    const { actions, documents } = await open();
    actions.addFiles([{ path: 'edge.yaml', text: gateway }], 'Open');
    const running = actions.run([
      { id: 'set', args: { key: edge, path: ['spec', 'listeners', 0, 'port'], value: 8080 } },
    ]);
    documents.doc.transact(
      () => documents.text('edge.yaml')?.insert(0, '# typed meanwhile\n'),
      documents.origin,
    );
    expect(await running).toBe(true);
    expect(documents.read('edge.yaml')).toBe(
      `# typed meanwhile\n${gateway.replace('port: 80', 'port: 8080')}`,
    );
  });

  test('keeps the place and the selection of an object that is renamed', async () => {
    const workspace = await open();
    const { actions, documents, store } = workspace;
    actions.addFiles([{ path: 'edge.yaml', text: gateway }], 'Open');
    await shows(workspace, edge);
    actions.place(new Map([[edge, { x: 10, y: 20 }]]));
    store.getState().select([edge], 'panel');
    const front = 'gateway.networking.k8s.io/Gateway/infra/front' as ResourceKey;
    const start = gateway.indexOf('edge\n');
    actions.edit('Rename', [{ path: 'edge.yaml', span: { start, end: start + 4 }, text: 'front' }]);
    await shows(workspace, front);
    expect([...store.getState().selected]).toEqual([front]);
    expect(documents.places().get(front)).toEqual({ x: 10, y: 20 });
    actions.undo();
    await shows(workspace, edge);
    expect(documents.places().get(edge)).toEqual({ x: 10, y: 20 });
  });

  test('goes to an object: selected, centred, shown in the text', async () => {
    const { actions, store } = await open();
    actions.addFiles([{ path: 'edge.yaml', text: gateway }], 'Open');
    await actions.goToResource(edge, ['spec', 'listeners', 0, 'port']);
    const { selected, centre, reveal } = store.getState();
    expect([...selected]).toEqual([edge]);
    expect(centre?.keys).toEqual([edge]);
    expect(gateway.slice(reveal?.start, reveal?.end)).toBe('80');
  });

  test('pastes manifests unchanged, and asks about output of a cluster', async () => {
    const { actions, documents, store } = await open();
    await actions.paste(gateway);
    expect(documents.paths()).toHaveLength(1);
    expect(documents.read(documents.paths()[0] ?? '')).toContain('# the front door');
    await actions.paste(gateway.replace('  name: edge', '  name: other\n  resourceVersion: "7"'));
    expect(store.getState().dialog).toMatchObject({ type: 'paste' });
  });
});

describe('files', () => {
  test('with a name in use get a number', async () => {
    const { actions, documents } = await open();
    actions.newFile('a.yaml');
    expect(actions.newFile('a.yaml')).toBe('a-2.yaml');
    actions.addFiles(
      [
        { path: 'a.yaml', text: 'x' },
        { path: 'dir.v1/b', text: '' },
        { path: 'dir.v1/b', text: '' },
      ],
      'Open',
    );
    expect(documents.paths()).toEqual(['a-2.yaml', 'a-3.yaml', 'a.yaml', 'dir.v1/b', 'dir.v1/b-2']);
  });

  test('are replaced as one step, which undo reverts to the byte', async () => {
    const { actions, documents } = await open();
    actions.addFiles(
      [
        { path: 'a.yaml', text: gateway },
        { path: 'b.yaml', text: 'b: 1' },
      ],
      'Open',
    );
    const before = actions.texts();
    actions.replaceAll(
      [
        { path: 'a.yaml', text: 'new: 1\n' },
        { path: 'c.yaml', text: '' },
      ],
      'Sample',
    );
    expect(actions.texts()).toEqual([
      { path: 'a.yaml', text: 'new: 1\n' },
      { path: 'c.yaml', text: '' },
    ]);
    expect(documents.undo()).toBe('Sample');
    expect(actions.texts()).toEqual(before);
  });

  test('are renamed, unless the name is invalid or in use', async () => {
    const { actions, documents } = await open();
    actions.addFiles(
      [
        { path: 'a.yaml', text: 'a' },
        { path: 'b.yaml', text: 'b' },
      ],
      'Open',
    );
    expect(actions.renameFile('a.yaml', 'b.yaml')).toContain('already');
    expect(actions.renameFile('a.yaml', 'dir//a.yaml')).toContain('slash');
    expect(actions.renameFile('a.yaml', 'dir/a.yaml')).toBeNull();
    expect(documents.paths()).toEqual(['b.yaml', 'dir/a.yaml']);
  });

  test('the undo of a toast undoes that change or none', async () => {
    const { actions, documents, store } = await open();
    actions.addFiles([{ path: 'a.yaml', text: 'a' }], 'Open a');
    const toast = store.getState().toasts.at(-1);
    actions.newFile('b.yaml');
    toast?.action?.run();
    expect(documents.paths()).toEqual(['a.yaml', 'b.yaml']);
    expect(store.getState().toasts.at(-1)?.message).toContain('no longer the latest');
  });
});

describe('a share link', () => {
  test('carries files and places, byte for byte', async () => {
    const { actions } = await open();
    const files = [
      { path: 'a.yaml', text: `${gateway}# é 😀\r\n` },
      { path: 'dir/empty.yaml', text: '' },
    ];
    actions.addFiles(files, 'Open');
    actions.place(new Map([[edge, { x: 5, y: 7 }]]));
    const link = await actions.shareLink();
    const page = createTestPage(link.slice(link.indexOf('#')));
    const other = await open(page);
    expect(other.actions.texts()).toEqual(files);
    expect(other.documents.places().get(edge)).toEqual({ x: 5, y: 7 });
  });

  test('that is broken opens the own workspace with a banner', async () => {
    const { store } = await open(createTestPage('#w=AAAA-broken'));
    expect(store.getState().ready).toBe(true);
    expect(store.getState().banners.get('link')?.message).toContain('damaged');
  });

  test('of an empty workspace is refused with a reason', async () => {
    const { actions } = await open();
    await expect(actions.shareLink()).rejects.toThrow('nothing to share');
  });
});
