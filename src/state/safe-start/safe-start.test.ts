import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import * as downloads from '../disk/download.ts';
import { databaseOf } from '../workspaces/workspace-info.ts';
import { createSafeStart } from './create-safe-start.ts';
import { failedStarts, START_PREFIX, startSucceeded } from './starts.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: mine }\n';

/** A browser with a workspace in which two starts have failed, and what was downloaded from it. */
async function browser(files: Readonly<Record<string, string>> = { 'mine.yaml': SERVICE }) {
  const local = createTestStorage();
  const session = createTestStorage();
  const bench = await openWorkbench(files, { settings: local, session, persist: true });
  bench.close();
  for (const name of ['a', 'b']) local.setItem(START_PREFIX + name, '');
  const page = createTestPage();
  const open = (fragment = '') => {
    if (fragment !== '') page.setFragment(fragment);
    return createSafeStart(page, local, session);
  };
  const next = () => openWorkbench({}, { settings: local, session, page, persist: true });
  return { local, session, page, open, next };
}

/** Failed starts: pages that are gone; `open` are those that are still there. */
const failedWith = (local: Storage, open: readonly string[]) => {
  vi.stubGlobal('navigator', {
    locks: { query: () => Promise.resolve({ held: open.map((name) => ({ name: START_PREFIX + name })) }) },
  });
  return failedStarts(local);
};

describe('starts', () => {
  test('that have left an entry have failed, unless their page is still open', async () => {
    const { local } = await browser();
    expect(await failedWith(local, [])).toBe(2);
    expect(await failedWith(local, ['a'])).toBe(1);
  });

  test('count no more once one has succeeded', async () => {
    const { local } = await browser();
    startSucceeded(local);
    expect(await failedWith(local, [])).toBe(0);
    expect(local.getItem('gatehouse:workspace:own')).not.toBeNull();
  });

  test('succeed when the results of the checks are on the screen', async () => {
    vi.stubGlobal('navigator', undefined);
    const { local, next } = await browser();
    await next();
    await vi.waitFor(async () => {
      vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({}) } });
      expect(await failedStarts(local)).toBe(0);
    }, 5_000);
  });
});

describe('a safe start', () => {
  test('goes on without the workspace, which stays', async () => {
    const { page, open, next } = await browser();
    const safeStart = open();
    expect(safeStart.name).toBe('My workspace');
    safeStart.openWithout();
    expect(page.reloads()).toBe(1);
    const bench = await next();
    expect(bench.documents.paths()).toEqual([]);
    expect(bench.state().workspaces.map(({ name }) => name)).toEqual(['My workspace 2', 'My workspace']);
  });

  test('goes on without what the address holds, to the workspace', async () => {
    const { page, open, next } = await browser();
    const safeStart = open('#w=AAAA');
    expect(safeStart.name).toBeNull();
    safeStart.openWithout();
    expect(page.fragment()).toBe('');
    expect((await next()).documents.paths()).toEqual(['mine.yaml']);
  });

  test('is tried again without doubts', async () => {
    const { local, page, open } = await browser();
    open().tryAgain();
    expect(page.reloads()).toBe(1);
    expect(await failedWith(local, [])).toBe(0);
  });

  test('exports the files as an archive', async () => {
    const download = vi.spyOn(downloads, 'download').mockReturnValue();
    const { open } = await browser();
    expect(await open().exportRaw()).toBe('My workspace.zip');
    const [, content] = download.mock.calls[0] ?? [];
    expect(new TextDecoder('latin1').decode(content as Uint8Array)).toContain('mine.yaml');
  });

  test('exports the records where files fit no archive, or cannot be read', async () => {
    const download = vi.spyOn(downloads, 'download').mockReturnValue();
    const { open } = await browser({ ['x'.repeat(100_000)]: SERVICE });
    expect(await open().exportRaw()).toBe('My workspace.json');
    const [, content] = download.mock.calls[0] ?? [];
    const raw = JSON.parse(String(content)) as Readonly<{ records: readonly string[] }>;
    expect(raw).toMatchObject({ workspace: 'own', waiting: {} });
    expect(raw.records.map(atob).join('')).toContain('name: mine');
  });

  test('deletes the workspace for good', async () => {
    const { local, open, next } = await browser();
    await open().remove();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseOf('own'));
    expect(local.getItem('gatehouse:workspace:own')).toBeNull();
    expect((await next()).documents.paths()).toEqual([]);
  });
});
