import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SHOP } from '../testing/shop.ts';
import { createTestPage } from '../testing/test-page.ts';
import { createTestStorage } from '../testing/test-storage.ts';
import { openWorkbench, type Workbench } from '../testing/workbench.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // Tabs of one test would sync with those of another.
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => vi.unstubAllGlobals());

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: mine\n  namespace: shop\n';

/** A link to the shop, made in another user's workspace. */
async function linkToShop(): Promise<string> {
  const theirs = await openWorkbench(SHOP);
  const link = await theirs.actions.shareLink();
  return link.slice(link.indexOf('#'));
}

/** Presses a button of the banner. */
function press(bench: Workbench, button: string) {
  const action = bench
    .state()
    .banners.get('shared')
    ?.actions?.find(({ label }) => label === button);
  if (!action) throw new Error(`There is no button ${button}.`);
  action.run();
}

/** The user's own workspace with a file in it, closed again. */
async function keepOwn(settings: Storage | null = null) {
  const own = await openWorkbench({ 'mine.yaml': SERVICE }, { settings, persist: true });
  expect(own.state().storage).toBe('kept');
  own.close();
  await vi.waitFor(async () => {
    const again = await openWorkbench({}, { persist: true });
    expect(again.documents.paths()).toEqual(['mine.yaml']);
    again.close();
  });
}

describe('a link that is opened while the own workspace has files', () => {
  test('shows the shared workspace and leaves the own one alone', async () => {
    await keepOwn();
    const page = createTestPage(await linkToShop());
    const shared = await openWorkbench({}, { page, persist: true });
    expect(shared.documents.paths()).toEqual(['cart.yaml', 'edge.yaml']);
    expect(shared.banner('shared')).toContain('“My workspace” is safe and unchanged');
    expect(page.fragment()).not.toBe('');
    press(shared, 'Back to “My workspace”');
    expect(page.fragment()).toBe('');
    expect(page.reloads()).toBe(1);
  });

  test('keeps what was changed in it, when it is opened again', async () => {
    const settings = createTestStorage();
    await keepOwn(settings);
    const fragment = await linkToShop();
    const first = await openWorkbench({}, { page: createTestPage(fragment), settings, persist: true });
    await first.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    first.close();
    await vi.waitFor(async () => {
      const second = await openWorkbench({}, { page: createTestPage(fragment), settings, persist: true });
      expect(second.text('cart.yaml')).toContain('replicas: 9');
      expect(second.banner('shared')).toContain('this one is in your list of workspaces');
      second.close();
    });
  });

  test('is added to the own workspace on request', async () => {
    await keepOwn();
    const page = createTestPage(await linkToShop());
    const shared = await openWorkbench({}, { page, persist: true });
    await shared.actions.keepShared();
    expect(page.reloads()).toBe(1);
    const own = await openWorkbench({}, { persist: true });
    expect(own.documents.paths()).toEqual(['cart.yaml', 'edge.yaml', 'mine.yaml']);
  });

  test('is not added where the own one cannot be opened', async () => {
    await keepOwn();
    const page = createTestPage(await linkToShop());
    const shared = await openWorkbench({}, { page, persist: true });
    vi.stubGlobal('indexedDB', undefined);
    await shared.actions.keepShared();
    expect(page.reloads()).toBe(0);
    expect(shared.toast()).toMatchObject({ tone: 'error' });
  });
});

describe('nothing of a link is stored', () => {
  /** What the browser has kept: databases, and entries of its storage. */
  const stored = async (settings: Storage) => ({
    databases: (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name?.includes('shared')),
    entries: Array.from({ length: settings.length }, (_, at) => settings.key(at)).filter((key) =>
      key?.includes('shared'),
    ),
  });
  const nothing = { databases: [], entries: [] };

  async function openLink() {
    const settings = createTestStorage();
    const link = await linkToShop();
    const page = createTestPage(link);
    const bench = await openWorkbench({}, { page, settings, persist: true });
    const again = () => openWorkbench({}, { page: createTestPage(link), settings, persist: true });
    return { bench, settings, page, again };
  }

  test('before it is accepted, however it is looked at', async () => {
    const { bench, settings, page, again } = await openLink();
    await bench.select('Gateway infra/edge');
    bench.state().openFile('cart.yaml');
    expect(bench.banner('shared')).toContain('This browser stores it once you keep it, or change something');
    expect(bench.state().storage).toBe('memory');
    expect(page.asksBeforeLeaving()).toBe(false);
    bench.close();
    expect(await stored(settings)).toEqual(nothing);
    (await again()).close();
    expect(await stored(settings)).toEqual(nothing);
  });

  test('until the user keeps it', async () => {
    const { bench, settings, again } = await openLink();
    press(bench, 'Keep it as a workspace');
    await vi.waitFor(() => expect(bench.state().workspaces.map(({ name }) => name)).toEqual(['From a link']));
    expect(bench.state().storage).toBe('kept');
    expect(bench.banner('shared')).toBeUndefined();
    bench.close();
    expect((await stored(settings)).databases).toHaveLength(1);
    expect((await again()).documents.paths()).toEqual(['cart.yaml', 'edge.yaml']);
  });

  test('where the browser refuses to, so that the link can be opened again', async () => {
    const { bench, settings, again } = await openLink();
    const real = indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    press(bench, 'Keep it as a workspace');
    await vi.waitFor(() => expect(bench.banner('storage')).toContain('This browser stores nothing'));
    vi.stubGlobal('indexedDB', real);
    bench.close();
    expect(settings.getItem(`gatehouse:workspace:${bench.state().workspace}`)).toBeNull();
    expect((await again()).documents.paths()).toEqual(['cart.yaml', 'edge.yaml']);
  });

  test('until it is changed; undo leads back to what the link holds', async () => {
    const { bench, again } = await openLink();
    await bench.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    await vi.waitFor(() => expect(bench.state().storage).toBe('kept'));
    bench.actions.undo();
    bench.actions.undo();
    expect(bench.text('cart.yaml')).toContain('replicas: 2');
    bench.actions.redo();
    bench.close();
    await vi.waitFor(async () => {
      const second = await again();
      expect(second.text('cart.yaml')).toContain('replicas: 9');
      second.close();
    });
  });

  test('and two tabs that keep the same link have each file once, with both changes', async () => {
    const { bench, again } = await openLink();
    const other = await again();
    await bench.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    await other.type('name: edge', 'name: brim', 'edge.yaml');
    await vi.waitFor(() =>
      expect([bench, other].map((one) => one.state().storage)).toEqual(['kept', 'kept']),
    );
    bench.close();
    other.close();
    await vi.waitFor(async () => {
      const third = await again();
      expect(third.text('cart.yaml')).toBe(SHOP['cart.yaml'].replace('replicas: 2', 'replicas: 9'));
      expect(third.text('edge.yaml')).toBe(SHOP['edge.yaml'].replace('name: edge', 'name: brim'));
      third.close();
    });
  });

  test('again after it was deleted', async () => {
    const { bench, again } = await openLink();
    await bench.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    await vi.waitFor(() => expect(bench.state().workspaces).toHaveLength(1));
    await bench.actions.deleteWorkspace(bench.state().workspace);
    bench.close();
    const fresh = await again();
    expect(fresh.text('cart.yaml')).toContain('replicas: 2');
    expect(fresh.banner('shared')).toContain('This browser stores it once');
  });
});

test('a link is not added to a workspace that cannot be read in time, whatever is in it', async () => {
  await keepOwn();
  const fragment = await linkToShop();
  const real = indexedDB;
  // The database of the own workspace never answers.
  const open = (name: string) => (name === 'gatehouse:own' ? ({} as IDBOpenDBRequest) : real.open(name));
  vi.stubGlobal('indexedDB', {
    open,
    deleteDatabase: (name: string) => real.deleteDatabase(name),
  });
  const shared = await openWorkbench({}, { page: createTestPage(fragment), persist: true });
  expect(shared.banner('shared')).toContain('This workspace was opened from a link.');
}, 15_000);

test('another link put into the address bar loads the page again; a place in the page does not', async () => {
  const page = createTestPage();
  await openWorkbench(SHOP, { page });
  page.visit('#canvas');
  expect(page.reloads()).toBe(0);
  page.visit('#w=other');
  expect(page.reloads()).toBe(1);
});

describe('a workspace that is only in memory', () => {
  test('shows a banner, and asks before it is left with something in it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = createTestPage();
    const bench = await openWorkbench({}, { page, persist: true });
    expect(bench.banner('storage')).toContain('This browser stores nothing');
    expect(page.asksBeforeLeaving()).toBe(false);
    await bench.open(SHOP);
    expect(page.asksBeforeLeaving()).toBe(true);
    bench.close();
    expect(page.asksBeforeLeaving()).toBe(false);
  });

  test('does not ask where everything is stored', async () => {
    const page = createTestPage();
    const bench = await openWorkbench(SHOP, { page, persist: true });
    expect(bench.banner('storage')).toBeUndefined();
    expect(page.asksBeforeLeaving()).toBe(false);
  });
});
