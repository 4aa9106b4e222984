import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { renderUi } from '../testing/render-ui.tsx';
import { Dialogs } from './dialogs.tsx';
import { PaletteAhead } from './palette-ahead.tsx';

test('what is typed before the palette is there is what it begins with, and the focus goes back behind it', async () => {
  const { user, state } = await renderUi(
    <>
      <button type="button">Before</button>
      <Dialogs />
    </>,
    SHOP,
  );
  screen.getByRole('button', { name: 'Before' }).focus();
  act(() => state().openDialog({ type: 'palette' }));
  // The code of dialogs is on its way.
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('keyboard');
  const box = await screen.findByRole('combobox');
  expect((box as HTMLInputElement).value).toBe('keyboard');
  await waitFor(() => expect(document.activeElement).toBe(box));
  expect(await screen.findByRole('option', { name: 'Keyboard shortcuts ?' })).toBeTruthy();
  await user.keyboard(' shortcuts');
  expect((box as HTMLInputElement).value).toBe('keyboard shortcuts');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Before' })));
});

test('Enter before it is there is kept with what was typed', async () => {
  const { user, state } = await renderUi(<PaletteAhead />, SHOP);
  act(() => state().openDialog({ type: 'palette' }));
  await user.keyboard('shortcuts{Enter}');
  expect(state().dialog).toEqual({ type: 'palette', query: 'shortcuts', isChosen: true });
});

test('and the palette then runs what fits best', async () => {
  const { state } = await renderUi(<Dialogs />, SHOP);
  act(() => state().openDialog({ type: 'palette', query: 'keyboard shortcuts', isChosen: true }));
  await waitFor(() => expect(state().dialog).toEqual({ type: 'shortcuts' }));
});
