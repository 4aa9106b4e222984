import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LessonSheet } from './lesson-sheet.tsx';
import { renderLesson } from './testing/render-lesson.tsx';

test('the sheet has the step and its goals in one line, and unfolds to the pane', async () => {
  const { user, lesson, settled } = await renderLesson(<LessonSheet />, '#lesson/museum/chain/fix');
  const bar = await screen.findByRole('button', { name: /^Fix the last stop\s*0 of 1 met/, expanded: true });
  expect(screen.getByRole('region', { name: 'Lesson' })).toBeDefined();
  await user.click(bar);
  expect(screen.queryByRole('region', { name: 'Lesson' })).toBeNull();
  lesson.applySolution();
  await settled();
  expect(
    await screen.findByRole('button', { name: /^Fix the last stop\s*1 of 1 met/, expanded: false }),
  ).toBeDefined();
});
