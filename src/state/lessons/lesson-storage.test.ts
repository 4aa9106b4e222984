import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { createProgressStore } from './progress-store.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => vi.unstubAllGlobals());

/** A browser with one tab, in which addresses are opened one after the other. */
function createBrowser() {
  const settings = createTestStorage();
  const session = createTestStorage();
  let close = () => {};
  return {
    settings,
    async visit(fragment: string) {
      close();
      // The page that is left stores what it has before the next one reads.
      await new Promise((resolve) => setTimeout(resolve, 30));
      const page = createTestPage(fragment);
      const bench = await openWorkbench({}, { page, settings, session, persist: true });
      close = bench.close;
      const { lesson } = bench.workspace;
      if (lesson) await vi.waitFor(() => expect(lesson.state.getState().view).not.toBeNull());
      return { ...bench, page, lesson };
    },
  };
}

const FIX = '#lesson/museum/chain/fix';
const chain = { pack: 'museum', lesson: 'chain' };

describe('a lesson in a browser', () => {
  test('is as it was left: files, undo, step, hints, answers and the solution', async () => {
    const browser = createBrowser();
    const first = await browser.visit(FIX);
    first.lesson?.hint('served');
    first.lesson?.applySolution();
    await first.settled();
    const text = first.text('chain.yaml');
    const again = await browser.visit('#lesson/museum/chain');
    expect(again.text('chain.yaml')).toBe(text);
    expect(again.lesson?.step()?.id).toBe('fix');
    expect(again.lesson?.state.getState().record.steps['fix']).toMatchObject({
      hints: { served: 1 },
      solution: 'applied',
    });
    again.actions.undo();
    expect(again.text('chain.yaml')).toContain('app: ticket}');
  });

  test('the tour goes on where it was left, and begins anew for who was through it', async () => {
    const browser = createBrowser();
    const own = await browser.visit('');
    await own.actions.openTour();
    expect([own.page.fragment(), own.page.reloads()]).toEqual(['#lesson/tour/first', 1]);
    const tour = await browser.visit('#lesson/tour/first');
    tour.lesson?.goTo(1);
    const later = await browser.visit('');
    await later.actions.openTour();
    const left = await browser.visit(later.page.fragment());
    expect(left.lesson?.step()?.id).toBe('edit');
    await createProgressStore(undefined).write(
      { pack: 'tour', lesson: 'first' },
      { version: 1, handedIn: false, record: { begun: 1, done: 2, step: 'onward', texts: null, steps: {} } },
    );
    const again = await browser.visit('');
    await again.actions.openTour();
    const anew = await browser.visit(again.page.fragment());
    expect(anew.lesson?.step()?.id).toBe('canvas');
    expect(anew.lesson?.state.getState().record.done).toBeNull();
  });

  test('leaves the own workspace alone, which a tab opens again', async () => {
    const browser = createBrowser();
    const own = await browser.visit('');
    own.actions.addFiles([{ path: 'mine.yaml', text: '# mine\n' }], 'Open');
    await own.settled();
    const { lesson, page, state } = await browser.visit(FIX);
    expect(state().workspaces.map(({ id }) => id)).toEqual(['own']);
    lesson?.leave();
    const back = await browser.visit(page.fragment());
    expect(back.state().files.map(({ path }) => path)).toEqual(['mine.yaml']);
    expect(back.lesson).toBeNull();
    const plain = await browser.visit('');
    expect(plain.state().workspace).toBe('own');
  });

  test('its files can be taken into the own workspace', async () => {
    const browser = createBrowser();
    const { lesson, page } = await browser.visit(FIX);
    await lesson?.takeAlong();
    expect([page.fragment(), page.reloads()]).toEqual(['#workspace/own', 1]);
    const own = await browser.visit(page.fragment());
    expect(
      own
        .state()
        .files.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['chain.yaml', 'class.yaml']);
    expect(own.state().undo).toBe('Files of the lesson “One request, five stops”');
  });

  test('the list says how far one is, and forgets it on request', async () => {
    const browser = createBrowser();
    const { actions } = await browser.visit(FIX);
    const { packs, progress } = await actions.lessons();
    expect(packs.map(({ id }) => id)).toEqual(['museum']);
    expect(progress.get('museum/chain')).toMatchObject({ done: null, step: 'fix' });
    const own = await browser.visit('#workspace/own');
    await own.actions.forgetProgress({ pack: 'other', lesson: null });
    expect((await own.actions.lessons()).progress.size).toBe(1);
    await own.actions.forgetProgress(chain);
    expect((await own.actions.lessons()).progress.size).toBe(0);
    expect(own.toast()?.message).toBe('Progress of 1 lesson forgotten');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('gatehouse:lesson:museum:chain');
  });

  test('forgetting the lesson that is open begins it anew', async () => {
    const browser = createBrowser();
    const { actions, page } = await browser.visit(FIX);
    await actions.forgetProgress(null);
    expect(page.reloads()).toBe(1);
  });

  test('a lesson that was kept by another version of the pack, or is damaged, begins anew', async () => {
    await createProgressStore().write(chain, { record: 'no record' });
    const { lesson } = await createBrowser().visit('#lesson/museum/chain');
    expect(lesson?.step()?.id).toBe('follow');
    await createProgressStore().write(chain, { version: 0, record: { step: 'gone', steps: {} } });
    const again = await createBrowser().visit('#lesson/museum/chain');
    expect(again.lesson?.step()?.id).toBe('follow');
  });

  test('the panes of the own workspace stay as they were', async () => {
    const browser = createBrowser();
    await browser.visit('');
    const { state } = await browser.visit(FIX);
    expect(state().panels.left).toBe(true);
    const own = await browser.visit('#workspace/own');
    expect(own.state()).toMatchObject({ leftTab: 'palette', panels: { left: false, right: true } });
  });
});
