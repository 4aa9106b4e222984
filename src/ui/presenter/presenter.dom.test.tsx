import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { SHOP } from '../../testing/shop.ts';
import { App } from '../shell/app.tsx';
import { NotesPage } from './notes-page.tsx';
import type { NotesMessage } from './notes-protocol.ts';

vi.mock('../editor/editor-pane.tsx', () => ({ EditorPane: () => <p>The editor</p> }));

/** Channels within one page: what one posts, all others of its name get at once. */
class TestChannel extends EventTarget {
  static readonly all = new Set<TestChannel>();
  constructor(readonly name: string) {
    super();
    TestChannel.all.add(this);
  }
  postMessage(data: NotesMessage) {
    for (const other of TestChannel.all)
      if (other !== this && other.name === this.name)
        other.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data) }));
  }
}

beforeEach(() => vi.stubGlobal('BroadcastChannel', TestChannel));

afterEach(() => {
  TestChannel.all.clear();
  vi.unstubAllGlobals();
});

async function present(files: Readonly<Record<string, string>> = SHOP, fragment = '') {
  const bench = await openWorkbench(files, { page: createTestPage(fragment) });
  render(<App workspace={bench.workspace} />);
  const canvas = await screen.findByRole('application', { name: /^Canvas with/ });
  await waitFor(() => expect(canvas.querySelector('[data-card]')).toBeTruthy());
  const shown = () =>
    [...canvas.querySelectorAll('[data-card]')].map((card) => card.getAttribute('data-card') ?? '');
  const user = userEvent.setup();
  await user.keyboard('{Shift>}{F5}{/Shift}');
  const bar = within(await screen.findByRole('region', { name: 'Presenting' }));
  const place = () => bar.getByText(/revealed$/).textContent;
  return { ...bench, user, bar, place, canvas, shown };
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const letGo = (key: string) => fireEvent.keyUp(document.body, { key });

describe('presenting a workspace', () => {
  test('leaves the bars and panes away, and brings them back at the end', async () => {
    const { bar, user, state } = await present();
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
    expect(state().panels).toEqual({ left: false, right: false, bottom: false });
    expect(document.documentElement.dataset['presenting']).toBe('');
    await user.click(bar.getByRole('button', { name: 'End' }));
    expect(await screen.findByRole('button', { name: 'Share' })).toBeTruthy();
    expect(state().panels.right).toBe(true);
    expect(document.documentElement.dataset['presenting']).toBeUndefined();
  });

  test('reveals the canvas tier by tier, and covers it again', async () => {
    const { place, shown } = await present();
    expect(place()).toMatch(/^1 of \d revealed$/);
    const first = shown();
    expect(first.every((key) => key.includes('/Gateway/'))).toBe(true);
    press('ArrowRight');
    await waitFor(() => expect(shown().some((key) => key.includes('Route/'))).toBe(true));
    expect(shown().some((key) => key.includes('/Service/'))).toBe(false);
    press('PageDown');
    await waitFor(() => expect(shown().some((key) => key.includes('/Service/'))).toBe(true));
    press('ArrowLeft');
    press('PageUp');
    await waitFor(() => expect(shown()).toEqual(first));
    press('ArrowLeft');
    expect(place()).toMatch(/^1 of/);
  });

  test('leaves arrows to a card that has the focus', async () => {
    const { place, canvas } = await present();
    const card = canvas.querySelector<HTMLElement>('[data-card]');
    card?.focus();
    if (card) fireEvent.keyDown(card, { key: 'ArrowRight' });
    expect(place()).toMatch(/^1 of/);
    if (card) fireEvent.keyDown(card, { key: 'PageDown' });
    expect(place()).toMatch(/^2 of/);
  });

  test('has all at once, where that is asked for', async () => {
    const { user, bar, place } = await present();
    await user.click(bar.getByRole('button', { name: 'More for presenters' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Reveal all' }));
    expect(place()).toMatch(/^(\d) of \1 revealed$/);
  });

  test('blanks the screen, until any key', async () => {
    const { state } = await present();
    press('b');
    expect((await screen.findByText(/The screen is blank/)).closest('button')).toBeTruthy();
    press('x');
    expect(state().presentation?.blank).toBe(false);
  });

  test('holds a spotlight on the card with the focus, keeps it where it is pinned, and frees it', async () => {
    const { canvas } = await present();
    const lit = () => [...document.querySelectorAll('svg[data-presenter] > rect[data-pinned]')];
    const card = canvas.querySelector<HTMLElement>('[data-card]');
    act(() => card?.focus());
    press('s');
    await waitFor(() => expect(lit()).toHaveLength(1));
    if (card) fireEvent.keyDown(card, { key: 'Enter' });
    letGo('s');
    await waitFor(() => expect(lit().map((rect) => rect.getAttribute('data-pinned'))).toEqual(['true']));
    press('Escape');
    await waitFor(() => expect(lit()).toHaveLength(0));
  });

  test('a click in the spotlight pins, and selects nothing', async () => {
    const { canvas, state, user } = await present();
    const row = canvas.querySelector<HTMLElement>('[data-card] [data-row]');
    press('s');
    if (row) await user.click(row);
    expect(state().announcement).toBe('1 spotlight stays until Escape.');
    expect(state().selected.size).toBe(0);
    if (row) await user.click(row);
    expect(state().announcement).toBe('The spotlight is off.');
  });

  test('shows a laser while its key is held', async () => {
    await present();
    const laser = () => document.querySelector('canvas[data-presenter]')?.getAttribute('data-on');
    press('l');
    expect(laser()).toBe('true');
    letGo('l');
    expect(laser()).toBe('false');
    press('L');
    fireEvent.blur(window);
    expect(laser()).toBe('false');
  });

  test('types nothing away: keys in fields are for the fields', async () => {
    const { place, state } = await present();
    const field = screen.getByRole('combobox', { name: /address|url/i });
    fireEvent.keyDown(field, { key: 'b' });
    fireEvent.keyDown(field, { key: 'ArrowRight' });
    expect(state().presentation?.blank).toBe(false);
    expect(place()).toMatch(/^1 of/);
  });
});

describe('presenting a lesson', () => {
  const lesson = () => present({}, '#lesson/museum/chain');

  test('goes on to the next step once all is revealed, and back', async () => {
    const { workspace, place } = await lesson();
    const at = () => workspace.lesson?.state.getState().at;
    const all = Number(/of (\d+) revealed/.exec(place() ?? '')?.[1]);
    for (let count = 1; count < all; count += 1) press('ArrowRight');
    expect(at()).toBe(0);
    press('ArrowRight');
    expect(at()).toBe(1);
    expect(place()).toMatch(/^Step 2 of 2: /);
    press('ArrowLeft');
    expect(at()).toBe(0);
  });

  test('covers hints until they are clicked', async () => {
    const { user } = await present({}, '#lesson/museum/chain/fix');
    const [hint] = await screen.findAllByRole('button', { name: /^Hint 1 of/ });
    if (hint) await user.click(hint);
    expect(screen.queryByRole('list', { name: 'Hints' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Uncover: hints' }));
    expect(screen.getByRole('list', { name: 'Hints' })).toBeTruthy();
  });

  test('counts hands, and sends what most are for; the reason stays covered', async () => {
    const { user, workspace } = await lesson();
    const [first, second] = await screen.findAllByRole('spinbutton', { name: /^Hands for/ });
    if (!first || !second) throw new Error('No hands can be counted.');
    await user.type(first, '3');
    await user.type(second, '12');
    const group = second.closest('form');
    if (!group) throw new Error('The question is no form.');
    const form = within(group);
    expect(
      form
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).checked)
        .indexOf(true),
    ).toBe(1);
    expect(form.getByText('12 hands')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Send it' }));
    const reason = await screen.findByRole('button', { name: 'Uncover: the reason' });
    expect(screen.getByText('12 hands')).toBeTruthy();
    const { because } = workspace.lesson?.step()?.predictions[0] ?? { because: '?' };
    const begins = new RegExp(because.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(screen.queryByText(begins)).toBeNull();
    await user.click(reason);
    expect(screen.getByText(begins)).toBeTruthy();
  });
});

describe('the window of notes', () => {
  /** Opens the notes of what is presented, in the same page. */
  async function withNotes(...what: Parameters<typeof present>) {
    const opened: string[] = [];
    vi.spyOn(window, 'open').mockImplementation((address) => {
      opened.push(String(address));
      return window;
    });
    const presented = await present(...what);
    await presented.user.click(presented.bar.getByRole('button', { name: 'Notes window' }));
    const id = /#notes\/([\w-]+)$/.exec(opened[0] ?? '')?.[1] ?? '';
    const host = document.body.appendChild(document.createElement('div'));
    const { unmount } = render(<NotesPage id={id} />, { container: host });
    const notes = within(host);
    return { ...presented, notes, unmount };
  }

  test('has the notes of the lesson, what comes next, and the minutes that are planned', async () => {
    const { notes } = await withNotes({}, '#lesson/museum/chain');
    expect(notes.getByRole('heading', { level: 1 }).textContent).toBe('Notes: One request, five stops');
    expect(notes.getByText('8 minutes')).toBeTruthy();
    expect(notes.getByText(/Reveal: Gateways/i)).toBeTruthy();
    expect(notes.getByText(/Each stop has one question/)).toBeTruthy();
  });

  test('goes on and back by buttons and keys, and follows what is done in the other window', async () => {
    const { notes, user, place } = await withNotes();
    await user.click(notes.getByRole('button', { name: 'Next' }));
    expect(place()).toMatch(/^2 of/);
    expect(notes.getByRole('status').textContent).toMatch(/^2 of/);
    act(() => void press('ArrowLeft'));
    expect(notes.getByRole('status').textContent).toMatch(/^1 of/);
    expect(notes.getByText('There are no notes.')).toBeTruthy();
  });

  test('goes elsewhere while the screen is frozen, and the screen follows at the end of that', async () => {
    const { notes, user, state } = await withNotes();
    await user.click(notes.getByRole('button', { name: 'Freeze the screen' }));
    await user.click(notes.getByRole('button', { name: 'Next' }));
    await user.click(notes.getByRole('button', { name: 'Next' }));
    expect(notes.getByRole('status').textContent).toMatch(/^3 of .*Screen: frozen$/);
    expect(state().presentation?.revealed).toBe(1);
    await user.click(notes.getByRole('button', { name: 'Go on from here' }));
    expect(state().presentation?.revealed).toBe(3);
  });

  test('says when the presentation is over', async () => {
    const { notes, bar, user } = await withNotes();
    await user.click(bar.getByRole('button', { name: 'End' }));
    expect(await notes.findByText(/The presentation has ended/)).toBeTruthy();
  });

  test('says so where the browser does not open it', async () => {
    const { user, bar, state } = await present();
    vi.spyOn(window, 'open').mockReturnValue(null);
    await user.click(bar.getByRole('button', { name: 'Notes window' }));
    expect(state().toasts.at(-1)?.message).toMatch(/blocked the notes window/);
  });

  test('waits where nothing is presented', () => {
    cleanup();
    render(<NotesPage id="none" />);
    expect(screen.getByText(/Waiting for the window that presents/)).toBeTruthy();
  });
});
