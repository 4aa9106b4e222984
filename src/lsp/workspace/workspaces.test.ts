import { describe, expect, test, vi } from 'vitest';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { openEditor, type Editor } from '../testing/open-editor.ts';
import { ROUTES, SERVICES, SHOP } from '../testing/shop.ts';

const WAIT = { timeout: 20_000, interval: 10 };

/** Waits until these codes are reported about a file. */
const expectCodes = (editor: Editor, path: string, codes: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(editor.codes(path)).toEqual(codes), WAIT);

const inFolder = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

/** Says that files changed on disk. */
const changed = (editor: Editor, ...paths: readonly string[]) =>
  editor.client.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: paths.map((path): FileEvent => ({ uri: editor.uri(path), type: FileChangeType.Changed })),
  });

describe('two folders', () => {
  test('are two clusters', async () => {
    const broken = { ...SHOP, [ROUTES]: SHOP[ROUTES].replace('name: cart-svc', 'name: gone') };
    const editor = await openEditor({
      files: { ...inFolder('one', SHOP), ...inFolder('two', broken) },
      folders: ['one', 'two'],
    });
    await expectCodes(editor, `two/${ROUTES}`, ['backend/missing']);
    // The same objects are in both, and no copies of each other.
    expect(editor.codes(`one/${ROUTES}`)).toEqual([]);
    expect(editor.codes(`one/${SERVICES}`)).toEqual([]);
    const symbols = await editor.client.sendRequest(WorkspaceSymbolRequest.type, { query: 'HTTPRoute' });
    expect(symbols).toHaveLength(2);
  });

  test('of which one lies in the other: the inner one speaks about its files', async () => {
    const inner = { 'a.yaml': 'apiVersion: v1\nkind: [\n' };
    const editor = await openEditor({
      files: { ...SHOP, ...inFolder('inner', inner) },
      folders: ['', 'inner'],
    });
    await expectCodes(editor, 'inner/a.yaml', ['text/syntax']);
    await editor.open('inner/a.yaml');
    await editor.replace('inner/a.yaml', 'kind: [', 'kind: Service');
    await vi.waitFor(() => expect(editor.codes('inner/a.yaml')).not.toContain('text/syntax'), WAIT);
  });

  test('come and go', async () => {
    const editor = await openEditor({
      files: { ...inFolder('one', SHOP), 'two/a.yaml': 'apiVersion: v1\nkind: [\n' },
      folders: ['one'],
    });
    const change = (added: readonly string[], removed: readonly string[]) =>
      editor.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: {
          added: added.map((path) => ({ uri: editor.uri(path), name: path })),
          removed: removed.map((path) => ({ uri: editor.uri(path), name: path })),
        },
      });
    await editor.client.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    await change(['two'], []);
    await expectCodes(editor, 'two/a.yaml', ['text/syntax']);
    await change([], ['two']);
    await expectCodes(editor, 'two/a.yaml', []);
    expect(editor.reported('two/a.yaml')).toEqual([]);
  });
});

test('a file outside of all folders is a cluster of its own', async () => {
  const editor = await openEditor({
    files: {
      ...inFolder('one', SHOP),
      'else/x.yaml': 'apiVersion: v1\nkind: [\n',
      'else/y.yaml': 'kind: [\n',
    },
    folders: ['one'],
  });
  await editor.open('else/x.yaml');
  await expectCodes(editor, 'else/x.yaml', ['text/syntax']);
  expect(editor.reported('else/y.yaml')).toBeUndefined();
  await editor.close('else/x.yaml');
  await expectCodes(editor, 'else/x.yaml', []);
});

test('such a file has the settings of its place', async () => {
  const editor = await openEditor({
    files: { 'else/a.yaml': TOO_NEW },
    folders: [],
    configuration: async (scope) => {
      // An answer may be late.
      await new Promise((resolve) => setTimeout(resolve, 200));
      return scope?.endsWith('/else') ? { gatewayApi: '1.2' } : null;
    },
  });
  await editor.open('else/a.yaml');
  await vi.waitFor(() => expect(editor.codes('else/a.yaml')).toContain('object/api-version'), WAIT);
});

test('a document that is not saved yet is looked at, an old revision and prose are not', async () => {
  const editor = await openEditor({ folders: [] });
  const text = 'apiVersion: v1\nkind: [\n';
  await editor.open('git:/manifests/a.yaml', text);
  await editor.open('untitled:notes', text, 'markdown');
  await editor.open('untitled:Untitled-1', text);
  await expectCodes(editor, 'untitled:Untitled-1', ['text/syntax']);
  expect(editor.reported('git:/manifests/a.yaml')).toBeUndefined();
  expect(editor.reported('untitled:notes')).toBeUndefined();
});

test('what is hidden belongs to no folder', async () => {
  const copy = SHOP[SERVICES];
  const editor = await openEditor({ files: { ...SHOP, '.git/copy.yaml': copy, 'bad.yaml': 'kind: [\n' } });
  editor.disk.files.delete('/manifests/.git/copy.yaml');
  await editor.open('.git/copy.yaml', copy);
  await expectCodes(editor, 'bad.yaml', ['text/syntax']);
  // As a part of the folder its objects would be there twice.
  expect(editor.codes(SERVICES)).toEqual([]);
});

test('a file that is opened by a link is the one that the folder holds', async () => {
  const editor = await openEditor({ files: { ...SHOP, 'bad.yaml': 'kind: [\n' } });
  editor.disk.links.set('/manifests/link.yaml', `/manifests/${SERVICES}`);
  await expectCodes(editor, 'bad.yaml', ['text/syntax']);
  await editor.open('link.yaml', SHOP[SERVICES]);
  await editor.replace('link.yaml', 'name: cart-svc', 'name: basket');
  await expectCodes(editor, ROUTES, ['backend/missing']);
  expect(editor.codes('link.yaml')).toEqual([]);
});

describe('changes on disk', () => {
  test('count in files that are not open', async () => {
    const editor = await openEditor({
      files: SHOP,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await vi.waitFor(() => expect(editor.registered).toContain('workspace/didChangeWatchedFiles'), WAIT);
    const broken = SHOP[ROUTES].replace('name: cart-svc', 'name: gone');
    editor.disk.files.set(`/manifests/${ROUTES}`, broken);
    await changed(editor, ROUTES);
    await expectCodes(editor, ROUTES, ['backend/missing']);
    editor.disk.files.set(
      '/manifests/gone.yaml',
      SHOP[SERVICES].replaceAll('cart-svc', 'gone').split('---\n')[1] ?? '',
    );
    await changed(editor, 'gone.yaml');
    await expectCodes(editor, ROUTES, []);
    editor.disk.files.delete('/manifests/gone.yaml');
    await changed(editor, 'gone.yaml');
    await expectCodes(editor, ROUTES, ['backend/missing']);
  });

  test('wait in files that are open until these are closed', async () => {
    const editor = await openEditor({ files: { ...SHOP, 'bad.yaml': 'kind: [\n' } });
    await editor.open(ROUTES);
    editor.disk.files.set(`/manifests/${ROUTES}`, SHOP[ROUTES].replace('name: cart-svc', 'name: gone'));
    await changed(editor, ROUTES);
    await expectCodes(editor, 'bad.yaml', ['text/syntax']);
    expect(editor.codes(ROUTES)).toEqual([]);
    await editor.close(ROUTES);
    await expectCodes(editor, ROUTES, ['backend/missing']);
  });

  test('that come while the folder is read are newer than what is read', async () => {
    const broken = SHOP[ROUTES].replace('name: cart-svc', 'name: gone');
    const editor = await openEditor({ files: { ...SHOP, [ROUTES]: broken, 'bad.yaml': 'kind: [\n' } });
    await expectCodes(editor, 'bad.yaml', ['text/syntax']);
    const go = editor.disk.holdReading();
    await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: editor.uri('some-folder'), type: FileChangeType.Deleted }],
    });
    await go.begun;
    editor.disk.files.set(`/manifests/${ROUTES}`, SHOP[ROUTES]);
    await changed(editor, ROUTES);
    await editor.open(SERVICES);
    editor.disk.files.set(`/manifests/${SERVICES}`, SHOP[SERVICES].replace('name: pay\n', 'name: till\n'));
    await editor.close(SERVICES);
    await editor.client.sendRequest('a/question', {}).catch(() => null);
    go.end();
    const messages = () => (editor.reported(ROUTES) ?? []).map(({ message }) => message);
    await vi.waitFor(() => expect(messages()).toEqual([expect.stringContaining('payments/pay ')]), WAIT);
  });

  test('of a kustomization, and folders that are gone, have the folder read anew', async () => {
    const kustomization =
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n';
    const editor = await openEditor({
      files: { 'k/kustomization.yaml': kustomization, 'k/a.yaml': 'kind: [\n', 'b/b.yaml': 'kind: [\n' },
    });
    await vi.waitFor(() => expect(editor.codes('k/a.yaml')).toContain('text/syntax'), WAIT);
    editor.disk.files.set('/manifests/k/a.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n');
    await changed(editor, 'k/kustomization.yaml');
    await expectCodes(editor, 'k/a.yaml', []);
    editor.disk.files.delete('/manifests/b/b.yaml');
    await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: editor.uri('b'), type: FileChangeType.Deleted }],
    });
    await expectCodes(editor, 'b/b.yaml', []);
  });
});

describe('settings', () => {
  test('are asked for each folder, and followed', async () => {
    let release: unknown = { gatewayApi: '1.2' };
    const editor = await openEditor({
      files: { ...inFolder('one', { 'a.yaml': TOO_NEW }), ...inFolder('two', { 'a.yaml': TOO_NEW }) },
      folders: ['one', 'two'],
      configuration: (scope) => (scope?.endsWith('/one') ? release : null),
    });
    await vi.waitFor(() => expect(editor.codes('one/a.yaml')).toContain('object/api-version'), WAIT);
    expect(editor.codes('two/a.yaml')).not.toContain('object/api-version');
    release = null;
    await editor.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await vi.waitFor(() => expect(editor.codes('one/a.yaml')).not.toContain('object/api-version'), WAIT);
  });

  test('come with the start, and from editors that send them', async () => {
    const editor = await openEditor({
      files: SHOP,
      started: { implementation: 'spec' },
      settings: { gatehouse: { roots: ['nowhere'], chanel: 'experimental' } },
    });
    await vi.waitFor(
      () =>
        expect(editor.shown).toEqual([
          expect.stringContaining('did you mean channel?'),
          expect.stringContaining('gatehouse.roots: nowhere: there is no kustomization in that folder'),
        ]),
      WAIT,
    );
    await editor.open(ROUTES, SHOP[ROUTES].replace('name: cart-svc', 'name: gone'));
    await expectCodes(editor, ROUTES, ['backend/missing']);
    await editor.client.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { gatehouse: { partial: true } },
    });
    await vi.waitFor(
      () => expect((editor.reported(ROUTES) ?? []).some(({ severity }) => severity === 1)).toBe(false),
      WAIT,
    );
  });
});

/** Served since 1.4 only. */
const TOO_NEW = `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: a, namespace: shop }
spec:
  targetRefs: [{ group: '', kind: Service, name: a }]
  validation: { hostname: a.example.com, wellKnownCACertificates: System }
`;

test('where not all could be read, what is absent is not known', async () => {
  const editor = await openEditor({
    files: { ...SHOP, [ROUTES]: SHOP[ROUTES].replace('name: cart-svc', 'name: gone') },
  });
  await expectCodes(editor, ROUTES, ['backend/missing']);
  expect(editor.reported(ROUTES)?.map(({ severity }) => severity)).toEqual([1]);
  editor.disk.problems.push('/manifests/secret.yaml: permission denied.');
  await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: editor.uri('some-folder'), type: FileChangeType.Deleted }],
  });
  await vi.waitFor(
    () => expect(editor.reported(ROUTES)?.some(({ severity }) => severity === 1)).toBe(false),
    WAIT,
  );
  expect(editor.log).toContain('/manifests/secret.yaml: permission denied.');
});

test('reading a big folder is shown as work in progress', async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`f${at}.json`, '{}']));
  const steps: string[] = [];
  const editor = await openEditor({
    files: { ...files, ...inFolder('small', SHOP) },
    folders: [],
    capabilities: { window: { workDoneProgress: true } },
  });
  editor.client.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  editor.client.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
    steps.push(value.message ?? value.kind);
  });
  const add = (path: string) =>
    editor.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: editor.uri(path), name: path || 'work' }], removed: [] },
    });
  await add('small');
  await editor.client.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
  expect(steps).toEqual([]);
  await add('');
  await vi.waitFor(() => expect(steps.at(-1)).toBe('end'), WAIT);
  expect(steps).toEqual(['Reading 203 files of work', 'Checking work', 'end']);
});
