import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { renderUi } from '../testing/render-ui.tsx';
import { LessonsDialog } from './lessons-dialog.tsx';

test('lists the lessons by chapter, each with its minutes and what is learnt, and opens one', async () => {
  const page = createTestPage();
  const { user } = await renderUi(<LessonsDialog />, {}, { page });
  const chapter = await screen.findByRole('region', { name: 'Routing' });
  const lesson = within(chapter).getByRole('button', { name: /^Which rule wins\?/ });
  expect(lesson.textContent).toMatch(/15 min.*New.*rank them/);
  await user.click(lesson);
  expect([page.fragment(), page.reloads()]).toEqual(['#lesson/museum/matching', 1]);
});

test('progress can be exported and forgotten', async () => {
  const { user, state } = await renderUi(<LessonsDialog />);
  await user.click(await screen.findByRole('button', { name: 'Forget progress' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Of all lessons' }));
  await waitFor(() => expect(state().toasts.at(-1)?.message).toBe('There was no progress to forget'));
});

test('progress comes from a file, and another file is refused in words', async () => {
  const { user, state } = await renderUi(<LessonsDialog />);
  const choose = async (text: string) => {
    await user.click(await screen.findByRole('button', { name: 'Import progress' }));
    const input = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!found) throw new Error('Nothing asks for a file.');
      return found;
    });
    await user.upload(input, new File([text], 'progress.json', { type: 'application/json' }));
  };
  await choose('{}');
  await waitFor(() =>
    expect(state().toasts.at(-1)?.detail).toBe('This is no file of progress that Gatehouse has exported.'),
  );
  const record = { begun: 1, done: 2, step: 'follow', texts: null, steps: {} };
  await choose(JSON.stringify({ gatehouseProgress: 1, lessons: { 'museum/chain': { version: 1, record } } }));
  await waitFor(() => expect(state().toasts.at(-1)?.message).toBe('Progress of 1 lesson imported'));
});
