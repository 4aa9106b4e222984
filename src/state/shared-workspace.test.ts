import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SHOP } from '../testing/shop.ts';
import { createTestPage } from '../testing/test-page.ts';
import { openWorkbench } from '../testing/workbench.ts';

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

/** The user's own workspace with a file in it, closed again. */
async function keepOwn() {
  const own = await openWorkbench({ 'mine.yaml': SERVICE }, { persist: true });
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
    const [back] = shared.state().banners.get('shared')?.actions ?? [];
    back?.run();
    expect(page.fragment()).toBe('');
    expect(page.reloads()).toBe(1);
  });

  test('keeps what was changed in it, when it is opened again', async () => {
    await keepOwn();
    const fragment = await linkToShop();
    const first = await openWorkbench({}, { page: createTestPage(fragment), persist: true });
    await first.type('replicas: 2', 'replicas: 9', 'cart.yaml');
    first.close();
    await vi.waitFor(async () => {
      const second = await openWorkbench({}, { page: createTestPage(fragment), persist: true });
      expect(second.text('cart.yaml')).toContain('replicas: 9');
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
