import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestLocks } from '../testing/test-locks.ts';
import { createTestStorage } from '../testing/test-storage.ts';
import { openDocuments, type Opened } from './open-documents.ts';

beforeEach(() => vi.stubGlobal('navigator', { locks: createTestLocks() }));
afterEach(() => vi.unstubAllGlobals());

/** What a tab should have: the texts of its file, and which of them is shown. */
type Expected = { texts: string[]; at: number };

const step = fc.record({
  tab: fc.constantFrom(0, 1),
  do: fc.constantFrom('edit', 'edit', 'edit', 'delete', 'undo', 'undo', 'redo', 'reload'),
  from: fc.nat(12),
  length: fc.nat(5),
  text: fc.constantFrom('', 'x', 'line\n', 'é😀', 'long '.repeat(40)),
});

/** A browser with two tabs of one workspace, each with a file of its own. */
async function createBrowser() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const local = createTestStorage();
  const id = `of-a-test-${Math.random()}`;
  const sessions = [createTestStorage(), createTestStorage()];
  const open = (tab: number) =>
    openDocuments(id, { local, session: sessions[tab] ?? null }, (state) =>
      expect(state).toEqual({ kept: true }),
    );
  const tabs: Opened[] = [await open(0), await open(1)];
  const expected: Expected[] = [0, 1].map(() => ({ texts: [''], at: 0 }));
  return {
    tabs,
    expected,
    async reload(tab: number) {
      await tabs[tab]?.close();
      tabs[tab] = await open(tab);
    },
  };
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Takes a step, in a tab and in what is expected of it. */
function take({ documents }: Opened, model: Expected, path: string, { do: what, from, length, text }: Step) {
  const before = documents.read(path);
  const done = (after: string) => {
    model.texts = [...model.texts.slice(0, model.at + 1), after];
    model.at += 1;
  };
  switch (what) {
    case 'undo':
      documents.undo();
      model.at = Math.max(0, model.at - 1);
      break;
    case 'redo':
      documents.redo();
      model.at = Math.min(model.texts.length - 1, model.at + 1);
      break;
    case 'delete':
      if (!documents.paths().includes(path)) break;
      documents.edit('Delete', [], [path]);
      done('');
      break;
    default: {
      const letters = [...before];
      const start = letters.slice(0, from).join('').length;
      const end = start + letters.slice(from, from + length).join('').length;
      if (start === end && text === '') break;
      documents.edit('Edit', [{ path, span: { start, end }, text }]);
      done(before.slice(0, start) + text + before.slice(end));
    }
  }
}

test('two tabs that edit, undo, redo and are loaded again lose nothing of either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const { tabs, expected, reload } = await createBrowser();
      const check = async () =>
        vi.waitFor(() => {
          for (const { documents } of tabs)
            for (const [tab, { texts, at }] of expected.entries())
              expect(documents.read(`${tab}.yaml`)).toBe(texts[at]);
        });
      for (const one of steps) {
        const [opened, model] = [tabs[one.tab], expected[one.tab]];
        if (!opened || !model) throw new Error('There are two tabs.');
        if (one.do === 'reload') await reload(one.tab);
        else take(opened, model, `${one.tab}.yaml`, one);
        await check();
      }
      for (const tab of [0, 1]) await reload(tab);
      await check();
      for (const opened of tabs) await opened.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
