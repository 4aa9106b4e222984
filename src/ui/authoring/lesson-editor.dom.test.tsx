import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PackFile } from '../../core/lessons/format/pack.ts';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import type { AuthorSession } from '../../state/authoring/author-state.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { createWritableFolder } from '../../testing/test-disk.ts';
import { editor } from '../editor/monaco.ts';
import { DialogContent } from '../shell/dialog-content.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { useApp } from '../use-app.ts';
import { LessonEditor } from './lesson-editor.tsx';

// The languages are coloured in the page's own thread; nothing here needs Monaco's worker.
vi.mock('monaco-editor/editor/editor.worker?worker', () => ({ default: Object }));

const LESSON = '01-first/lesson.md';
const PACK = packTemplate('mine');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => vi.unstubAllGlobals());

function Window() {
  const authoring = useApp((state) => state.authoring);
  const dialog = useApp((state) => state.dialog);
  return (
    <>
      {authoring !== null && <LessonEditor pack={authoring} />}
      {dialog && <DialogContent dialog={dialog} />}
    </>
  );
}

/** The lesson editor with a pack, checked. */
async function open(
  files: readonly PackFile[] = PACK,
  workspace: Readonly<Record<string, string>> = { 'shop.yaml': 'a: 1\n' },
) {
  const bench = await renderUi(<Window />, workspace, {
    page: createTestPage(''),
    persist: true,
    session: createTestStorage(),
  });
  const { actions, state } = bench;
  const packs = await actions.packs();
  const { pack } = await packs.summary(files);
  if (!pack) throw new Error('The pack cannot be read.');
  await packs.keep({ source: 'file', files, folder: null }, pack, []);
  const authors = await actions.authors();
  let session: AuthorSession | null = null;
  actions.authors = async () => ({
    ...authors,
    open: async (id) => (session = await authors.open(id)),
  });
  await (await actions.authors()).editPack('mine');
  await screen.findByRole('tab', { name: 'Preview' }, { timeout: 9_000 });
  if (!session) throw new Error('The editor has opened nothing.');
  const opened: AuthorSession = session;
  const checked = () =>
    waitFor(() => expect(opened.state.getState().isChecking).toBe(false), { timeout: 9_000 });
  await checked();
  return {
    ...bench,
    session: opened,
    checked,
    toasts: () => state().toasts.map(({ message }) => message),
    async write(path: string, from: string, to: string) {
      const start = opened.documents.read(path).indexOf(from);
      opened.documents.edit('Write', [{ path, span: { start, end: start + from.length }, text: to }]);
      await checked();
    },
  };
}

const region = (name: string | RegExp) => screen.getByRole('region', { name });

test('a pack that is sound: files, preview, goals at the start, in the solution and in an attempt', async () => {
  const { user } = await open();
  const files = screen.getByRole('navigation', { name: 'Files of the pack' });
  expect(
    within(files)
      .getAllByTitle(/./)
      .map((row) => row.title),
  ).toEqual([
    'glossary.md',
    'pack.yaml',
    LESSON,
    '01-first/lesson.notes.md',
    '01-first/start/shop.yaml',
    '01-first/solution/shop.yaml',
    '01-first/attempts/other-port/expect.yaml',
    '01-first/attempts/other-port/shop.yaml',
  ]);
  expect(region('Problems').textContent).toContain('Nothing is wrong with this pack.');
  const preview = screen.getByRole('tabpanel', { name: 'Preview' });
  expect(within(preview).getByRole('heading', { name: 'Find the Pods' })).toBeDefined();
  expect(within(preview).queryByRole('button', { name: 'Reset step' })).toBeNull();
  await user.selectOptions(within(preview).getByRole('combobox', { name: 'With the files' }), 'Solution');
  expect(within(preview).getByText('1 of 1 met')).toBeDefined();
  expect(within(preview).getByText(/^Done/)).toBeDefined();

  await user.click(screen.getByRole('tab', { name: 'Goals' }));
  expect(region('Visitors reach the shop').textContent).toMatch(
    /As the step begins: not met.*Expected: GET .*Instead: It meets 503\..*Solution: metIt meets shop\/shop, 200\..*Attempt other-port: not met/,
  );
});

test('in the preview hints open and questions are answered; what needs the lesson says so', async () => {
  const { user, toasts } = await open();
  const preview = screen.getByRole('tabpanel', { name: 'Preview' });
  await user.click(within(preview).getByRole('button', { name: 'Hint 1 of 3' }));
  expect(within(preview).getByText('Look at the last edge that is missing on the canvas.')).toBeDefined();
  await user.click(within(preview).getByRole('radio', { name: 'The shop' }));
  await user.click(within(preview).getByRole('button', { name: 'Send it' }));
  expect(within(preview).getByText(/You said/).textContent).toContain('503 from the Gateway');
  expect(within(preview).queryByRole('button', { name: 'Open the trace' })).toBeNull();
  await user.click(within(preview).getByRole('button', { name: 'Service shop/shop' }));
  expect(toasts()).toEqual(expect.arrayContaining([expect.stringMatching(/^In the lesson this shows/)]));
});

test('a problem leads to its line, is counted at its file and marked in its text', async () => {
  const { user, write, session } = await open();
  await write(LESSON, '[[Service/shop/shop]]', '[[Service/shop/till]]');
  const problem = within(region('Problems')).getByRole('button', { name: /No state of the lesson holds/ });
  expect(problem.textContent).toContain(`${LESSON}, line 19`);
  expect(screen.getByTitle(LESSON).textContent).toContain('1 error');
  session.openFile('pack.yaml');
  await user.click(problem);
  expect(session.state.getState().file).toBe(LESSON);
  await waitFor(() => {
    const [view] = editor.getEditors();
    expect(view?.getPosition()).toMatchObject({ lineNumber: 19 });
    const model = view?.getModel();
    if (!model) throw new Error('Nothing is open.');
    expect(model.getLanguageId()).toBe('markdown');
    expect(editor.getModelMarkers({ resource: model.uri })).toMatchObject([
      { code: 'lesson/reference', startLineNumber: 19 },
    ]);
  });
});

test('what is typed is written, and undone by its keys', async () => {
  const { user, session } = await open();
  await waitFor(() => expect(editor.getEditors()).toHaveLength(1));
  const [view] = editor.getEditors();
  view?.setPosition({ lineNumber: 1, column: 1 });
  view?.trigger('keyboard', 'type', { text: '# ' });
  expect(session.documents.read(LESSON)).toMatch(/^# ---/);
  screen.getByRole('button', { name: 'Add to the pack' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  expect(session.documents.read(LESSON)).toMatch(/^---/);
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(session.documents.read(LESSON)).toMatch(/^# ---/);
});

test('what is half-written is said in the place of the preview, and comes back', async () => {
  const { write, user } = await open();
  await write(LESSON, 'minutes: 5', 'minutes: [');
  expect(region(/^Preview/).textContent).toContain('This lesson cannot be read as it is now');
  expect(screen.getByRole('button', { name: 'Try it as a learner' })).toHaveProperty('disabled', true);
  await write('pack.yaml', 'title: My', 'title: [');
  expect(region(/^Preview/).textContent).toContain('This pack cannot be read as it is now');
  expect(screen.getByText(/learners have the last state/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await screen.findByRole('tabpanel', { name: 'Preview' }, { timeout: 9_000 });
});

test('files are made, renamed and deleted; a path that leads out is refused in words', async () => {
  const { user, session } = await open();
  await user.click(screen.getByRole('button', { name: 'Add to the pack' }));
  await user.click(await screen.findByRole('menuitem', { name: 'New file…' }));
  const path = await screen.findByRole('textbox', { name: 'Path in the pack' });
  await user.type(path, '../x.yaml{Enter}');
  expect(screen.getByText(/leads out of the pack/)).toBeDefined();
  await user.clear(path);
  await user.type(path, 'shared/x.yaml{Enter}');
  expect(session.state.getState().file).toBe('shared/x.yaml');

  await user.click(screen.getByRole('button', { name: 'Actions for shared/x.yaml' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
  const to = await screen.findByRole('textbox', { name: 'Path in the pack' });
  await user.clear(to);
  await user.type(to, 'shared/y.yaml{Enter}');
  expect(session.documents.paths()).toContain('shared/y.yaml');

  await user.click(screen.getByRole('button', { name: 'Actions for shared/y.yaml' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(session.documents.paths()).not.toContain('shared/y.yaml');
});

test('a lesson is added by its title', async () => {
  const { user, session, checked } = await open();
  await user.click(screen.getByRole('button', { name: 'Add to the pack' }));
  await user.click(await screen.findByRole('menuitem', { name: 'New lesson…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Two Ports');
  expect(screen.getByRole('textbox', { name: 'Id' })).toHaveProperty('value', 'two-ports');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(session.state.getState().file).toBe('02-two-ports/lesson.md'));
  await checked();
  expect(region('Problems').textContent).toContain('Nothing is wrong with this pack.');
  expect(within(region(/^Preview/)).getByRole('combobox', { name: 'Lesson' })).toHaveProperty(
    'value',
    '02-two-ports',
  );
});

test('of many folders that of the open file is unfolded, and the others say what is wrong in them', async () => {
  const { user, session, write } = await open();
  for (const id of ['b', 'c', 'd', 'e', 'f']) await session.addLesson(id, id);
  await write('02-b/lesson.md', 'minutes: 5', 'minutes: x');
  const folder = (name: string) => screen.getByRole('heading', { name }).closest('details');
  expect(folder('06-f')?.open).toBe(true);
  expect(folder('02-b')?.open).toBe(false);
  expect(folder('02-b')?.querySelector('summary')?.textContent).toMatch(/1 error/);
  await user.click(screen.getByRole('heading', { name: '02-b' }));
  expect(folder('02-b')?.open).toBe(true);
});

test('the workspace is taken once its diff was confirmed, and says so where nothing differs', async () => {
  const { user, session, checked } = await open();
  const take = async (as: string) => {
    await user.click(screen.getByRole('button', { name: 'Take the workspace as…' }));
    await user.click(await screen.findByRole('menuitem', { name: as }));
    return screen.findByRole('dialog');
  };
  const dialog = await take('Start of the lesson');
  expect(dialog.textContent).toMatch(/Take the workspace as the start of A Service without Pods/);
  expect(within(dialog).getByRole('region', { name: 'Changes in 01-first/start/shop.yaml' })).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Write to the pack' }));
  expect(session.documents.read('01-first/start/shop.yaml')).toBe('a: 1\n');
  await checked();
  const nothing = await take('Start of the lesson');
  expect(nothing.textContent).toContain('there is nothing to change');
  await user.click(within(nothing).getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  const solution = await take('Solution of step 1: Find the Pods');
  expect(solution.textContent).toContain('01-first/solution/shop.yaml is removed.');
});

test('where the folder was changed by others, it is asked before they are written over', async () => {
  const { user, session, write } = await open();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { handle, files } = createWritableFolder('lessons', {});
  vi.stubGlobal('showDirectoryPicker', async () => handle);
  await session.saveToFolder();
  await write(LESSON, 'minutes: 5', 'minutes: 6');
  files.set(LESSON, 'theirs');
  screen.getByRole('button', { name: 'Add to the pack' }).focus();
  await user.keyboard('{Control>}s{/Control}');
  const asked = await screen.findByRole('dialog', { name: 'The folder was changed by another program' });
  expect(asked.textContent).toContain(LESSON);
  await user.click(within(asked).getByRole('button', { name: 'Write over them' }));
  await waitFor(() => expect(files.get(LESSON)).toContain('minutes: 6'));
});

test('it is left for the workspace, and shares what it edits', async () => {
  const { user, state } = await open();
  await user.click(screen.getByRole('button', { name: 'Share…' }));
  const shared = await screen.findByRole('dialog', { name: 'Share the pack “My lessons”' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(shared.isConnected).toBe(false));
  expect(state().authoring).toBe('mine');
  await user.click(screen.getByRole('button', { name: 'Back to the workspace' }));
  await waitFor(() => expect(state().authoring).toBeNull());
});

test('a pack that is not there leads back to the workspace, and that is said', async () => {
  const { store, state } = await renderUi(<Window />, {}, { page: createTestPage(''), persist: true });
  store.setState({ authoring: 'gone' });
  await waitFor(() => expect(state().authoring).toBeNull());
  expect(state().toasts.at(-1)?.message).toBe('This pack is no longer in this browser.');
});
