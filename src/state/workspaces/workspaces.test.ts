import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { createTestDrop, createTestFile } from '../../testing/test-disk.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { createAppStore } from '../app-store.ts';
import { mirrorWorkspaces } from '../wiring/mirror-workspaces.ts';
import { purgeWorkspace } from './purge-workspace.ts';
import { createRegistry } from './registry.ts';
import { RESTORABLE } from './workspace-info.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const MINE = { 'mine.yaml': '# mine\n' };

/** A browser: what it stores, and the tab that is open in it. */
function createBrowser() {
  const settings = createTestStorage();
  let session = createTestStorage();
  let page = createTestPage();
  let bench: Awaited<ReturnType<typeof openWorkbench>> | null = null;
  return {
    settings,
    get bench() {
      if (!bench) throw new Error('The page is not open.');
      return bench;
    },
    get page() {
      return page;
    },
    /** Loads the page again, at the same address. */
    async load(files: Readonly<Record<string, string>> = {}) {
      bench?.close();
      page = createTestPage(page.fragment());
      // The closed one stores what it has before the next one reads.
      await new Promise((resolve) => setTimeout(resolve, 20));
      bench = await openWorkbench(files, { page, settings, session, persist: true });
      return bench;
    },
    /** Another tab at an address. */
    async tab(fragment = '') {
      session = createTestStorage();
      page = createTestPage(fragment);
      return this.load();
    },
    names: () =>
      bench
        ?.state()
        .workspaces.filter(({ deleted }) => deleted === null)
        .map(({ name }) => name)
        .sort(),
    idOf: (name: string): string => {
      const info = bench?.state().workspaces.find((workspace) => workspace.name === name);
      if (!info) throw new Error(`There is no workspace ${name}.`);
      return info.id;
    },
  };
}

describe('workspaces', () => {
  test('begin with one, and a new one is opened beside it', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    expect(browser.names()).toEqual(['My workspace']);
    await browser.bench.actions.newWorkspace();
    expect(browser.page.reloads()).toBe(1);
    await browser.load();
    expect(browser.names()).toEqual(['My workspace', 'New workspace']);
    expect(browser.bench.documents.paths()).toEqual([]);
    browser.bench.actions.openWorkspace(browser.idOf('My workspace'));
    await browser.load();
    expect(browser.bench.documents.paths()).toEqual(['mine.yaml']);
  });

  test('are opened by their address, and by default the one that was opened last', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('Second');
    await browser.load();
    const second = browser.idOf('Second');
    await browser.tab();
    expect(browser.bench.state().workspace).toBe(second);
    await browser.tab('#workspace/own');
    expect(browser.bench.documents.paths()).toEqual(['mine.yaml']);
    await browser.tab('#workspace/elsewhere');
    expect(browser.bench.banner('link')).toContain('this browser does not have');
  });

  test('that each tab has open stay open when it is loaded again', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('Second');
    await browser.load();
    browser.page.setFragment('#canvas');
    await browser.load();
    expect(browser.bench.state().workspace).toBe(browser.idOf('Second'));
  });

  test('have names that no other one has', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('My workspace');
    await browser.load();
    expect(browser.names()).toEqual(['My workspace', 'My workspace 2']);
    const { renameWorkspace } = browser.bench.actions;
    expect(await renameWorkspace('own', ' My workspace 2 ')).toContain('already');
    expect(await renameWorkspace('own', ' ')).toContain('needs a name');
    expect(await renameWorkspace('own', 'Shop')).toBeNull();
    expect(browser.names()).toEqual(['My workspace 2', 'Shop']);
  });

  test('are read for a comparison without being opened', async () => {
    const browser = createBrowser();
    const first = await browser.load(SHOP);
    const files = first.actions.texts();
    await first.actions.newWorkspace();
    const second = await browser.load();
    expect(await second.actions.otherTexts({ type: 'workspace', id: 'own' })).toEqual({
      ok: true,
      texts: files,
      leftOut: [],
    });
    expect(second.documents.paths()).toEqual([]);
  });

  test('keep their undo steps for whoever opens them, though they were compared with', async () => {
    const browser = createBrowser();
    const first = await browser.load(SHOP);
    await first.type('replicas: 2', 'replicas: 3', 'cart.yaml');
    await first.actions.newWorkspace();
    const second = await browser.load();
    const changed = await second.actions.otherTexts({ type: 'workspace', id: 'own' });
    expect(JSON.stringify(changed)).toContain('replicas: 3');
    second.actions.openWorkspace('own');
    const again = await browser.load();
    await again.undo();
    expect(again.text('cart.yaml')).toContain('replicas: 2');
  });

  test('that were never stored are said not to be read, and are not made by that', async () => {
    const browser = createBrowser();
    const { actions } = await browser.load(SHOP);
    expect(await actions.otherTexts({ type: 'workspace', id: 'elsewhere' })).toMatchObject({ ok: false });
    expect(await actions.otherTexts({ type: 'workspace', id: 'elsewhere' })).toMatchObject({ ok: false });
  });

  test('are duplicated with their files and places, not with their history', async () => {
    const browser = createBrowser();
    const first = await browser.load(SHOP);
    first.actions.place(new Map([[first.keyOf('Service shop/cart'), { x: 7, y: 8 }]]));
    await first.actions.duplicateWorkspace('own');
    expect(first.toast()?.action?.label).toBe('Open');
    first.toast()?.action?.run();
    const copy = await browser.load();
    expect(browser.names()).toEqual(['Copy of My workspace', 'My workspace']);
    expect(copy.documents.paths()).toEqual(first.documents.paths());
    expect([...copy.documents.places().values()]).toEqual([{ x: 7, y: 8 }]);
    await copy.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    copy.actions.openWorkspace('own');
    const own = await browser.load();
    expect(own.text('cart.yaml')).toBe(SHOP['cart.yaml']);
  });

  test('that are deleted are left, and come back on request', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('Second');
    await browser.load();
    browser.bench.actions.openWorkspace('own');
    const own = await browser.load();
    await own.actions.deleteWorkspace('own');
    const next = await browser.load();
    expect(browser.names()).toEqual(['Second']);
    await vi.waitFor(() => expect(next.toast()?.message).toBe('Deleted the workspace “My workspace”.'));
    next.toast()?.action?.run();
    await vi.waitFor(() => expect(browser.page.reloads()).toBe(1));
    const again = await browser.load();
    expect(again.documents.paths()).toEqual(['mine.yaml']);
    await again.actions.deleteWorkspace(browser.idOf('Second'));
    expect(browser.names()).toEqual(['My workspace']);
    again.toast()?.action?.run();
    await vi.waitFor(() => expect(browser.names()).toEqual(['My workspace', 'Second']));
  });

  test('of which the last one is deleted give way to an empty one', async () => {
    const browser = createBrowser();
    const own = await browser.load(MINE);
    await own.actions.deleteWorkspace('own');
    const next = await browser.load();
    expect(next.documents.paths()).toEqual([]);
    expect(browser.names()).toEqual(['My workspace 2']);
    await vi.waitFor(() => expect(next.toast()?.action?.label).toBe('Undo'));
  });

  test('that were deleted long ago are removed with all that is stored of them', async () => {
    const browser = createBrowser();
    const own = await browser.load(MINE);
    await own.actions.newWorkspace('Second');
    await browser.load();
    await browser.bench.actions.deleteWorkspace('own');
    const key = 'gatehouse:workspace:own';
    const info = JSON.parse(browser.settings.getItem(key) ?? '') as { deleted: number };
    browser.settings.setItem(key, JSON.stringify({ ...info, deleted: info.deleted - RESTORABLE - 1 }));
    await browser.load();
    expect(browser.settings.getItem(key)).toBeNull();
    await vi.waitFor(async () =>
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('gatehouse:own'),
    );
  });

  test('are found again where their list is lost, and from before there was one', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('Second');
    await browser.load();
    browser.settings.clear();
    const found = await browser.tab();
    await vi.waitFor(() => expect(browser.names()).toEqual(['Found again', 'My workspace']));
    expect(found.documents.paths()).toEqual(['mine.yaml']);
  });

  test('are in the list where their entry is damaged', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('Second');
    await browser.load();
    const second = browser.idOf('Second');
    browser.bench.actions.openWorkspace('own');
    browser.settings.setItem(`gatehouse:workspace:${second}`, '{"name":');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await browser.load();
    expect(browser.names()).toEqual(['Found again', 'My workspace']);
  });

  test('can be kept where another tab has purged them', () => {
    const registry = createRegistry(createTestStorage());
    const store = createAppStore();
    registry.set({ id: 'own', name: 'Mine', opened: 1, deleted: 7 });
    mirrorWorkspaces(registry, 'own', store);
    registry.remove('own');
    const banner = () => store.getState().banners.get('deleted');
    expect(banner()?.message).toContain('“Mine” was deleted in another tab');
    banner()?.actions?.[0]?.run();
    expect(registry.get('own')).toMatchObject({ name: 'Mine', deleted: null });
    expect(banner()).toBeUndefined();
  });

  test('that are purged leave nothing that was on its way', () => {
    const local = createTestStorage({
      'gatehouse:tail:gone:tab:1': 'AQEB',
      'gatehouse:tail:own:tab:1': 'AQEB',
    });
    purgeWorkspace(createRegistry(local), local, 'gone');
    expect(local.length).toBe(1);
  });

  test('are not duplicated while their files cannot be read', async () => {
    const browser = createBrowser();
    await browser.load(MINE);
    await browser.bench.actions.newWorkspace('Second');
    const second = await browser.load();
    vi.stubGlobal('indexedDB', undefined);
    await second.actions.duplicateWorkspace('own');
    expect(second.toast()?.message).toBe(
      '“My workspace” was not duplicated, because its files could not be read.',
    );
    expect(browser.names()).toEqual(['My workspace', 'Second']);
  });

  test('report that another tab has deleted them', async () => {
    const browser = createBrowser();
    const own = await browser.load(MINE);
    expect(own.banner('deleted')).toBeUndefined();
    const other = await openWorkbench({}, { settings: browser.settings, persist: true });
    await other.actions.deleteWorkspace('own');
    expect(other.banner('deleted')).toContain('was deleted');
    other.state().banners.get('deleted')?.actions?.[0]?.run();
    expect(other.banner('deleted')).toBeUndefined();
  });
});

describe('what is opened while a workspace has files', () => {
  test('is a workspace of its own for a sample, with the files of before untouched', async () => {
    const browser = createBrowser();
    const own = await browser.load(MINE);
    await own.actions.openSample('smallest');
    const sample = await browser.load();
    expect(sample.cards().length).toBeGreaterThan(3);
    expect(sample.documents.paths()).not.toContain('mine.yaml');
    expect(browser.names()).toEqual(['My workspace', 'Smallest gateway']);
    await sample.undo();
    expect(sample.documents.paths()).toEqual([]);
  });

  test('follows the last choice', async () => {
    const browser = createBrowser();
    const own = await browser.load(MINE);
    own.state().setOpening({ samples: 'here' });
    await own.actions.openSample('smallest');
    expect(own.documents.paths()).toContain('mine.yaml');
    expect(own.documents.paths().length).toBeGreaterThan(1);
  });

  test('is among the files for files from disk, or a workspace of its own', async () => {
    const browser = createBrowser();
    const own = await browser.load(MINE);
    const { handle } = createTestFile('cart.yaml', '# cart\n');
    await own.drop([handle]);
    expect(own.documents.paths()).toEqual(['cart.yaml', 'mine.yaml']);
    const dropped = createTestFile('web.yaml', '# web\n').handle;
    await own.actions.drop(createTestDrop([dropped]), 'new');
    const web = await browser.load();
    expect(web.documents.paths()).toEqual(['web.yaml']);
    expect(browser.names()).toEqual(['My workspace', 'web.yaml']);
  });
});

describe('a page that is loaded again', () => {
  test('undoes and redoes what was done before', async () => {
    const browser = createBrowser();
    const first = await browser.load(SHOP);
    await first.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    const second = await browser.load();
    expect(second.state().undo).toBe('Typing');
    await second.undo();
    expect(second.text('cart.yaml')).toBe(SHOP['cart.yaml']);
    const third = await browser.load();
    expect(third.state().redo).toBe('Typing');
    await third.redo();
    expect(third.text('cart.yaml')).toContain('replicas: 9');
  });

  test('is looked at as before: file, tabs, folded lanes, filter, request and settings', async () => {
    const browser = createBrowser();
    const first = await browser.load(SHOP);
    const { openFile, keepTabs, keepFoldedLanes, setFilter, setDraft, setOptions, showBottom } =
      first.state();
    openFile('edge.yaml');
    keepTabs(['edge.yaml']);
    keepFoldedLanes(new Set(['shop']));
    setFilter({ problemsOnly: true, hiddenKinds: new Set(['/Service']) });
    setDraft({ url: 'http://shop.example.com/' });
    setOptions({ partial: true, release: '1.4', kubernetes: '1.35' });
    first.state().showOnCanvas('everything');
    first.state().orderLanes(['shop', 'infra']);
    showBottom('routing');
    const second = await browser.load();
    const { activeFile, tabs, foldedLanes, filter, draft, options, bottomTab } = second.state();
    expect({ activeFile, tabs, bottomTab }).toEqual({
      activeFile: 'edge.yaml',
      tabs: ['edge.yaml'],
      bottomTab: 'routing',
    });
    expect([...(foldedLanes ?? [])]).toEqual(['shop']);
    expect([second.state().show, second.state().laneOrder]).toEqual(['everything', ['shop', 'infra']]);
    await second.actions.duplicateWorkspace('own');
    second.actions.openWorkspace(browser.idOf('Copy of My workspace'));
    const copy = await browser.load();
    expect(copy.state().show).toBe('everything');
    copy.actions.openWorkspace('own');
    await browser.load();
    expect([filter.problemsOnly, ...filter.hiddenKinds]).toEqual([true, '/Service']);
    expect([draft.url, options.partial, options.release, options.kubernetes]).toEqual([
      'http://shop.example.com/',
      true,
      '1.4',
      '1.35',
    ]);
    await browser.bench.actions.newWorkspace();
    const other = await browser.load();
    expect([other.state().options.partial, other.state().draft.url]).toEqual([false, '']);
  });

  test('keeps the settings that were made before each workspace had its own', async () => {
    const browser = createBrowser();
    browser.settings.setItem('gatehouse:settings', '{"theme":"dark","options":{"partial":true}}');
    const own = await browser.load(MINE);
    expect([own.state().theme, own.state().options.partial]).toEqual(['dark', true]);
  });
});
