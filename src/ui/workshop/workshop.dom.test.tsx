import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WORKSHOP_LINK, workshopLink } from '../../core/lessons/workshop/workshop-link.ts';
import type { Workshop } from '../../core/lessons/workshop/workshop.ts';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import { readLink } from '../../state/link-code.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { LessonPane } from '../lessons/lesson-pane.tsx';
import { DialogContent } from '../shell/dialog-content.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { useApp } from '../use-app.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => vi.unstubAllGlobals());

function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  return dialog && <DialogContent dialog={dialog} />;
}

const workshop: Workshop = {
  nonce: '7F3K',
  pack: 'museum',
  version: 1,
  title: 'The museum',
  files: null,
  lessons: ['doors', 'chain'],
  asksName: true,
  hints: false,
  solutions: false,
  unlock: 'in-order',
  minutes: null,
  signed: false,
};

async function open(fragment = '') {
  const page = createTestPage(fragment);
  return { ...(await renderUi(<Dialogs />, {}, { page, persist: true })), page };
}

test('a learner sees the lessons of the workshop alone, in its order, and hands in a code', async () => {
  const { user, state } = await open(workshopLink(workshop));
  const list = await screen.findByRole('list', { name: 'Lessons of the workshop' }, { timeout: 9_000 });
  const lessons = within(list).getAllByRole('button');
  expect(lessons.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^1Four doors/),
    expect.stringMatching(/^2One request, five stops.*Opens when the lessons before it are done/),
  ]);
  expect(lessons.map((button) => (button as HTMLButtonElement).disabled)).toEqual([false, true]);
  await user.type(screen.getByRole('textbox', { name: 'How shall we call you?' }), 'Ada');
  await user.click(screen.getByRole('button', { name: 'What I have reached' }));
  const done = await screen.findByRole('dialog', { name: 'What was reached' }, { timeout: 9_000 });
  expect(done.textContent).toMatch(/no proof/);
  expect(within(done).getByText(/^GH1-museum1-7F3K-/)).toBeDefined();
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(within(done).getByRole('button', { name: 'Copy as text' }));
  expect(copied.mock.calls[0]?.[0]).toMatch(/^Ada: 0 of \d+ goals met in 0 min.*GH1-museum1-7F3K-/);
  state().openDialog({ type: 'lessons' });
  await user.click(await screen.findByRole('button', { name: 'Leave the workshop' }));
  expect(await screen.findByRole('region', { name: 'Routing' })).toBeDefined();
});

test('in a lesson of it there are no hints and solutions where they are off, and whoever is behind catches up', async () => {
  await open(workshopLink(workshop));
  await screen.findByRole('list', { name: 'Lessons of the workshop' }, { timeout: 9_000 });
  const page = createTestPage('#lesson/museum/chain/fix');
  const { user, workspace, settled, text } = await renderUi(<LessonPane />, {}, { page, persist: true });
  const { lesson } = workspace;
  if (!lesson) throw new Error('No lesson is open.');
  expect(screen.queryByRole('button', { name: /^Hint/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Show solution' })).toBeNull();
  const given = text('chain.yaml');
  lesson.applySolution();
  await settled();
  expect(text('chain.yaml')).not.toBe(given);
  await user.click(screen.getByRole('button', { name: 'I am behind' }));
  await settled();
  expect(text('chain.yaml')).toBe(given);
});

test('the summary leads on in the order of the workshop, once the lesson is done', async () => {
  await open(workshopLink({ ...workshop, lessons: ['chain', 'gateway'], solutions: true }));
  await screen.findByRole('list', { name: 'Lessons of the workshop' }, { timeout: 9_000 });
  const page = createTestPage('#lesson/museum/chain/fix');
  const { user, workspace, settled } = await renderUi(<LessonPane />, {}, { page, persist: true });
  const { lesson } = workspace;
  if (!lesson) throw new Error('No lesson is open.');
  lesson.goTo(2);
  const next = await screen.findByRole('button', { name: 'Next lesson: A tutorial with a mistake' });
  expect((next as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText(/opens when all goals of this lesson are met\.$/)).toBeDefined();
  lesson.goTo(0);
  for (const prediction of lesson.step()?.predictions ?? []) {
    lesson.pick(prediction.id, 0);
    await lesson.guess(prediction);
  }
  lesson.goTo(1);
  lesson.applySolution();
  await settled();
  await waitFor(() => expect(lesson.state.getState().record.done).not.toBeNull());
  lesson.goTo(2);
  await waitFor(() => expect((next as HTMLButtonElement).isConnected).toBe(false));
  const opened = await screen.findByRole('button', { name: /^Next lesson/ });
  expect((opened as HTMLButtonElement).disabled).toBe(false);
  await user.click(opened);
  expect(page.fragment()).toBe('#lesson/museum/gateway');
});

/** What is saved to the downloads meanwhile. */
function watchDownloads(): readonly Blob[] {
  const saved: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:x'),
      revokeObjectURL: () => {},
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return saved;
}

test('files go along where the teacher wants them, and open from the table that they are dropped on', async () => {
  const signed: Workshop = { ...workshop, lessons: ['chain'], signed: true, solutions: true };
  const saved = watchDownloads();
  const joined = await open(workshopLink(signed));
  await screen.findByRole('list', { name: 'Lessons of the workshop' }, { timeout: 9_000 });
  joined.unmount();
  joined.workspace.dispose();

  const page = createTestPage('#lesson/museum/chain/fix');
  const { user, workspace, settled, state, text, unmount } = await renderUi(
    <Dialogs />,
    {},
    { page, persist: true },
  );
  workspace.lesson?.applySolution();
  await settled();
  state().openDialog({ type: 'completion' });
  await screen.findByText(
    'The JSON file holds links to your files, for the teacher to open.',
    {},
    { timeout: 9_000 },
  );
  await user.click(screen.getByRole('button', { name: 'Save as JSON' }));
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 9_000 });
  const handedIn = await saved[0]?.text();
  const solution = text('chain.yaml');
  unmount();

  const teacher = await open();
  teacher.state().openDialog({ type: 'collect' });
  const collect = await screen.findByRole('dialog', { name: 'Collect a workshop' }, { timeout: 9_000 });
  fireEvent.change(within(collect).getByRole('textbox', { name: /^Link of a workshop/ }), {
    target: { value: `https://gatehouse.test/${workshopLink(signed)}` },
  });
  await user.click(within(collect).getByRole('button', { name: 'Take it up' }));
  const codes = await within(collect).findByRole('textbox', { name: 'Codes' }, { timeout: 9_000 });
  fireEvent.drop(codes, { dataTransfer: { files: [new File([handedIn ?? ''], 'ada.json')] } });
  const link = await within(collect).findByRole('link', { name: 'Files of “One request, five stops”' });
  expect(within(collect).getByRole('status').textContent).toBe('1 code was added.');
  const address = (link as HTMLAnchorElement).href;
  const read = readLink(address.slice(address.indexOf('#')));
  const files = read?.ok ? read.workspace.files : [];
  expect(files.find(({ path }) => path === 'chain.yaml')?.text).toBe(solution);
  expect(solution).toContain('app: tickets}');

  // What is no such file is said, and manifests are not opened behind the dialog.
  fireEvent.drop(codes, { dataTransfer: { files: [new File(['kind: Service'], 'web.yaml')] } });
  await waitFor(() =>
    expect(within(collect).getByRole('status').textContent).toBe(
      'No code was added.Line 1: there is no code in it.',
    ),
  );
  expect(teacher.workspace.documents.paths()).toEqual([]);
});

test('a workshop with a pack of one’s own brings the pack along', async () => {
  const own: Workshop = {
    ...workshop,
    pack: 'mine',
    title: 'My lessons',
    files: packTemplate('mine'),
    lessons: ['first'],
    unlock: 'free',
  };
  const joined = await open(workshopLink(own));
  const list = await screen.findByRole('list', { name: 'Lessons of the workshop' }, { timeout: 9_000 });
  expect(within(list).getByRole('button').textContent).toMatch(/^1A Service without Pods/);
  await joined.user.click(within(list).getByRole('button'));
  await waitFor(() => expect(joined.page.fragment()).toBe('#lesson/mine/first'));
  joined.unmount();
  joined.workspace.dispose();

  const page = createTestPage('#lesson/mine/first');
  const { workspace } = await renderUi(<LessonPane />, {}, { page, persist: true });
  expect(workspace.lesson?.workshop?.workshop.title).toBe('My lessons');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('A Service without Pods');
});

test('a link that is damaged is refused in words', async () => {
  const { state } = await open(`${WORKSHOP_LINK}AAAA`);
  await waitFor(() => expect(state().toasts.at(-1)?.message).toBe('The workshop was not opened.'));
  expect(state().toasts.at(-1)?.detail).toMatch(/damaged/);
});

test('a teacher prepares a workshop, and collects codes in a table that sorts', async () => {
  const { user, state } = await open();
  state().openDialog({ type: 'prepare-workshop', pack: 'museum' });
  const prepare = await screen.findByRole('dialog', { name: /^Prepare a workshop with/ }, { timeout: 9_000 });
  await user.click(within(prepare).getByRole('button', { name: 'Make the link' }));
  expect(within(prepare).getByRole('alert').textContent).toBe('Pick at least one lesson.');
  await user.click(within(prepare).getByRole('checkbox', { name: /^One request, five stops/ }));
  await user.click(within(prepare).getByRole('button', { name: 'Make the link' }));
  expect(await screen.findByRole('img', { name: 'QR code of the link' })).toBeDefined();
  const { value: link } = screen.getByRole('textbox', { name: 'Link to the workshop' }) as HTMLInputElement;
  expect(link).toMatch(/^https:\/\/gatehouse\.test\/#workshop=/);

  const learner = await open(link.slice(link.indexOf('#')));
  const code = await screen
    .findByRole('button', { name: 'What I have reached' }, { timeout: 9_000 })
    .then((button) => user.click(button))
    .then(() => screen.findByText(/^GH1-museum/))
    .then(({ textContent }) => textContent);
  learner.unmount();

  state().openDialog({ type: 'collect' });
  const collect = await screen.findByRole('dialog', { name: 'Collect a workshop' });
  const codes = await within(collect).findByRole('textbox', { name: 'Codes' });
  fireEvent.change(codes, { target: { value: `Lin: ${code}\nAda: ${code}\nGH1-other-1` } });
  await user.click(within(collect).getByRole('button', { name: 'Add' }));
  const said = within(collect).getByRole('status').textContent;
  expect(said).toBe(
    '2 codes were added.Line 3: this code is of another workshop, or of another version of its pack.',
  );
  const names = () =>
    within(collect)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
  expect(names()).toEqual(['Ada', 'Lin']);
  await user.click(within(collect).getByRole('button', { name: 'Sort by Learner' }));
  expect(names()).toEqual(['Lin', 'Ada']);
  expect(within(collect).getByText(/2 of 2$/)).toBeDefined();
});
