import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { createTestDrop, createTestFile } from '../../testing/test-disk.ts';
import { openWorkbench, type WorkbenchSetup } from '../../testing/workbench.ts';
import { App } from './app.tsx';
import { appActions } from './app-actions.ts';
import { DialogContent } from './dialogs.tsx';

// Monaco is loaded by the tests of the editor.
vi.mock('../editor/editor-pane.tsx', () => ({
  EditorPane: () => (
    <div id="yaml-editor">
      <button type="button">The editor</button>
    </div>
  ),
}));

/** The whole window. */
async function openApp(files: Readonly<Record<string, string>> = SHOP, setup?: WorkbenchSetup) {
  const bench = await openWorkbench(files, setup);
  render(<App workspace={bench.workspace} />);
  await screen.findByRole('main');
  return { ...bench, user: userEvent.setup() };
}

const press = (keys: string) => userEvent.keyboard(keys);

/** The palette, opened over the canvas as its key does; the field that searches it. */
async function openPalette() {
  await press('{Alt>}5{/Alt}');
  return screen.findByRole('searchbox', { name: 'Search kinds' });
}

describe('the first screen', () => {
  test('has the window to itself: panes wait until there is a file', async () => {
    const { state } = await openApp({});
    expect(screen.queryByRole('region', { name: 'YAML and inspector' })).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Palette and files' })).toBeNull();
    await press('{Alt>}2{/Alt}');
    expect(state().toasts.at(-1)?.message).toMatch(/^Open manifests or a sample first/);
  });

  test('leads into a workspace by a sample', async () => {
    const { user, cards } = await openApp({});
    await user.click(screen.getByRole('button', { name: /^The smallest chain|^Smallest/i }));
    await waitFor(() => expect(cards().length).toBeGreaterThan(3));
    expect(await screen.findByRole('application', { name: /^Canvas with/ })).toBeTruthy();
    expect(screen.queryByText('See where your traffic goes')).toBeNull();
  });

  test('leads into one by an object', async () => {
    const { user, cards } = await openApp({});
    await user.click(screen.getByRole('button', { name: 'Start with an object' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(cards()).toHaveLength(1));
  });

  test('leads into one by pasting', async () => {
    const { user } = await openApp({});
    await user.click(screen.getByRole('button', { name: 'Paste manifests' }));
    expect(await screen.findByRole('dialog', { name: 'Paste manifests' })).toBeTruthy();
  });
});

describe('the files', () => {
  test('are shown, renamed and removed', async () => {
    const { user, state, documents } = await openApp({
      ...SHOP,
      'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
    });
    await user.click(await screen.findByRole('button', { name: 'Files' }));
    const list = within(await screen.findByRole('list', { name: 'Files' }));
    await user.click(list.getByRole('button', { name: /^edge\.yaml/ }));
    expect(state()).toMatchObject({ activeFile: 'edge.yaml', rightTab: 'yaml' });
    expect(list.getByRole('button', { name: /^cart\.yaml 1/ })).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Actions for cart.yaml' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
    expect(state().dialog).toEqual({ type: 'rename-file', path: 'cart.yaml' });
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // The dialog gives the focus back a moment after it closed, which would close a menu opened before.
    await waitFor(() => expect(document.activeElement?.closest('[aria-label="Files"]')).toBeTruthy());
    await user.click(list.getByRole('button', { name: 'Actions for cart.yaml' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove from the workspace' }));
    await waitFor(() => expect(documents.paths()).toEqual(['edge.yaml']));
  });

  test('are made', async () => {
    const { user, documents, state } = await openApp(SHOP);
    state().showLeft('files');
    await user.click(await screen.findByRole('button', { name: 'New' }));
    expect(documents.paths()).toHaveLength(3);
    expect(state().rightTab).toBe('yaml');
  });
});

describe('the palette of kinds', () => {
  test('adds what is clicked', async () => {
    const { user, cards } = await openApp(SHOP);
    await user.click(await screen.findByRole('button', { name: 'TCPRoute' }));
    await waitFor(() => expect(cards().filter((card) => card.startsWith('TCPRoute'))).toHaveLength(1));
  });

  test('is a rail of icons, with arrow keys between them', async () => {
    const { user } = await openApp(SHOP);
    const kinds = within(await screen.findByRole('toolbar', { name: 'Add an object' }));
    const [first, second] = kinds.getAllByRole('button');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(kinds.getAllByRole('button').at(-1));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(first);
  });

  test('opens over the canvas, closes with Escape, and is kept open by choice', async () => {
    const { user, state } = await openApp(SHOP);
    expect(await openPalette()).toBe(document.activeElement);
    await user.keyboard('{Escape}');
    expect(state().flyout).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Palette' }));
    await openPalette();
    await user.click(screen.getByRole('button', { name: 'Keep open beside the canvas' }));
    expect(state()).toMatchObject({ flyout: null, panels: { left: true } });
    expect(await screen.findByRole('searchbox', { name: 'Search kinds' })).toBeTruthy();
    expect(screen.queryByRole('toolbar', { name: 'Add an object' })).toBeNull();
  });

  test('opens under a mouse that rests on it, and closes when one does something else', async () => {
    const { user, state } = await openApp(SHOP);
    await user.hover(await screen.findByRole('button', { name: 'Palette' }));
    await waitFor(() => expect(state().flyout).toBe('palette'));
    await user.hover(screen.getByRole('button', { name: 'File' }));
    await waitFor(() => expect(state().flyout).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Files' }));
    await screen.findByRole('list', { name: 'Files' });
    await user.click(screen.getByRole('region', { name: 'Canvas' }));
    expect(state().flyout).toBeNull();
  });

  test('stays when the focus comes late to a card, and closes when one leaves it', async () => {
    const { user, state } = await openApp(SHOP);
    const card = await screen.findByRole('group', { name: /^Gateway edge/ });
    await user.keyboard('{Alt>}4{/Alt}');
    const list = await screen.findByRole('list', { name: 'Files' });
    act(() => {
      (document.activeElement as HTMLElement).blur();
      card.focus();
    });
    expect(state().flyout).toBe('files');
    act(() => {
      within(list).getAllByRole('button')[0]?.focus();
      card.focus();
    });
    expect(state().flyout).toBeNull();
  });

  test('is searched, and walked through with arrow keys', async () => {
    const { user } = await openApp(SHOP);
    const search = await openPalette();
    await user.type(search, 'tls');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/TLS/);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.tagName).toBe('BUTTON');
    await user.clear(search);
    await user.type(search, 'nothing like this');
    expect(screen.getByText(/No kind and no pattern has this name/)).toBeTruthy();
  });
});

describe('keys', () => {
  test.each([
    ['{Control>}k{/Control}', 'palette'],
    ['{Control>}e{/Control}', 'export'],
    ['{Control>},{/Control}', 'settings'],
    ['{Control>}{Shift>}a{/Shift}{/Control}', 'create'],
    ['?', 'shortcuts'],
    ['{F1}', 'rules'],
  ])('%s opens the dialog: %s', async (keys, type) => {
    const { state } = await openApp();
    await press(keys);
    expect(state().dialog?.type).toBe(type);
  });

  test('show and hide panes', async () => {
    const { state } = await openApp();
    await press('{Control>}b{/Control}');
    expect(state().panels.left).toBe(true);
    await press('{Control>}j{/Control}');
    expect(state().panels.bottom).toBe(true);
    await press('{Control>}{Alt>}b{/Alt}{/Control}');
    expect(state().panels.right).toBe(false);
    await press('{Alt>}3{/Alt}');
    expect(state()).toMatchObject({ rightTab: 'inspector', panels: { right: true } });
    await press('{Alt>}4{/Alt}');
    expect(state()).toMatchObject({ leftTab: 'files', panels: { left: true } });
  });

  test.each([
    ['1', () => screen.getByRole('application', { name: /^Canvas with/ })],
    ['2', () => screen.queryByRole('button', { name: 'The editor' })],
    ['3', () => screen.queryByRole('group', { name: 'Nothing is selected' })],
    ['4', () => screen.queryByRole('button', { name: /^edge\.yaml/, current: true })],
    ['5', () => screen.queryByRole('searchbox', { name: 'Search kinds' })],
    ['6', () => screen.queryByRole('tab', { name: 'Problems' })],
  ])('Alt+%s moves the focus into a pane', async (digit, place) => {
    const { state } = await openApp();
    state().openFile('edge.yaml');
    await press(`{Alt>}${digit}{/Alt}`);
    await waitFor(() => expect(document.activeElement).toBe(place()));
  });

  test('put the focus where the next key is typed, however soon that comes', async () => {
    const { state } = await openApp();
    await screen.findByRole('application', { name: /^Canvas with/ });
    // All comes after one another, without a pause in which anything could load.
    const user = userEvent.setup({ delay: null });
    state().setDraft({ url: 'http://old.example.com' });
    await user.keyboard('{Alt>}r{/Alt}');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Address of the request' }));
    await user.keyboard('http://new.example.com');
    expect(state().draft.url).toBe('http://new.example.com');
    await DialogContent.load();
    await user.keyboard('{Control>}k{/Control}theme');
    expect(screen.getByPlaceholderText<HTMLInputElement>(/^Type a command/).value).toBe('theme');
  });

  test('go nowhere while the pane that is asked for loads', async () => {
    const { state } = await openApp();
    const field = await screen.findByRole('combobox', { name: 'Address of the request' });
    field.focus();
    state().showBottom('trace');
    await press('{Alt>}6{/Alt}');
    const loading = screen.queryByRole('tabpanel', { name: 'Trace' });
    expect(loading?.contains(document.activeElement)).toBe(true);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.queryByRole('button', { name: 'Type a request' })),
    );
  });

  test('undo and redo, but not in a field, which has its own', async () => {
    const { user, type, text } = await openApp();
    await type('replicas: 2', 'replicas: 3', 'cart.yaml');
    await openPalette();
    await user.keyboard('{Control>}z{/Control}');
    expect(text('cart.yaml')).toContain('replicas: 3');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Control>}z{/Control}');
    expect(text('cart.yaml')).toBe(CART);
    await user.keyboard('{Control>}y{/Control}');
    expect(text('cart.yaml')).toContain('replicas: 3');
  });

  test('are letters in a field, and do nothing behind a dialog', async () => {
    const { user, state } = await openApp();
    await user.type(await openPalette(), '?');
    expect(state().dialog).toBeNull();
    state().openDialog({ type: 'settings' });
    await screen.findByRole('dialog');
    await user.keyboard('{Control>}b{/Control}');
    expect(state().panels.left).toBe(false);
  });

  test('of the sheet of shortcuts are each of one action', () => {
    const shortcuts = appActions.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});

describe('every action', () => {
  // They need the disk, or a browser that stores workspaces and packs.
  const outside = new Set([
    'open-files',
    'open-folder',
    'save',
    'open-files-as-workspace',
    'open-folder-as-workspace',
    'new-workspace',
    'duplicate-workspace',
    'delete-workspace',
    'new-pack',
  ]);

  test.each(appActions.filter(({ id }) => !outside.has(id)).map(({ id, run }) => [id, run] as const))(
    '%s does something, or says why not, with nothing selected and with something',
    async (_, run) => {
      const bench = await openWorkbench(SHOP);
      const seen = vi.fn<() => void>();
      bench.store.subscribe(seen);
      await run(bench.workspace);
      await bench.settled();
      if (bench.cards().includes('Service shop/cart')) await bench.select('Service shop/cart');
      await run(bench.workspace);
      await bench.settled();
      expect(seen.mock.calls.length).toBeGreaterThan(1);
      expect(bench.state().toasts.filter(({ tone }) => tone === 'error')).toEqual([]);
    },
  );
});

describe('the menus of the top bar', () => {
  test('open with the keyboard, and give the focus back', async () => {
    const { user, state } = await openApp();
    screen.getByRole('button', { name: 'File' }).focus();
    await user.keyboard('{Enter}');
    const menu = within(await screen.findByRole('menu'));
    await waitFor(() =>
      expect(document.activeElement).toBe(menu.getByRole('menuitem', { name: /Open files/ })),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'File' })));
    await user.keyboard('{Enter}');
    await screen.findByRole('menu');
    await user.keyboard('share{Enter}');
    await waitFor(() => expect(state().dialog?.type).toBe('share'));
  });

  test('undo names what it takes back', async () => {
    const { user, run, keyOf, text } = await openApp();
    await run({
      id: 'set',
      args: { key: keyOf('Deployment shop/cart'), path: ['spec', 'replicas'], value: 4 },
    });
    await user.click(await screen.findByRole('button', { name: /^Undo: Set spec\.replicas/ }));
    expect(text('cart.yaml')).toBe(CART);
    await user.click(await screen.findByRole('button', { name: /^Redo: Set spec\.replicas/ }));
    expect(text('cart.yaml')).toContain('replicas: 4');
  });

  test('the theme goes round', async () => {
    const { user, state } = await openApp();
    await user.click(screen.getByRole('button', { name: 'Theme: system. Switch to light' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
    await user.click(screen.getByRole('button', { name: 'Theme: light. Switch to dark' }));
    await user.click(screen.getByRole('button', { name: 'Theme: dark. Switch to system' }));
    expect(state().theme).toBe('system');
  });
});

describe('the status bar', () => {
  test('counts problems and objects, and says how manifests are read', async () => {
    const { user, state } = await openApp({
      ...SHOP,
      'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
    });
    const bar = within(screen.getByRole('contentinfo'));
    expect(bar.getByText('5 objects in 2 files')).toBeTruthy();
    await user.click(bar.getByRole('button', { name: /1 error/ }));
    expect(state().panels.bottom).toBe(false);
    state().setOptions({ partial: true, assumeClasses: ['*'] });
    await user.click(await bar.findByRole('button', { name: /part of a cluster, all classes assumed/ }));
    expect(state().dialog?.type).toBe('settings');
  });

  test('says where nothing is kept', async () => {
    const { state } = await openApp();
    state().setFiles({ storage: 'memory' });
    expect(await screen.findByText('Not stored')).toBeTruthy();
  });
});

describe('notices', () => {
  test('pop up with a way back, and leave by themselves', async () => {
    const { user, actions, documents, state } = await openApp();
    actions.deleteFile('cart.yaml');
    const notices = within(screen.getByRole('region', { name: 'Notifications' }));
    await notices.findByText('Deleted cart.yaml');
    const items = notices.getAllByRole('listitem');
    await user.click(within(items.at(-1) as HTMLElement).getByRole('button', { name: 'Undo' }));
    expect(documents.paths()).toContain('cart.yaml');
    state().toast({ tone: 'error', message: 'It failed.' });
    const failed = (await notices.findByText('It failed.')).closest('li');
    await user.click(within(failed as HTMLElement).getByRole('button', { name: 'Dismiss' }));
    expect(notices.queryByText('It failed.')).toBeNull();
  });

  test('that are errors stay, and others disappear unless hovered', async () => {
    const { state } = await openApp({});
    vi.useFakeTimers({ shouldAdvanceTime: true });
    state().toast({ tone: 'info', message: 'In passing.' });
    state().toast({ tone: 'error', message: 'It failed.' });
    await screen.findByText('In passing.', { selector: 'p' });
    await vi.advanceTimersByTimeAsync(6_000);
    await waitFor(() => expect(state().toasts.map(({ message }) => message)).toEqual(['It failed.']));
    vi.useRealTimers();
  });

  test('that last are dismissed, or acted upon', async () => {
    const { user, state } = await openApp();
    const act = vi.fn<() => void>();
    state().setBanner('test', {
      tone: 'warning',
      message: 'Mind this.',
      actions: [{ label: 'Do it', run: act }],
    });
    const banner = within(await screen.findByRole('alert'));
    await user.click(banner.getByRole('button', { name: 'Do it' }));
    expect(act).toHaveBeenCalledOnce();
    await user.click(banner.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('are heard', async () => {
    const { state } = await openApp();
    state().announce('Something happened.');
    const heard = await screen.findByText(/^Something happened\./);
    expect(heard.closest('[aria-live]')).toBeTruthy();
    // A change of the text is what screen readers hear.
    const before = heard.textContent;
    state().announce('Something happened.');
    await waitFor(() => expect(heard.textContent).not.toBe(before));
  });
});

describe('what comes from outside', () => {
  test('is dropped anywhere on the window', async () => {
    const { documents } = await openApp({});
    const window = screen.getByRole('main');
    const dataTransfer = createTestDrop([createTestFile('edge.yaml', EDGE).handle]);
    fireEvent.dragEnter(window, { dataTransfer });
    expect(await screen.findByText('Drop to open')).toBeTruthy();
    fireEvent.dragLeave(window, { dataTransfer });
    await waitFor(() => expect(screen.queryByText('Drop to open')).toBeNull());
    const over = createEvent.dragOver(window, { dataTransfer });
    fireEvent(window, over);
    expect(over.defaultPrevented).toBe(true);
    fireEvent.drop(window, { dataTransfer });
    await waitFor(() => expect(documents.paths()).toEqual(['edge.yaml']));
  });

  test('can be dropped beside the files that are there, or as a new workspace', async () => {
    const { documents, toast } = await openApp();
    const dataTransfer = createTestDrop([createTestFile('new.yaml', EDGE).handle]);
    fireEvent.dragEnter(screen.getByRole('main'), { dataTransfer });
    fireEvent.drop(await screen.findByText('Open as a new workspace'), { dataTransfer });
    // This browser stores nothing, so there is no other workspace to open.
    await waitFor(() => expect(toast()?.message).toContain('was not made'));
    expect(documents.paths()).not.toContain('new.yaml');
    fireEvent.dragEnter(screen.getByRole('main'), { dataTransfer });
    fireEvent.drop(await screen.findByText('Add to this workspace'), { dataTransfer });
    await waitFor(() => expect(documents.paths()).toContain('new.yaml'));
  });

  test('is pasted anywhere but into a field', async () => {
    const { user, cards } = await openApp();
    const before = cards();
    const pasted = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: pasted\n  namespace: shop\n';
    await openPalette();
    await user.paste(pasted);
    expect(cards()).toEqual(before);
    (document.activeElement as HTMLElement).blur();
    await user.paste(pasted);
    await waitFor(() => expect(cards()).toContain('Service shop/pasted'));
  });
});

describe('the panes', () => {
  test('follow their tabs with arrow keys', async () => {
    const { user, state } = await openApp();
    state().showBottom('problems');
    await user.click(await screen.findByRole('tab', { name: 'Problems' }));
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(state().bottomTab).toBe('attachments'));
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(state().bottomTab).toBe('trace'));
    await user.click(screen.getByRole('button', { name: 'Close the bottom pane' }));
    expect(state().panels.bottom).toBe(false);
  });

  test('are one at most in a narrow window', async () => {
    const wide = window.matchMedia;
    const narrow = Object.assign(new EventTarget(), { matches: true });
    vi.stubGlobal('matchMedia', (query: string) => (query.includes('1080') ? narrow : wide(query)));
    const { state } = await openApp();
    state().togglePanel('left');
    expect(state().panels).toMatchObject({ left: true, right: false });
    narrow.matches = false;
    narrow.dispatchEvent(new Event('change'));
    expect(state().panels).toMatchObject({ left: true, right: true });
    vi.unstubAllGlobals();
  });

  test('are one at a time where the window has room for no more, with a bar of their names', async () => {
    const wide = window.matchMedia;
    const narrow = Object.assign(new EventTarget(), { matches: true });
    vi.stubGlobal('matchMedia', (query: string) => (query.includes('700') ? narrow : wide(query)));
    const { user, state } = await openApp();
    const bar = within(screen.getByRole('navigation', { name: 'Panes' }));
    const current = () => bar.getByRole('button', { current: true }).textContent;
    expect(current()).toBe('Canvas');
    await user.click(bar.getByRole('button', { name: 'Inspector' }));
    expect(await screen.findByRole('region', { name: 'YAML and inspector' })).toBeTruthy();
    expect(screen.queryByRole('application', { name: /^Canvas with/ })).toBeNull();
    expect(current()).toBe('Inspector');
    await user.click(bar.getByRole('button', { name: 'Palette' }));
    expect(await screen.findByRole('searchbox', { name: 'Search kinds' })).toBeTruthy();
    await user.click(bar.getByRole('button', { name: 'Problems' }));
    expect(await screen.findByRole('tab', { name: 'Problems' })).toBeTruthy();
    await press('{Alt>}r{/Alt}');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Address of the request' }));
    state().togglePanel('bottom', true);
    state().togglePanel('bottom', false);
    await waitFor(() => expect(current()).toBe('Canvas'));
    expect(screen.getByRole('application', { name: /^Canvas with/ })).toBeTruthy();
    vi.unstubAllGlobals();
  });

  test('that break do not take the others with them', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { store } = await openApp();
    store.setState({ nodes: null as never });
    expect((await screen.findAllByText(/The canvas|The inspector/)).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'File' })).toBeTruthy();
    silent.mockRestore();
  });
});
