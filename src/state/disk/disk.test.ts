import { describe, expect, test } from 'vitest';
import { createTestFile, createTestFolder } from '../../testing/test-disk.ts';
import { collectFolder, collectList, incoming } from './collect-files.ts';
import { readIncoming } from './read-incoming.ts';
import { saveFile } from './save-file.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';

describe('a folder', () => {
  test('gives its manifests by their paths, and leaves out what is not the user’s', async () => {
    const folder = createTestFolder('shop', {
      'z.yaml': service,
      'README.md': '# shop',
      'package.json': '{}',
      base: { 'web.yml': service, 'web.json': '{}' },
      node_modules: { lib: { 'a.yaml': service } },
      '.git': { 'config.yaml': service },
    });
    const { files, more } = await collectFolder(folder);
    expect(files.map(({ path }) => path)).toEqual(['base/web.json', 'base/web.yml', 'z.yaml']);
    expect(more).toBe(false);
  });

  test('with very many files is cut off, and marked as such', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_100 }, (_, index) => [`${index}.yaml`, '']));
    const { files, more } = await collectFolder(createTestFolder('many', many));
    expect(files).toHaveLength(10_000);
    expect(more).toBe(true);
  });

  test('chosen in an older browser gives the same', () => {
    const file = (path: string) =>
      Object.defineProperty(new File([''], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
        value: path,
      });
    const list = ['shop/b.yaml', 'shop/a/b.yaml', 'shop/node_modules/c.yaml', 'shop/notes.txt'].map(file);
    expect(collectList(list).files.map(({ path }) => path)).toEqual(['a/b.yaml', 'b.yaml']);
  });
});

describe('reading', () => {
  test('keeps readable files, with a reason for each of the others', async () => {
    const broken = createTestFile('gone.yaml', '').handle;
    Object.assign(broken, { getFile: () => Promise.reject(new DOMException('not here', 'NotFoundError')) });
    const { files, refused, notes } = await readIncoming([
      incoming(createTestFile('good.yaml', `\ufeff${service}`).handle),
      incoming(createTestFile('picture.yaml', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])).handle),
      incoming(createTestFile('page.yaml', '<!doctype html><html></html>').handle),
      incoming(createTestFile('compose.yaml', 'services:\n  web:\n    image: nginx\n').handle),
      incoming(broken),
    ]);
    expect(files.map(({ path, text, disk }) => [path, text, disk?.mark])).toEqual([
      ['good.yaml', service, true],
      ['compose.yaml', 'services:\n  web:\n    image: nginx\n', false],
    ]);
    expect(refused).toEqual([
      expect.stringContaining('picture.yaml'),
      expect.stringContaining('web page'),
      expect.stringContaining('gone.yaml'),
    ]);
    expect(notes).toEqual([expect.stringContaining('Compose')]);
  });

  test('has one line for all files without objects', async () => {
    const compose = 'services:\n  web:\n    image: nginx\n';
    const { notes } = await readIncoming([
      incoming(createTestFile('compose.yaml', compose).handle),
      incoming(createTestFile('values.yaml', 'replicaCount: 1\n').handle),
    ]);
    expect(notes).toEqual(['2 files hold no Kubernetes objects. Problems says what each of them is.']);
  });
});

describe('saving', () => {
  const opened = (content = service) => {
    const { state, handle } = createTestFile('a.yaml', content);
    return { state, file: { handle, text: service, mark: false, modified: 1 } };
  };

  test('writes exactly the text', async () => {
    const { state, file } = opened();
    const text = `${service}# é\r\n  `;
    expect(await saveFile(file, text, false)).toMatchObject({
      outcome: 'saved',
      file: { text, modified: 2 },
    });
    expect(state.content).toBe(text);
  });

  test('puts the byte order mark back', async () => {
    const { state, file } = opened();
    await saveFile({ ...file, mark: true }, 'a: 1', false);
    expect(state.content).toBe('\ufeffa: 1');
  });

  test('does not overwrite a file that changed meanwhile, unless forced', async () => {
    const { state, file } = opened();
    Object.assign(state, { content: 'theirs: 1', modified: 9 });
    expect(await saveFile(file, 'mine: 1', false)).toEqual({ outcome: 'changed' });
    expect(state.content).toBe('theirs: 1');
    expect(await saveFile(file, 'mine: 1', true)).toMatchObject({ outcome: 'saved' });
    expect(state.content).toBe('mine: 1');
  });

  test('returns a reason when it is not allowed or fails', async () => {
    const { state, file } = opened();
    state.permission = 'denied';
    expect(await saveFile(file, 'x', false)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('not allowed'),
    });
    state.permission = 'granted';
    state.failure = new DOMException('', 'QuotaExceededError');
    expect(await saveFile(file, 'x', false)).toEqual({ outcome: 'failed', reason: 'The disk is full.' });
    expect(state.content).toBe(service);
  });
});
