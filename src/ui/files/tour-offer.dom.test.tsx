import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { appAction } from '../shell/app-actions.ts';
import { renderUi } from '../testing/render-ui.tsx';
import { FirstScreen } from './first-screen.tsx';

const offer = () => screen.queryByRole('group', { name: 'Tour' });

test('the first screen offers the tour, which opens as a lesson and is not offered again', async () => {
  const page = createTestPage();
  const settings = createTestStorage();
  const { user, unmount } = await renderUi(<FirstScreen />, {}, { page, settings });
  await user.click(screen.getByRole('button', { name: 'Take the tour' }));
  await expect.poll(() => page.fragment()).toBe('#lesson/tour/first');
  expect(page.reloads()).toBe(1);
  unmount();
  await renderUi(<FirstScreen />, {}, { settings });
  expect(offer()).toBeNull();
});

test('once declined it is not offered again, and the menu has it all the same', async () => {
  const page = createTestPage();
  const settings = createTestStorage();
  const { user, unmount } = await renderUi(<FirstScreen />, {}, { settings });
  await user.click(screen.getByRole('button', { name: 'Do not offer the tour again' }));
  expect(offer()).toBeNull();
  unmount();
  const { workspace } = await renderUi(<FirstScreen />, {}, { settings, page });
  expect(offer()).toBeNull();
  await appAction('tour').run(workspace);
  expect(page.fragment()).toBe('#lesson/tour/first');
});
