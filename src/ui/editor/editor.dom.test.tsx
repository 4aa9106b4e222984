import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { EditorPane } from './editor-pane.tsx';
import { editor, languages, type IDisposable } from './monaco.ts';

// The language of YAML is coloured in the page's own thread; nothing here needs Monaco's worker.
vi.mock('monaco-editor/editor/editor.worker?worker', () => ({ default: Object }));

const BROKEN = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };

type Command = (accessor: unknown, ...args: unknown[]) => unknown;
type Opener = Readonly<{ openCodeEditor: (source: unknown, resource: unknown) => unknown }>;

/** What the pane has registered with Monaco, which asks for it on gestures that jsdom has no places for. */
const registered = {
  hover: null as languages.HoverProvider | null,
  actions: null as languages.CodeActionProvider | null,
  completion: null as languages.CompletionItemProvider | null,
  definition: null as languages.DefinitionProvider | null,
  commands: new Map<string, Command>(),
  opener: null as Opener | null,
};

const spyOn = () => {
  const { registerCommand, registerEditorOpener } = editor;
  vi.spyOn(editor, 'registerCommand').mockImplementation((id, command) => {
    registered.commands.set(id, command as Command);
    return registerCommand(id, command);
  });
  vi.spyOn(editor, 'registerEditorOpener').mockImplementation((opener) => {
    registered.opener = opener as Opener;
    return registerEditorOpener(opener);
  });
  const nothing: IDisposable = { dispose: () => {} };
  vi.spyOn(languages, 'registerHoverProvider').mockImplementation((_, provider) => {
    registered.hover = provider;
    return nothing;
  });
  vi.spyOn(languages, 'registerCodeActionProvider').mockImplementation((_, provider) => {
    registered.actions = provider;
    return nothing;
  });
  vi.spyOn(languages, 'registerCompletionItemProvider').mockImplementation((_, provider) => {
    registered.completion = provider;
    return nothing;
  });
  vi.spyOn(languages, 'registerDefinitionProvider').mockImplementation((_, provider) => {
    registered.definition = provider;
    return nothing;
  });
};

beforeEach(spyOn);
afterEach(() => vi.restoreAllMocks());

/** The YAML pane with a file open. */
async function openPane(files: Readonly<Record<string, string>> = SHOP, path = 'cart.yaml') {
  const ui = await renderUi(
    <>
      <EditorPane />
      <Dialogs />
    </>,
    files,
  );
  ui.state().openFile(path);
  const view = await waitFor(() => {
    const [first] = editor.getEditors();
    if (!first) throw new Error('There is no editor.');
    return first;
  });
  await waitFor(() => expect(view.getModel()?.getValue()).toBe(files[path]?.replaceAll('\r\n', '\n')));
  const model = () => {
    const shown = view.getModel();
    if (!shown) throw new Error('No file is shown.');
    return shown;
  };
  /** The place where some words stand. */
  const at = (words: string, behind = 0) => model().getPositionAt(model().getValue().indexOf(words) + behind);
  return { ...ui, view, model, at };
}

const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

describe('text', () => {
  test('that is typed in the editor is the text of the file, as one step', async () => {
    const { view, at, text, settled, cards, undo } = await openPane();
    view.setPosition(at('cart', 0));
    view.setSelection({ startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 });
    for (const letter of '# my') view.trigger('keyboard', 'type', { text: letter });
    view.trigger('keyboard', 'type', { text: '\n' });
    expect(text('cart.yaml')).toBe(`# my\n${CART}`);
    await settled();
    expect(cards()).toHaveLength(6);
    await undo();
    expect(text('cart.yaml')).toBe(CART);
    expect(view.getModel()?.getValue()).toBe(CART);
  });

  test('that is changed elsewhere is in the editor, and the cursor stays where it was', async () => {
    const { view, at, type, model } = await openPane();
    view.setPosition(at('replicas'));
    await type('hostnames:', '# a line above\n  hostnames:', 'cart.yaml');
    expect(model().getValue()).toContain('# a line above');
    expect(model().getLineContent(view.getPosition()?.lineNumber ?? 0)).toContain('replicas: 2');
  });

  test('with line ends of Windows keeps them, also in what is typed', async () => {
    const windows = { ...SHOP, 'cart.yaml': CART.replaceAll('\n', '\r\n') };
    const { view, text } = await openPane(windows);
    view.setPosition({ lineNumber: 1, column: 1 });
    view.trigger('keyboard', 'type', { text: '# my' });
    view.trigger('keyboard', 'type', { text: '\n' });
    expect(text('cart.yaml')).toBe(`# my\r\n${windows['cart.yaml']}`);
  });

  test('of a locked object stays as it is, and the owner is named once', async () => {
    const windows = { ...SHOP, 'cart.yaml': CART.replaceAll('\n', '\r\n') };
    const { view, at, text, state, model } = await openPane(windows);
    state().viewAs({ role: 'operator', namespaces: ['shop'], listenerSets: false });
    const { toasts } = state();
    view.setPosition(at('replicas'));
    for (const letter of 'no\n') view.trigger('keyboard', 'type', { text: letter });
    expect(text('cart.yaml')).toBe(windows['cart.yaml']);
    expect(model().getValue()).toBe(CART);
    expect(state().toasts.slice(toasts.length)).toMatchObject([
      { message: expect.stringMatching(/^Deployment shop\/cart is the developers'\./) as string },
    ]);
    const range = model().getFullModelRange();
    const veiled = () =>
      model()
        .getDecorationsInRange(range)
        .flatMap(({ options }) => options.hoverMessage ?? []);
    expect(JSON.stringify(veiled())).toContain("Deployment shop/cart is the developers'.");
    state().viewAs(null);
    expect(veiled()).toEqual([]);
    view.trigger('keyboard', 'type', { text: '# ' });
    expect(text('cart.yaml')).not.toBe(windows['cart.yaml']);
  });

  test('is undone and redone by the keys of the editor, as the workspace’s', async () => {
    const { view, text, run, keyOf } = await openPane();
    await run({
      id: 'set',
      args: { key: keyOf('Deployment shop/cart'), path: ['spec', 'replicas'], value: 9 },
    });
    view.focus();
    const area = screen.getByRole('textbox');
    fireEvent.keyDown(area, { keyCode: 90, ctrlKey: true });
    expect(text('cart.yaml')).toBe(CART);
    fireEvent.keyDown(area, { keyCode: 89, ctrlKey: true });
    expect(text('cart.yaml')).toContain('replicas: 9');
  });
});

describe('findings', () => {
  test('are marked where they stand, and move with the text', async () => {
    const { model, type } = await openPane(BROKEN);
    const marked = () =>
      editor.getModelMarkers({ resource: model().uri }).map((marker) => model().getValueInRange(marker));
    await waitFor(() => expect(marked()).toEqual(['crat']));
    await type('# the one', '# and the one', 'cart.yaml');
    expect(marked()).toEqual(['crat']);
    await type('crat', 'cart', 'cart.yaml');
    await waitFor(() => expect(marked()).toEqual([]));
  });

  test('offer their fixes and their page in the light bulb', async () => {
    const { model, at, text, state } = await openPane(BROKEN);
    const position = at('crat');
    const range = {
      startLineNumber: position.lineNumber,
      endLineNumber: position.lineNumber,
      startColumn: 1,
      endColumn: 1,
    };
    const list = await registered.actions?.provideCodeActions(
      model(),
      range as never,
      { markers: [] } as never,
      token as never,
    );
    const actions = list?.actions ?? [];
    expect(actions.map(({ title }) => title)).toEqual([
      'Use Service shop/cart',
      'Create Service shop/crat',
      'Explain backend/missing…',
    ]);
    const [use, , explain] = actions;
    registered.commands.get(explain?.command?.id ?? '')?.(null, ...(explain?.command?.arguments ?? []));
    expect(state().dialog).toEqual({ type: 'rules', code: 'backend/missing' });
    registered.commands.get(use?.command?.id ?? '')?.(null, ...(use?.command?.arguments ?? []));
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
  });

  test('are explained when pointed at, with links that carry fixes out', async () => {
    const { model, at, state } = await openPane(BROKEN);
    const hover = await registered.hover?.provideHover(
      model(),
      at('crat', 1),
      token as never,
      undefined as never,
    );
    const words = hover && 'contents' in hover ? hover.contents.map(({ value }) => value).join('\n') : '';
    expect(words).toContain('Use Service shop');
    const preview = /\[Preview\]\(command:([^?]+)\?([^)]+)\)/.exec(words);
    registered.commands.get(preview?.[1] ?? '')?.(
      null,
      ...JSON.parse(decodeURIComponent(preview?.[2] ?? '[]')),
    );
    await waitFor(() => expect(state().dialog).toMatchObject({ type: 'plan', plan: { ok: true } }));
  });
});

describe('the cursor', () => {
  test('says what it stands on, and selects it when the user moves it', async () => {
    const { view, at, selected } = await openPane();
    view.focus();
    view.setPosition(at('replicas'), 'keyboard');
    const crumbs = within(await screen.findByRole('list', { name: 'Under the cursor' }));
    await waitFor(() =>
      expect(crumbs.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
        'Deployment shop/cart',
        'spec',
        'replicas',
      ]),
    );
    await waitFor(() => expect(selected()).toEqual(['Deployment shop/cart']));
    expect(screen.getByRole('img', { name: 'Cursor position' }).textContent).toMatch(/^\d+:\d+$/);
  });

  test('follows navigation', async () => {
    const { view, model, actions, keyOf } = await openPane();
    await actions.goToResource(keyOf('Deployment shop/cart'), ['spec', 'replicas']);
    await waitFor(() => {
      const selection = view.getSelection();
      expect(selection && model().getValueInRange(selection)).toBe('2');
    });
    await actions.goToResource(keyOf('Gateway infra/edge'));
    await waitFor(() => expect(model().getValue()).toBe(EDGE));
    expect(model().getLineContent(view.getPosition()?.lineNumber ?? 0)).toContain('apiVersion');
  });

  test('says where the text does not parse', async () => {
    const { view, type, at } = await openPane();
    await type('hostnames:\n', 'hostnames: [\n', 'cart.yaml');
    view.focus();
    view.setPosition(at('hostnames'), 'keyboard');
    expect(await screen.findByText(/Does not parse/)).toBeTruthy();
  });
});

describe('the language', () => {
  const complete = async (
    pane: Awaited<ReturnType<typeof openPane>>,
    words: string,
    behind: number,
    context: object,
  ) => {
    const list = await registered.completion?.provideCompletionItems(
      pane.model(),
      pane.at(words, behind),
      context as never,
      token as never,
    );
    return (list?.suggestions ?? []).map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  test('completes what is known of the place', async () => {
    const pane = await openPane();
    await pane.type('        - name: cart # the one and only\n', '        - name: \n', 'cart.yaml');
    expect(await complete(pane, 'backendRefs:\n        - name: ', 29, {})).toContain('cart');
    expect(await complete(pane, 'hostnames:', 4, { triggerCharacter: ' ' })).toEqual([]);
  });

  test('leads from a reference to what it names', async () => {
    const { model, at, selected } = await openPane();
    const definition = await registered.definition?.provideDefinition(
      model(),
      at('name: cart # the', 7),
      token as never,
    );
    const uri = definition && 'uri' in definition ? definition.uri : null;
    expect(registered.opener?.openCodeEditor(null, uri)).toBe(true);
    await waitFor(() => expect(selected()).toEqual(['Service shop/cart']));
    expect(
      await registered.definition?.provideDefinition(model(), at('replicas'), token as never),
    ).toBeNull();
  });
});

describe('the tabs', () => {
  const tab = (name: RegExp) => screen.getByRole('tab', { name });

  test('are one for each file, with what is wrong in it', async () => {
    const { user, state } = await openPane(BROKEN);
    expect(tab(/^cart\.yaml, 1 error/).getAttribute('aria-selected')).toBe('true');
    await user.click(tab(/^edge\.yaml/));
    expect(state().activeFile).toBe('edge.yaml');
    await user.keyboard('{ArrowLeft}');
    expect(state().activeFile).toBe('cart.yaml');
  });

  test('close, and come back when their file is gone to', async () => {
    const { user, state, documents } = await openPane();
    tab(/^cart\.yaml/).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(screen.queryByRole('tab', { name: /^cart\.yaml/ })).toBeNull());
    expect(documents.paths()).toContain('cart.yaml');
    await user.click(screen.getByRole('button', { name: 'More about files' }));
    await user.click(await screen.findByRole('menuitem', { name: 'cart.yaml' }));
    expect(await screen.findByRole('tab', { name: /^cart\.yaml/ })).toBeTruthy();
    expect(state().activeFile).toBe('cart.yaml');
  });

  test('rename their file in place', async () => {
    const { user, documents } = await openPane();
    tab(/^cart\.yaml/).focus();
    await user.keyboard('{F2}');
    const name = await screen.findByRole('textbox', { name: 'New name of cart.yaml' });
    await user.clear(name);
    await user.type(name, 'shop/cart.yaml{Enter}');
    await waitFor(() => expect(documents.paths()).toEqual(['edge.yaml', 'shop/cart.yaml']));
  });

  test('have a menu', async () => {
    const { user, documents } = await openPane();
    fireEvent.contextMenu(tab(/^cart\.yaml/));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete file' }));
    await waitFor(() => expect(documents.paths()).toEqual(['edge.yaml']));
  });

  test('are followed by one for a new file', async () => {
    const { user, state } = await openPane();
    await user.click(screen.getByRole('button', { name: 'New file' }));
    expect(state().activeFile).toBe('manifests.yaml');
    expect(await screen.findByRole('tab', { name: /^manifests\.yaml/, selected: true })).toBeTruthy();
  });
});

test('with no file open there is a way to make one', async () => {
  const { user, documents } = await renderUi(<EditorPane />);
  const [make] = await screen.findAllByRole('button', { name: 'New file' });
  await user.click(make as HTMLElement);
  expect(documents.paths()).toEqual(['manifests.yaml']);
});

test('what the pane showed is there again when it comes back', async () => {
  const { view, at, unmount, store } = await openPane();
  view.setPosition(at('replicas'));
  unmount();
  expect(editor.getEditors()).toEqual([]);
  expect(store.getState().activeFile).toBe('cart.yaml');
});
