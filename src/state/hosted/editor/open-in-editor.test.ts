import { expect, onTestFinished, test, vi } from 'vitest';
import { createInlineAnalyzer } from '../../../analysis/create-analyzer.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { CART, SHOP } from '../../../testing/shop.ts';
import { createTestPage } from '../../../testing/test-page.ts';
import type { Beginning, FromCanvas } from './editor-messages.ts';
import { createEditorSide, type Applied } from './editor-side.ts';
import { openInEditor } from './open-in-editor.ts';

/** A canvas over an editor that makes each edit at once. */
async function open(change: Partial<Beginning> = {}) {
  const said: FromCanvas[] = [];
  const side = createEditorSide(
    Object.entries(SHOP).map(([path, text]) => ({ path, text })),
    new Map(),
    { apply: async (): Promise<Applied> => ({ outcome: 'applied' }) },
    () => {},
  );
  const page = createTestPage();
  const beginning: Beginning = {
    name: 'shop',
    place: 'file:///shop',
    state: side.state(),
    options: {},
    request: null,
    readOnly: null,
    leftOut: [],
    ...change,
  };
  const inEditor = openInEditor(beginning, {
    say: (message) => said.push(message),
    page,
    analyzer: createInlineAnalyzer(),
  });
  onTestFinished(() => {
    inEditor.workspace.dispose();
    side.dispose();
  });
  const { store } = inEditor.workspace;
  const state = () => store.getState();
  await vi.waitFor(() => expect(state().nodes.size).toBeGreaterThan(0));
  return { ...inEditor, ...inEditor.workspace, said, state, page };
}

const SERVICE = '/Service/shop/cart' as ResourceKey;

test('the files are there at once, and the inspector instead of the text', async () => {
  const { state } = await open();
  expect(state().files.map(({ path }) => path)).toEqual(['cart.yaml', 'edge.yaml']);
  expect(state().rightTab).toBe('inspector');
});

test('what is selected on the canvas is shown in the editor', async () => {
  const { state, said } = await open();
  state().select([SERVICE], 'canvas');
  const start = CART.indexOf('apiVersion: v1');
  await vi.waitFor(() =>
    expect(said).toContainEqual(expect.objectContaining({ type: 'reveal', file: 'cart.yaml', start })),
  );
});

test('what the cursor is in is selected, and not shown again', async () => {
  const { state, said, take } = await open();
  take({ type: 'cursor', file: 'cart.yaml', offset: CART.indexOf('kind: Service') });
  await vi.waitFor(() => expect([...state().selected]).toEqual([SERVICE]));
  expect(said.filter(({ type }) => type === 'reveal')).toEqual([]);
});

test('of two places of the cursor the later one counts', async () => {
  const { state, take } = await open();
  take({ type: 'cursor', file: 'cart.yaml', offset: CART.indexOf('kind: Deployment') });
  take({ type: 'cursor', file: 'cart.yaml', offset: CART.indexOf('kind: Service') });
  await vi.waitFor(() => expect([...state().selected]).toEqual([SERVICE]));
});

test('an edit goes to the editor, and its text comes back into the window', async () => {
  const { actions, said, documents } = await open();
  actions.edit('Edit', [{ path: 'cart.yaml', span: { start: 0, end: 0 }, text: '# x\n' }]);
  expect(said.map(({ type }) => type)).toContain('update');
  expect(documents.read('cart.yaml').startsWith('# x\n')).toBe(true);
});

test('a request is sent when the files are checked, and another when it comes', async () => {
  const { state, take } = await open({ request: 'http://shop.example.com/cart' });
  await vi.waitFor(() => expect(state().traced?.ok).toBe(true));
  take({ type: 'request', request: 'POST http://shop.example.com/cart' });
  await vi.waitFor(() => expect(state().draft.method).toBe('POST'));
});

test('the options are those of the editor, from the beginning and when they change', async () => {
  const { state, take } = await open({ options: { channel: 'experimental' } });
  expect(state().options.channel).toBe('experimental');
  take({ type: 'options', options: { partial: true, channel: 'nonsense' } });
  expect(state().options).toMatchObject({ partial: true, channel: 'standard' });
});

test('what the editor refused is said, with its reason', async () => {
  const { state, take } = await open();
  take({ type: 'refused', reason: 'It is read-only.' });
  expect(state().toasts.at(-1)).toMatchObject({ tone: 'error', detail: 'It is read-only.' });
});

test('a folder that can only be read is locked, and what was left out of it is said', async () => {
  const { state } = await open({ readOnly: 'It can only be read.', leftOut: ['a.yaml is left out.'] });
  expect(state().locks.whole).toBe('It can only be read.');
  expect(state().banners.get('left-out')?.message).toBe('a.yaml is left out.');
});

test('text, saving and settings are the editor’s', async () => {
  const { state, actions, said } = await open();
  state().goTo('yaml');
  state().writeIn('edge.yaml');
  await actions.saveToDisk('edge.yaml');
  state().openDialog({ type: 'settings' });
  expect(state().dialog).toBeNull();
  state().showRight('yaml');
  expect(state().rightTab).toBe('inspector');
  state().goTo('inspector');
  expect(state().paneFocus?.pane).toBe('inspector');
  expect(said).toEqual([
    { type: 'write', file: 'cart.yaml' },
    { type: 'write', file: 'edge.yaml' },
    { type: 'save' },
    { type: 'settings' },
  ]);
});

test('what fails without a handler is said', async () => {
  const { state, page } = await open();
  page.reject(new Error('It broke.'));
  expect(state().toasts.at(-1)).toMatchObject({ tone: 'error' });
});
