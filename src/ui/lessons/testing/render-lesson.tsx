import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createTestPage } from '../../../testing/test-page.ts';
import { renderUi } from '../../testing/render-ui.tsx';

/** A part of the screen over the workspace of a lesson, once its goals are evaluated. */
export async function renderLesson(ui: ReactNode, fragment: string) {
  const page = createTestPage(fragment);
  const rendered = await renderUi(ui, {}, { page });
  const { lesson } = rendered.workspace;
  if (!lesson) throw new Error(`There is no lesson at ${fragment}.`);
  return { ...rendered, lesson, page };
}

/** The goals as they stand: `/sale leads to shop-v2: open`. */
export const goalsShown = (): readonly (string | null)[] => {
  const list = screen.getByRole('list', { name: 'Goals' });
  return [...list.children].map((item) => item.querySelector('button, p')?.textContent ?? null);
};
