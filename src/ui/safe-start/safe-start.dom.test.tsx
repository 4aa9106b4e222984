import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { SafeStart } from '../../state/safe-start/create-safe-start.ts';
import { SafeStartPage } from './safe-start-page.tsx';

function show(change: Partial<SafeStart> = {}) {
  const safeStart: SafeStart = {
    name: 'Shop',
    tryAgain: vi.fn<() => void>(),
    openWithout: vi.fn<() => void>(),
    exportRaw: vi.fn<() => Promise<string>>().mockResolvedValue('Shop.zip'),
    remove: vi.fn<() => Promise<void>>().mockResolvedValue(undefined),
    ...change,
  };
  render(<SafeStartPage safeStart={safeStart} />);
  return safeStart;
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('it says which workspace was not opened, and offers to go on without it', async () => {
  const safeStart = show();
  expect(document.activeElement).toBe(screen.getByRole('heading'));
  screen.getByText(/What is in the workspace “Shop” may be the reason/);
  await press('Open without it');
  expect(safeStart.openWithout).toHaveBeenCalledOnce();
  await press('Try again');
  expect(safeStart.tryAgain).toHaveBeenCalledOnce();
});

test('it exports, and says how that went', async () => {
  show();
  await press('Export it as it is stored');
  expect(await screen.findByText('Shop.zip is in your downloads.')).toBeDefined();
});

test('it says why nothing was exported', async () => {
  show({ exportRaw: () => Promise.reject(new Error('no room')) });
  await press('Export it as it is stored');
  expect(await screen.findByText('It could not be exported: Error: no room.')).toBeDefined();
});

test('it deletes only what was confirmed', async () => {
  const safeStart = show();
  await press('Delete it…');
  await press('Keep it');
  await press('Delete it…');
  expect(safeStart.remove).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete “Shop” for good' }));
  await press('Delete “Shop” for good');
  expect(safeStart.remove).toHaveBeenCalledOnce();
});

test('what the address leads to is not stored, so there is nothing to export or delete', () => {
  show({ name: null });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Open without it',
    'Try again',
  ]);
});
