import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PackFile } from '../../core/lessons/format/pack.ts';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { createWritableFolder } from '../../testing/test-disk.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import type { PackSummary } from '../../core/lessons/view/pack-summary.ts';
import { createPackStore, type KeptPack } from '../lessons/kept-pack.ts';
import { lessonWorkspace } from '../lessons/lesson-link.ts';
import { openDocuments } from '../open-documents.ts';
import type { AuthorSession } from './author-state.ts';
import { createAuthorSession } from './create-author-session.ts';

const MEMORY = { kept: false, reason: 'refused' } as const;
const LESSON = '01-first/lesson.md';
const PACK = packTemplate('mine');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => vi.unstubAllGlobals());

type Bench = Awaited<ReturnType<typeof openBench>>;

const openBench = (files: Readonly<Record<string, string>> = {}, settings = createTestStorage()) =>
  openWorkbench(files, {
    page: createTestPage(''),
    persist: true,
    settings,
    session: createTestStorage(),
  });

/** Keeps a pack as one that was opened, and returns its id. */
async function keep(
  { actions }: Pick<Bench, 'actions'>,
  files: readonly PackFile[],
  folder: FileSystemDirectoryHandle | null = null,
) {
  const packs = await actions.packs();
  const { pack } = await packs.summary(files);
  const about = pack as NonNullable<PackSummary['pack']>;
  const place = await packs.keep({ source: folder ? 'folder' : 'file', files, folder }, about, []);
  return place?.id ?? '';
}

/** A session in which everything is checked. */
async function open({ actions }: Pick<Bench, 'actions'>, id: string): Promise<AuthorSession> {
  const session = await (await actions.authors()).open(id);
  if (!session) throw new Error(`There is no pack ${id}.`);
  await checked(session);
  return session;
}

const checked = (session: AuthorSession) =>
  vi.waitFor(() => expect(session.state.getState().isChecking).toBe(false), { timeout: 9_000 });

async function write(session: AuthorSession, path: string, from: string, to: string) {
  const { documents } = session;
  const start = documents.read(path).indexOf(from);
  documents.edit('Write', [{ path, span: { start, end: start + from.length }, text: to }]);
  await checked(session);
}

const filesOf = async ({ actions }: Pick<Bench, 'actions'>, id: string) =>
  new Map((await (await actions.packs()).filesOf(id)).map(({ path, text }) => [path, text]));

test('what is written is what learners open, as soon as it can be read', async () => {
  const bench = await openBench();
  const id = await keep(bench, PACK);
  const session = await open(bench, id);
  expect(session.state.getState()).toMatchObject({
    file: LESSON,
    lesson: '01-first',
    problems: [],
    undoTitle: null,
  });

  await write(session, 'pack.yaml', 'title: My lessons', 'title: Ours');
  expect((await filesOf(bench, id)).get('pack.yaml')).toContain('title: Ours');
  const { packs } = await bench.actions.lessons();
  expect(packs.find((pack) => pack.id === id)?.title).toBe('Ours');

  // Half-written, learners keep what they had, and the author what was written.
  await write(session, 'pack.yaml', 'title: Ours', 'title: [');
  expect(session.state.getState().view?.pack).toBeNull();
  expect(session.state.getState().problems[0]?.at).toMatchObject({ file: 'pack.yaml' });
  expect((await filesOf(bench, id)).get('pack.yaml')).toContain('title: Ours');
  session.openFile('glossary.md');
  await session.close();
  const again = await open(bench, id);
  expect(again.documents.read('pack.yaml')).toContain('title: [');
  expect(again.state.getState().file).toBe('glossary.md');
  again.undo();
  await checked(again);
  expect(again.state.getState().view?.pack?.title).toBe('Ours');
  await again.close();
});

test('lessons in which something is wrong are marked in the list', async () => {
  const bench = await openBench();
  const id = await keep(bench, PACK);
  const session = await open(bench, id);
  await write(session, LESSON, '[[Service/shop/shop]]', '[[Service/shop/till]]');
  expect(session.state.getState().problems.map(({ code }) => code)).toEqual(['lesson/reference']);
  const { packs } = await bench.actions.lessons();
  expect(packs.find((pack) => pack.id === id)?.kept?.faulty).toEqual(['first']);
  await session.close();
});

test('a lesson that cannot be read stays the one that is shown, and comes back', async () => {
  const bench = await openBench();
  const id = await keep(bench, PACK);
  const session = await open(bench, id);
  await session.addLesson('ports', 'Ports');
  await checked(session);
  expect(session.state.getState()).toMatchObject({ file: '02-ports/lesson.md', lesson: '02-ports' });
  await write(session, '02-ports/lesson.md', 'minutes: 5', 'minutes: [');
  expect(session.state.getState()).toMatchObject({ lesson: '02-ports', view: { lesson: null } });
  session.undo();
  await checked(session);
  expect(session.state.getState().view?.lesson?.content.lesson.id).toBe('ports');
  session.openLesson('01-first');
  await checked(session);
  expect(session.state.getState()).toMatchObject({ file: LESSON, lesson: '01-first' });
  expect(await session.addLesson('ports', 'Ports')).toBe('There is a lesson ports already.');
  await session.close();
});

test('a pack that was opened anew meanwhile is what is edited, and undo brings back what was', async () => {
  const bench = await openBench();
  const id = await keep(bench, PACK);
  const first = await open(bench, id);
  await write(first, LESSON, 'The shop is closed', 'It is closed');
  await first.close();
  const newer = PACK.map(({ path, text }) => ({ path, text: text.replace('version: 1', 'version: 7') }));
  expect(await keep(bench, newer)).toBe(id);
  const session = await open(bench, id);
  expect(session.documents.read('pack.yaml')).toContain('version: 7');
  expect(session.documents.read(LESSON)).toContain('The shop is closed');
  expect(session.state.getState().undoTitle).toBe('Pack opened anew');
  session.undo();
  expect(session.documents.read(LESSON)).toContain('It is closed');
  await session.close();
});

test('files are made, renamed and removed as steps to undo; what is no file of a pack is refused', async () => {
  const bench = await openBench();
  const session = await open(bench, await keep(bench, PACK));
  expect(session.newFile('../x.yaml')).toBe('This path leads out of the pack: leave out the two dots (..).');
  expect(session.newFile('')).toBe('A file needs a path.');
  expect(session.newFile('/x.yaml')).toMatch(/no path of a file/);
  expect(session.newFile('picture.png')).toMatch(/end in \.md, \.yaml/);
  expect(session.newFile(LESSON)).toBe(`There is a file ${LESSON} already.`);
  expect(session.newFile('shared/x.yaml')).toBeNull();
  expect(session.state.getState()).toMatchObject({ file: 'shared/x.yaml' });
  expect(session.renameFile('shared/x.yaml', 'shared/y.yaml')).toBeNull();
  expect(session.renameFile('shared/y.yaml', 'pack.yaml')).toMatch(/already/);
  session.deleteFile('shared/y.yaml');
  expect(session.documents.paths()).not.toContain('shared/y.yaml');
  bench.toast()?.action?.run();
  expect(session.documents.paths()).toContain('shared/y.yaml');
  session.undo();
  expect(session.documents.paths()).toContain('shared/x.yaml');
  session.redo();
  expect(session.documents.paths()).toContain('shared/y.yaml');
  await checked(session);
  await session.close();
});

test('a pack that is too large is not kept for learners, and that is said', async () => {
  const bench = await openBench();
  const id = await keep(bench, PACK);
  const session = await open(bench, id);
  const large = 'x'.repeat(17 * 1024 * 1024);
  session.documents.edit('Write', [{ path: LESSON, span: { start: 0, end: 0 }, text: large }]);
  await checked(session);
  expect(session.state.getState().failure).toMatch(/more than 16 MB/);
  expect((await filesOf(bench, id)).get(LESSON)?.length).toBeLessThan(5_000);
  session.undo();
  await checked(session);
  expect(session.state.getState().failure).toBeNull();
  await session.close();
});

test('a long file is not read, and its problem says so', async () => {
  const bench = await openBench();
  const session = await open(bench, await keep(bench, PACK));
  await write(session, LESSON, 'The shop is closed', 'x'.repeat(120_000));
  expect(session.state.getState().problems[0]?.message).toMatch(/at most 100000 are read/);
  await session.close();
});

test('a copy of a pack of the program is edited, not the pack', async () => {
  const bench = await openBench();
  await (await bench.actions.authors()).editPack('museum');
  expect(bench.state().authoring).toBe('museum-2');
  const files = await filesOf(bench, 'museum-2');
  expect(files.get('pack.yaml')).toContain('pack: museum-2');
  await (await bench.actions.authors()).editPack('museum');
  expect(bench.state().authoring).toBe('museum-3');
});

test('a new pack is sound, and each has an id of its own', async () => {
  const bench = await openBench();
  const authors = await bench.actions.authors();
  await authors.newPack();
  expect(bench.state()).toMatchObject({ authoring: 'my-lessons', dialog: null });
  expect(bench.page.fragment()).toBe('#author/my-lessons');
  authors.leave();
  expect(bench.state().authoring).toBeNull();
  expect(bench.page.fragment()).toBe('');
  await authors.newPack();
  expect(bench.state().authoring).toBe('my-lessons-2');
  const session = await open(bench, 'my-lessons-2');
  expect(session.state.getState().problems).toEqual([]);
  await session.close();
});

test('a page that stores nothing of what is written asks before it goes away', async () => {
  const page = createTestPage('');
  const bench = await openWorkbench({}, { page });
  const opened = { ...(await openDocuments('author:mine', null, () => {})), state: () => MEMORY };
  const kept: KeptPack = {
    version: 1,
    title: 'Mine',
    files: PACK,
    source: 'here',
    folder: null,
    faulty: [],
    isDraft: false,
    disk: null,
  };
  const session = createAuthorSession({
    context: bench.workspace,
    id: 'mine',
    kept,
    packs: createPackStore(null),
    opened,
    guard: page.guard,
    place: { read: () => null, keep: () => {} },
    begin: () => Promise.resolve(),
  });
  await checked(session);
  expect(session.state.getState().isStored).toBe(false);
  expect(page.asksBeforeLeaving()).toBe(false);
  await write(session, LESSON, 'The shop is closed', 'It is closed');
  expect(page.asksBeforeLeaving()).toBe(true);
  await session.close();
  expect(page.asksBeforeLeaving()).toBe(false);
});

test('where the browser stores nothing, no pack is made, and that is said', async () => {
  const bench = await openWorkbench();
  await (await bench.actions.authors()).newPack();
  expect(bench.state().authoring).toBeNull();
  expect(bench.toast()).toMatchObject({ tone: 'error', message: 'The pack was not kept.' });
});

test('a pack that is gone is not opened', async () => {
  const bench = await openBench();
  expect(await (await bench.actions.authors()).open('gone')).toBeNull();
  expect(bench.toast()?.message).toBe('This pack is no longer in this browser.');
});

test('a pack from a folder is saved to it, and what others changed there is not written over', async () => {
  const bench = await openBench();
  const texts = Object.fromEntries(PACK.map(({ path, text }) => [path, text]));
  const { handle, files, state } = createWritableFolder('lessons', texts);
  // A browser stores handles; this one cannot be, which is said.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const session = await open(bench, await keep(bench, PACK));
  vi.stubGlobal('showDirectoryPicker', async () => handle);
  files.clear();
  await session.saveToFolder();
  expect(Object.fromEntries(files)).toEqual(texts);
  expect(session.state.getState().folder).toBe('lessons');
  expect(bench.toast()?.message).toBe(`Saved ${PACK.length} files to the folder lessons`);

  await write(session, LESSON, 'The shop is closed', 'It is closed');
  files.set(LESSON, 'theirs');
  await session.saveToFolder();
  expect(session.state.getState().changedOnDisk).toEqual([LESSON]);
  expect(files.get(LESSON)).toBe('theirs');
  session.leaveChanges();
  expect(session.state.getState().changedOnDisk).toEqual([]);
  await session.saveOverChanges();
  expect(files.get(LESSON)).toContain('It is closed');

  state.permission = 'denied';
  await session.saveToFolder();
  expect(bench.toast()).toMatchObject({
    tone: 'error',
    message: 'The browser was not allowed to write to the folder lessons.',
  });
  await session.close();
});

test('the workspace is taken as a state of a lesson, once what it changes was confirmed', async () => {
  const bench = await openBench({ 'shop.yaml': 'a: 1\n' });
  const session = await open(bench, await keep(bench, PACK));
  const deed = { do: 'take-as-solution', lesson: '01-first', step: 0, files: bench.actions.texts() } as const;
  await session.propose('Take it', deed);
  expect(session.state.getState().proposed?.change.writes).toEqual([
    { path: '01-first/solution/shop.yaml', text: 'a: 1\n' },
  ]);
  session.cancel();
  expect(session.documents.read('01-first/solution/shop.yaml')).not.toBe('a: 1\n');
  await session.propose('Take it', deed);
  session.confirm();
  expect(session.documents.read('01-first/solution/shop.yaml')).toBe('a: 1\n');
  expect(session.state.getState()).toMatchObject({ undoTitle: 'Take it', proposed: null });
  await checked(session);
  expect(session.state.getState().problems.map(({ code }) => code)).toContain('lesson/not-met');
  await session.propose('Take it', { ...deed, files: [] });
  expect(bench.toast()).toMatchObject({
    tone: 'error',
    message: 'The workspace was not taken.',
    detail: 'The workspace has no manifests that could be a solution.',
  });
  await session.close();
});

test('it is tried as by somebody who begins it, at the step on screen', async () => {
  const bench = await openBench();
  const id = await keep(bench, PACK);
  const session = await open(bench, id);
  const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
  await session.tryIt();
  expect(bench.page.fragment()).toBe(`#lesson/${id}/first/pods`);
  expect(deleted).toHaveBeenCalledWith(`gatehouse:${lessonWorkspace({ pack: id, lesson: 'first' })}`);
  await write(session, LESSON, 'minutes: 5', 'minutes: [');
  await session.tryIt();
  expect(bench.toast()).toMatchObject({ tone: 'error', message: expect.stringMatching(/cannot be read/) });
  await session.close();
});
