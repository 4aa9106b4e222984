import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WORKSHOP_LINK, workshopLink } from '../../core/lessons/workshop/workshop-link.ts';
import type { Workshop } from '../../core/lessons/workshop/workshop.ts';
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

const open = (fragment = '') => renderUi(<Dialogs />, {}, { page: createTestPage(fragment), persist: true });

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
