// cspell:words Objekte Dateien Fehler Warnungen Hinweise
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { german } from '../../texts/de/german.ts';
import { openLanguage } from '../../texts/language.ts';
import type { Dialog } from '../../state/notices-slice.ts';
import { renderUi } from '../testing/render-ui.tsx';
import { appActions } from './app-actions.ts';
import { actionWords } from './action-words.ts';
import { Dialogs } from './dialogs.tsx';
import { StatusBar } from './status-bar.tsx';

beforeEach(async () => {
  await openLanguage('de');
});
afterEach(async () => {
  await openLanguage('en');
});

async function open(dialog: Dialog) {
  const ui = await renderUi(<Dialogs />, SHOP);
  ui.state().openDialog(dialog);
  return { ...ui, dialog: within(await screen.findByRole('dialog')) };
}

describe('the command palette', () => {
  test.each([
    ['duplicate', 'Duplizieren'],
    ['duplizieren', 'Duplizieren'],
    ['backendRef', 'Verbinden mit …'],
    ['add grpcroute', 'GRPCRoute hinzufügen …'],
    ['grpcroute hinzu', 'GRPCRoute hinzufügen …'],
    ['sample canary', 'Beispiel öffnen: Gewichteter Canary'],
    ['weighted', 'Beispiel öffnen: Gewichteter Canary'],
    ['split off', 'Canary abspalten …'],
  ])('“%s” finds what it is in English and in German: %s', async (typed, found) => {
    const { user, dialog } = await open({ type: 'palette' });
    await user.type(dialog.getByRole('combobox'), typed);
    expect(dialog.getByRole('option', { name: found })).toBeTruthy();
  });

  test('a command that is called what was typed in English comes first', async () => {
    const { user, dialog } = await open({ type: 'palette' });
    await user.type(dialog.getByRole('combobox'), 'delete');
    const commands = within(dialog.getByRole('group', { name: 'Befehle' })).getAllByRole('option');
    expect(commands.map(({ textContent }) => textContent)[0]).toBe('Löschen');
  });
});

test('the sheet of shortcuts is in German, with the keys as they are called there', async () => {
  const { dialog } = await open({ type: 'shortcuts' });
  const text = dialog.getByRole('heading', { name: 'Tastenkürzel' }).closest('[role="dialog"]')?.textContent;
  expect(dialog.getByRole('heading', { name: 'Bearbeiten' })).toBeTruthy();
  for (const { id, shortcut } of appActions)
    if (shortcut !== undefined) expect(text).toContain(actionWords[id].title());
  expect(text).toContain(german['editor']?.['leave']);
  expect(text).toContain('Strg');
});

test('a plan is carried out by a button with its verb', async () => {
  const { actions, state, keyOf } = await renderUi(<Dialogs />, SHOP);
  const calls = [{ id: 'delete', args: { keys: [keyOf('Service shop/cart')] } }] as const;
  state().openDialog({ type: 'plan', calls, plan: await actions.preview(calls) });
  expect(await screen.findByRole('button', { name: 'Löschen' })).toBeTruthy();
});

test('the status bar counts in German', async () => {
  await renderUi(<StatusBar />, SHOP);
  expect(screen.getByText(/^\d+ Objekte in \d+ Dateien$/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /0 Fehler, 0 Warnungen, \d+ Hinweise?$/ })).toBeTruthy();
});

test('the status bar names the version of Kubernetes where it is not the newest', async () => {
  const { state } = await renderUi(<StatusBar />, SHOP);
  expect(screen.queryByText(/Kubernetes/)).toBeNull();
  act(() => state().setOptions({ kubernetes: '1.34' }));
  expect(await screen.findByText(/^Gateway API \d\.\d standard, Kubernetes 1\.34, /)).toBeTruthy();
});
