import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestFile } from '../../testing/test-disk.ts';
import { createTestLocks } from '../../testing/test-locks.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { saveAll } from '../actions/save-all.ts';
import { createTestFolder, TOKEN, type TestFolder } from './testing/test-folder.ts';

const ADDRESS = `#folder/${TOKEN}`;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: createTestLocks() });
});

/** A browser with the page of a folder open. */
function createBrowser() {
  const settings = createTestStorage();
  const open = async (folder: TestFolder, { session = createTestStorage(), fragment = ADDRESS } = {}) => {
    vi.stubGlobal('fetch', folder.fetch);
    const bench = await openWorkbench(
      {},
      { page: createTestPage(fragment, 'folder'), persist: true, settings, session },
    );
    const { state, workspace } = bench;
    return {
      ...bench,
      session,
      view: () => state().hosted,
      files: () => state().files.map(({ path, dirty }) => (dirty ? `${path} *` : path)),
      saveAll: () => saveAll(workspace),
      /** Settles when the screen shows what is awaited. */
      sees: (wanted: () => unknown) => vi.waitFor(() => expect(wanted()).toBeTruthy(), { interval: 5 }),
    };
  };
  return { open };
}

const openFolder = async (texts: Readonly<Record<string, string>> = SHOP, how = {}) => {
  const folder = createTestFolder(texts, how);
  return { folder, bench: await createBrowser().open(folder) };
};

describe('the page of a folder', () => {
  test('shows its files, which are those of no workspace of the browser', async () => {
    const { bench } = await openFolder();
    expect(bench.files()).toEqual(Object.keys(SHOP).sort());
    expect(bench.problems()).toEqual([]);
    expect(bench.view()).toMatchObject({ name: 'shop', readOnly: false, gone: null, deleted: [] });
    expect(bench.state().workspaces).toEqual([]);
    expect(bench.state().undo).toBeNull();
  });

  test('takes over the options that the command was given', async () => {
    const { bench } = await openFolder(SHOP, { options: { channel: 'experimental' } });
    expect(bench.state().options.channel).toBe('experimental');
  });

  test('says so where its address has no token, or a wrong one', async () => {
    const folder = createTestFolder(SHOP);
    const bare = await createBrowser().open(folder, { fragment: '' });
    expect(bare.banner('link')).toMatch(/address of this page is not complete/);
    const wrong = await createBrowser().open(folder, { fragment: '#folder/old' });
    expect(wrong.banner('link')).toBe('The folder was not opened. The token is missing.');
    expect(wrong.files()).toEqual([]);
  });

  test('remembers its token when another fragment has taken its place, and leaves other addresses alone', async () => {
    const folder = createTestFolder(SHOP);
    const { open } = createBrowser();
    const { session, close } = await open(folder);
    close();
    expect((await open(folder, { session, fragment: '#help/rules' })).files()).toHaveLength(2);
    const other = await open(folder, { session, fragment: '#workspace/own' });
    expect(other.view()).toBeNull();
  });
});

describe('saving', () => {
  test('writes what was changed, and nothing else', async () => {
    const { folder, bench } = await openFolder();
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml']);
    expect(folder.text('cart.yaml')).toBe(CART);
    await bench.actions.saveToDisk('cart.yaml');
    expect(folder.text('cart.yaml')).toBe(CART.replace('name: cart # the', 'name: crat # the'));
    expect(folder.writes.map(({ path }) => path)).toEqual(['cart.yaml']);
    expect(bench.files()).toEqual(['cart.yaml', 'edge.yaml']);
    expect(bench.toast()).toMatchObject({ tone: 'success', message: 'Saved cart.yaml.' });
    await bench.saveAll();
    expect(bench.toast()?.message).toBe('Everything is saved in “shop”.');
    expect(folder.writes).toHaveLength(1);
  });

  test('of what was undone to what is saved is not needed', async () => {
    const { bench } = await openFolder();
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    await bench.undo();
    expect(bench.files()).toEqual(['cart.yaml', 'edge.yaml']);
  });

  test('makes new files, and asks before it deletes', async () => {
    const { folder, bench } = await openFolder();
    bench.actions.addFiles([{ path: 'new.yaml', text: 'a: 1\n' }], 'Add');
    expect(bench.actions.renameFile('edge.yaml', 'gates/edge.yaml')).toBeNull();
    expect(bench.files()).toEqual(['cart.yaml', 'gates/edge.yaml *', 'new.yaml *']);
    expect(bench.view()?.deleted).toEqual(['edge.yaml']);
    await bench.actions.saveToDisk('gates/edge.yaml');
    expect(bench.toast()?.detail).toBe('edge.yaml: deleted here, and still in “shop” until all is saved.');
    await bench.saveAll();
    expect(bench.state().dialog).toEqual({ type: 'hosted-save' });
    expect(folder.paths()).toEqual(['cart.yaml', 'edge.yaml', 'gates/edge.yaml']);
    await bench.workspace.hosted?.saveNow({ withDeletions: false });
    expect(folder.paths()).toEqual(['cart.yaml', 'edge.yaml', 'gates/edge.yaml', 'new.yaml']);
    await bench.workspace.hosted?.saveNow({ withDeletions: true });
    expect(folder.paths()).toEqual(['cart.yaml', 'gates/edge.yaml', 'new.yaml']);
    expect(bench.toast()?.message).toBe('Deleted one file in “shop”.');
    expect(bench.view()?.deleted).toEqual([]);
  });

  test('does not delete what was brought back', async () => {
    const { bench } = await openFolder();
    bench.actions.deleteFile('edge.yaml');
    bench.workspace.hosted?.restore('edge.yaml');
    expect(bench.files()).toEqual(['cart.yaml', 'edge.yaml']);
    expect(bench.text('edge.yaml')).toBe(EDGE);
    expect(bench.view()?.deleted).toEqual([]);
  });

  test('that is refused says why, and the change stays', async () => {
    const { folder, bench } = await openFolder();
    folder.refuse('cart.yaml', 'cart.yaml: permission denied.');
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    await bench.actions.saveToDisk('cart.yaml');
    expect(bench.toast()).toMatchObject({
      message: 'cart.yaml was not saved.',
      detail: 'cart.yaml: permission denied.',
    });
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml']);
  });

  test('keeps what is typed meanwhile as not saved', async () => {
    const { folder, bench } = await openFolder();
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
      bench.documents.edit('Typing', [{ path: 'cart.yaml', span: { start: 0, end: 0 }, text: '# more\n' }]);
      vi.stubGlobal('fetch', folder.fetch);
      return folder.fetch(url, init);
    });
    await bench.actions.saveToDisk('cart.yaml');
    await bench.settled();
    expect(folder.text('cart.yaml')).not.toContain('more');
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml']);
    expect(bench.text('cart.yaml')).toMatch(/^# more\n/);
    expect(bench.view()?.conflicts.size).toBe(0);
    await bench.saveAll();
    expect(folder.text('cart.yaml')).toBe(bench.text('cart.yaml'));
  });

  test('of a file that was opened from elsewhere makes it one of the folder', async () => {
    const { folder, bench } = await openFolder();
    await bench.drop([createTestFile('mine.yaml', 'a: 1\n').handle]);
    await bench.saveAll();
    expect(folder.text('mine.yaml')).toBe('a: 1\n');
  });
});

describe('what another program changes', () => {
  test('comes in at once, as one step', async () => {
    const { folder, bench } = await openFolder();
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`many/${i}.yaml`, `i: ${i}\n`]));
    folder.change({
      ...many,
      'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
      'edge.yaml': null,
    });
    await bench.sees(() => bench.files().length === 301);
    expect(bench.files().filter((file) => file.endsWith('*'))).toEqual([]);
    expect(bench.text('cart.yaml')).toContain('crat');
    expect(bench.state().undo).toBe('Take over changes of “shop”');
    await bench.undo();
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml *']);
    expect(bench.state().undo).toBeNull();
  });

  test('is merged with what was changed here in other lines', async () => {
    const { folder, bench } = await openFolder();
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    folder.change({ 'cart.yaml': `# theirs\n${CART}` });
    await bench.sees(() => bench.text('cart.yaml').startsWith('# theirs'));
    expect(bench.text('cart.yaml')).toBe(`# theirs\n${CART.replace('name: cart # the', 'name: crat # the')}`);
    expect(bench.toast()?.message).toMatch(/^cart\.yaml: changed in “shop” as well\. Both changes/);
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml']);
    await bench.saveAll();
    expect(folder.text('cart.yaml')).toBe(bench.text('cart.yaml'));
  });

  test('in the same lines waits until one is chosen, and is not written over', async () => {
    const { folder, bench } = await openFolder();
    const theirs = CART.replace('name: cart # the', 'name: theirs # the');
    await bench.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    folder.change({ 'cart.yaml': theirs });
    await bench.sees(() => bench.view()?.conflicts.size);
    expect(bench.text('cart.yaml')).toContain('name: mine # the');
    expect(bench.banner('hosted-conflicts')).toMatch(/^cart\.yaml: changed here and in “shop”/);
    await bench.saveAll();
    await bench.actions.saveToDisk('cart.yaml');
    expect(bench.state().dialog).toEqual({ type: 'hosted-conflicts' });
    expect([folder.text('cart.yaml'), folder.writes]).toEqual([theirs, []]);

    bench.workspace.hosted?.takeTheirs('cart.yaml');
    expect(bench.text('cart.yaml')).toBe(theirs);
    expect(bench.files()).toEqual(['cart.yaml', 'edge.yaml']);
    expect(bench.banner('hosted-conflicts')).toBeUndefined();
    await bench.undo();
    expect(bench.text('cart.yaml')).toContain('name: mine # the');
    await bench.saveAll();
    expect(folder.text('cart.yaml')).toContain('name: mine # the');
  });

  test('is found out when something is saved, where nobody has told', async () => {
    const { folder, bench } = await openFolder();
    await bench.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    const theirs = CART.replace('name: cart # the', 'name: theirs # the');
    // The answer to the write is there before the news.
    const saving = bench.actions.saveToDisk('cart.yaml');
    folder.change({ 'cart.yaml': theirs });
    await saving;
    expect(folder.text('cart.yaml')).toBe(theirs);
    expect(bench.view()?.conflicts.get('cart.yaml')?.text).toBe(theirs);
    bench.workspace.hosted?.keepOurs('cart.yaml');
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml']);
    await bench.actions.saveToDisk('cart.yaml');
    expect(folder.text('cart.yaml')).toBe(CART.replace('name: cart # the', 'name: mine # the'));
  });

  test('that it deletes stays here where it was changed, and the other way round', async () => {
    const { folder, bench } = await openFolder();
    await bench.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    bench.actions.deleteFile('edge.yaml');
    folder.change({ 'cart.yaml': null, 'edge.yaml': `${EDGE}# theirs\n` });
    await bench.sees(() => bench.view()?.conflicts.size === 2);
    bench.workspace.hosted?.keepOurs('cart.yaml');
    bench.workspace.hosted?.takeTheirs('edge.yaml');
    expect(bench.files()).toEqual(['cart.yaml *', 'edge.yaml']);
    expect(bench.text('edge.yaml')).toBe(`${EDGE}# theirs\n`);
    await bench.saveAll();
    expect(folder.paths()).toEqual(['cart.yaml', 'edge.yaml']);
  });

  test('and takes back is no conflict any more', async () => {
    const { folder, bench } = await openFolder();
    await bench.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    folder.change({ 'cart.yaml': CART.replace('name: cart # the', 'name: theirs # the') });
    await bench.sees(() => bench.view()?.conflicts.size);
    folder.change({ 'cart.yaml': CART.replace('name: cart # the', 'name: mine # the') });
    await bench.sees(() => bench.view()?.conflicts.size === 0);
    expect(bench.files()).toEqual(['cart.yaml', 'edge.yaml']);
  });
});

describe('a reload', () => {
  test('keeps what is not saved, with undo, and takes over what changed meanwhile', async () => {
    const folder = createTestFolder({ ...SHOP, 'old.yaml': 'o: 1\n' });
    const { open } = createBrowser();
    const first = await open(folder);
    await first.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    first.actions.deleteFile('old.yaml');
    first.actions.addFiles([{ path: 'new.yaml', text: 'n: 1\n' }], 'Add');
    first.close();
    folder.change({ 'edge.yaml': `# theirs\n${EDGE}` });
    const { session } = first;
    const second = await open(folder, { session });
    expect(second.files()).toEqual(['cart.yaml *', 'edge.yaml', 'new.yaml *']);
    expect(second.view()?.deleted).toEqual(['old.yaml']);
    expect(second.text('edge.yaml')).toBe(`# theirs\n${EDGE}`);
    await second.undo();
    await second.undo();
    expect(second.files()).toEqual(['cart.yaml *', 'edge.yaml *']);
    second.close();
    folder.change({ 'cart.yaml': CART.replace('name: cart # the', 'name: theirs # the') });
    const third = await open(folder, { session });
    expect([...(third.view()?.conflicts.keys() ?? [])]).toContain('cart.yaml');
    expect(third.text('cart.yaml')).toContain('name: mine # the');
  });

  test('in another tab begins with the files, and finds what a closed tab has left', async () => {
    const folder = createTestFolder(SHOP);
    const { open } = createBrowser();
    const first = await open(folder);
    const other = await open(folder);
    await other.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    expect(first.text('cart.yaml')).toBe(CART);
    await other.saveAll();
    await first.sees(() => first.text('cart.yaml').includes('mine'));
    expect(first.files()).toEqual(['cart.yaml', 'edge.yaml']);
  });
});

describe('a server that is gone', () => {
  test('is asked again, and nothing that was changed is lost', async () => {
    const { folder, bench } = await openFolder();
    folder.stop();
    await bench.sees(() => bench.banner('hosted'));
    expect(bench.banner('hosted')).toMatch(/^The command that serves “shop” does not answer\. You can go on/);
    await bench.type('name: cart # the', 'name: mine # the', 'cart.yaml');
    await bench.saveAll();
    expect(bench.toast()).toMatchObject({
      tone: 'error',
      message: 'It is not known whether anything was saved in “shop”.',
    });
    folder.start();
    folder.change({ 'edge.yaml': `# theirs\n${EDGE}` });
    await bench.sees(() => bench.text('edge.yaml').startsWith('# theirs'));
    expect(bench.banner('hosted')).toBeUndefined();
    await bench.saveAll();
    expect(folder.text('cart.yaml')).toContain('name: mine # the');
  });

  test('and is back under another address says so', async () => {
    const { folder, bench } = await openFolder();
    folder.restart();
    await bench.sees(() => bench.view()?.gone === 'closed');
    expect(bench.banner('hosted')).toMatch(/started again under another address/);
  });
});

describe('a folder that is to be looked at', () => {
  test('is followed, and nothing changes it', async () => {
    const { folder, bench } = await openFolder(SHOP, { readOnly: true });
    expect(bench.banner('shared')).toMatch(/^“shop” is here to be looked at/);
    expect(await bench.fix('backend/missing').catch(() => false)).toBe(false);
    const { actions } = bench;
    actions.newFile();
    actions.addFiles([{ path: 'new.yaml', text: '' }], 'Add');
    actions.deleteFile('cart.yaml');
    actions.replaceAll([], 'Replace');
    actions.clear();
    expect(actions.renameFile('cart.yaml', 'x.yaml')).toMatch(/to be looked at/);
    await actions.paste('a: 1');
    await bench.drop('a: 1');
    await actions.openSample('smallest');
    await actions.saveToDisk('cart.yaml');
    expect(bench.files()).toEqual(['cart.yaml', 'edge.yaml']);
    folder.change({ 'edge.yaml': null });
    await bench.sees(() => bench.files().length === 1);
    expect(bench.state().undo).toBeNull();
    expect(folder.writes).toEqual([]);
  });
});

test('a folder is no workspace that could be renamed, deleted or emptied, but can be copied to one', async () => {
  const { bench } = await openFolder();
  expect(await bench.actions.renameWorkspace('x', 'y')).toMatch(/^This is the folder “shop”/);
  await bench.actions.deleteWorkspace('x');
  expect(bench.toast()?.message).toMatch(/^This is the folder “shop”/);
  bench.actions.clear();
  expect(bench.files()).toHaveLength(2);
  await bench.actions.duplicateWorkspace('x');
  expect(bench.page.fragment()).toMatch(/^#workspace\//);
});
