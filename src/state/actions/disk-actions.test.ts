import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTestFile, createTestFolder } from '../../testing/test-disk.ts';
import { CART, EDGE } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the user chooses in the browser's pickers, whichever opens. */
const choosing = (...handles: readonly FileSystemHandle[]) => {
  vi.stubGlobal('showOpenFilePicker', async () => handles);
  vi.stubGlobal('showDirectoryPicker', async () => handles[0]);
};

const failing = (error: Error) => {
  vi.stubGlobal('showOpenFilePicker', () => Promise.reject(error));
  vi.stubGlobal('showDirectoryPicker', () => Promise.reject(error));
};

describe('files that are opened in place', () => {
  test('are distinguished from copies, and are dirty once they are changed', async () => {
    choosing(createTestFile('edge.yaml', EDGE).handle, createTestFile('cart.yaml', CART).handle);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    expect(bench.state().undo).toBe('Open 2 files');
    bench.actions.newFile('mine.yaml');
    await bench.type('replicas: 2', 'replicas: 3', 'cart.yaml');
    expect(bench.state().files).toEqual([
      { path: 'cart.yaml', onDisk: true, dirty: true },
      { path: 'edge.yaml', onDisk: true, dirty: false },
      { path: 'mine.yaml', onDisk: false, dirty: false },
    ]);
  });

  test('are saved to their origin, including the byte order mark', async () => {
    const file = createTestFile('edge.yaml', `\ufeff${EDGE}`);
    choosing(file.handle);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    expect(bench.text('edge.yaml')).toBe(EDGE);
    await bench.type('port: 80', 'port: 8080', 'edge.yaml');
    await bench.actions.saveToDisk('edge.yaml');
    expect(file.state.content).toBe(`\ufeff${EDGE.replace('port: 80', 'port: 8080')}`);
    expect(bench.state().files).toEqual([{ path: 'edge.yaml', onDisk: true, dirty: false }]);
  });

  test('that another program has changed are not overwritten unless confirmed', async () => {
    const file = createTestFile('edge.yaml', EDGE);
    choosing(file.handle);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    Object.assign(file.state, { content: '# by another program\n', modified: 9 });
    await bench.type('port: 80', 'port: 8080', 'edge.yaml');
    await bench.actions.saveToDisk('edge.yaml');
    expect(file.state.content).toBe('# by another program\n');
    expect(bench.toast()).toMatchObject({ tone: 'error', action: { label: 'Overwrite' } });
    bench.toast()?.action?.run();
    await vi.waitFor(() => expect(file.state.content).toBe(bench.text('edge.yaml')));
  });

  test('that the browser may not write keep their text, and say why', async () => {
    const file = createTestFile('edge.yaml', EDGE);
    choosing(file.handle);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    await bench.type('port: 80', 'port: 8080', 'edge.yaml');
    file.state.permission = 'denied';
    await bench.actions.saveToDisk('edge.yaml');
    expect(bench.toast()).toMatchObject({ tone: 'error', action: { label: 'Download it' } });
    file.state.permission = 'granted';
    file.state.failure = new DOMException('no room', 'QuotaExceededError');
    await bench.actions.saveToDisk('edge.yaml');
    expect(bench.toast()?.detail).toBe('The disk is full.');
    expect(bench.state().files[0]?.dirty).toBe(true);
  });

  test('stay dirty when something is typed while they are being written', async () => {
    const file = createTestFile('edge.yaml', EDGE);
    choosing(file.handle);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    const saving = bench.actions.saveToDisk('edge.yaml');
    await bench.type('port: 80', 'port: 8080', 'edge.yaml');
    await saving;
    expect(bench.state().files[0]?.dirty).toBe(true);
  });

  test('lose their link to the disk when they are deleted, renamed or replaced', async () => {
    choosing(createTestFile('edge.yaml', EDGE).handle);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    bench.actions.renameFile('edge.yaml', 'front.yaml');
    expect(bench.state().files).toEqual([{ path: 'front.yaml', onDisk: false, dirty: false }]);
    expect(bench.toast()?.detail).toContain('The file on disk keeps its name');
    bench.actions.deleteFile('front.yaml');
    await bench.actions.openFromDisk();
    bench.actions.replaceAll([{ path: 'edge.yaml', text: '' }], 'Open another');
    expect(bench.state().files).toEqual([{ path: 'edge.yaml', onDisk: false, dirty: false }]);
  });
});

describe('what cannot be opened', () => {
  test('is left out, with reasons for the first three', async () => {
    const broken = ['1', '2', '3', '4'].map(
      (name) => createTestFile(`${name}.yaml`, new Uint8Array([0, 1, 2, 0])).handle,
    );
    choosing(createTestFile('edge.yaml', EDGE).handle, ...broken);
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    expect(bench.documents.paths()).toEqual(['edge.yaml']);
    expect(bench.toast()).toMatchObject({ tone: 'error', message: '4 files were left out.' });
    expect(bench.toast()?.detail).toMatch(/And 1 more\.$/);
  });

  test('is a folder without manifests', async () => {
    choosing(createTestFolder('docs', { 'README.md': '#' }));
    const bench = await openWorkbench();
    await bench.actions.openFolderFromDisk();
    expect(bench.toast()?.message).toContain('There are no .yaml, .yml or .json files');
  });

  test('of a folder with very many files are those beyond the limit', async () => {
    // Pages of HTML are no manifests, so this is about the files alone.
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`${index}.yaml`, '<!doctype html><html></html>']),
    );
    choosing(createTestFolder('many', many));
    const bench = await openWorkbench();
    await bench.actions.openFolderFromDisk();
    const messages = bench.state().toasts.map(({ message }) => message);
    expect(messages).toEqual(['10,000 files were left out.', 'Only the first 10,000 files were opened.']);
  });

  test('is a file whose path no file can have', async () => {
    const page = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n';
    choosing(
      createTestFolder('shop', {
        'a\u202e.yaml': page,
        ' b.yaml': page,
        ['x'.repeat(1_030)]: { 'c.yaml': page },
      }),
    );
    const bench = await openWorkbench();
    await bench.actions.openFolderFromDisk();
    expect(bench.documents.paths()).toEqual([]);
    expect(bench.toast()).toMatchObject({ message: '3 files were left out.' });
    expect(bench.toast()?.detail).toContain('b.yaml: A file name cannot begin or end with a space.');
    expect(bench.toast()?.detail).toContain('a\ufffd.yaml: The path holds control characters');
    expect(bench.toast()?.detail).toContain('xxx…: The path has more than 1,024 characters.');
  });

  test('shows the reason where the browser refuses', async () => {
    failing(new DOMException('not now', 'SecurityError'));
    const bench = await openWorkbench();
    await bench.actions.openFromDisk();
    expect(bench.toast()).toMatchObject({ tone: 'error', detail: 'not now' });
  });

  test('is not reported when the user closes the picker', async () => {
    failing(new DOMException('closed', 'AbortError'));
    const bench = await openWorkbench();
    await bench.actions.openFolderFromDisk();
    expect(bench.state().toasts).toEqual([]);
  });

  test('a drop without any manifest is reported', async () => {
    const bench = await openWorkbench();
    await bench.drop([createTestFolder('docs', { 'README.md': '#' })]);
    expect(bench.toast()?.message).toContain('There is nothing to open in what was dropped');
  });
});

test('a file from Windows is opened with a note', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, ...[...'a: 1\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const bench = await openWorkbench();
  await bench.drop([createTestFile('utf16.yaml', bytes).handle]);
  expect(bench.text('utf16.yaml')).toBe('a: 1\n');
  expect(bench.toast()).toMatchObject({ tone: 'info' });
});
