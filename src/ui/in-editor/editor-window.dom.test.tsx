import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import { createEditorSide, type Applied } from '../../state/hosted/editor/editor-side.ts';
import type { FromCanvas } from '../../state/hosted/editor/editor-messages.ts';
import { NOT_IN_EDITORS } from '../../state/hosted/editor/not-in-editors.ts';
import { openInEditor } from '../../state/hosted/editor/open-in-editor.ts';
import { SHOP } from '../../testing/shop.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { appActions } from '../shell/app-actions.ts';
import { EditorWindow } from './editor-window.tsx';

/** The window over the files of an editor. */
async function open(files: Readonly<Record<string, string>> = SHOP) {
  const said: FromCanvas[] = [];
  const side = createEditorSide(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    new Map(),
    { apply: async (): Promise<Applied> => ({ outcome: 'applied' }) },
    () => {},
  );
  const inEditor = openInEditor(
    {
      name: 'shop',
      place: 'file:///shop',
      state: side.state(),
      options: {},
      request: null,
      readOnly: null,
      leftOut: [],
    },
    { say: (message) => said.push(message), page: createTestPage(), analyzer: createInlineAnalyzer() },
  );
  document.body.className = 'vscode-dark';
  render(<EditorWindow inEditor={inEditor} />);
  onTestFinished(() => {
    inEditor.workspace.dispose();
    document.body.className = '';
  });
  return { said, state: () => inEditor.workspace.store.getState(), user: userEvent.setup() };
}

test('the window has the name of the folder, the colours of the editor and no text of its own', async () => {
  const { state } = await open();
  expect(screen.getByRole('heading', { level: 1, name: 'shop' })).toBeDefined();
  expect(await screen.findByRole('tab', { name: 'Inspector' })).toBeDefined();
  expect(screen.queryByRole('tab', { name: 'YAML' })).toBeNull();
  expect(state().theme).toBe('dark');
  document.body.className = 'vscode-high-contrast vscode-high-contrast-light';
  await waitFor(() => expect(state().theme).toBe('light'));
});

test('an empty folder says so, with the way to a first object', async () => {
  const { state, user } = await open({});
  const main = screen.getByRole('main');
  expect(within(main).getByText('There are no manifests in this folder.')).toBeDefined();
  await user.click(within(main).getByRole('button', { name: 'Add' }));
  expect(state().dialog?.type).toBe('create');
});

test('keys that the editor has, too, are the window’s; those without a meaning here are left to it', async () => {
  const { said, state, user } = await open();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  window.addEventListener('keydown', listen);
  onTestFinished(() => window.removeEventListener('keydown', listen));
  await user.keyboard('{Control>}s{/Control}');
  await user.keyboard('{Control>}o{/Control}');
  await user.keyboard('{F1}');
  expect(said).toEqual([{ type: 'save' }]);
  expect(heard).toEqual(['Control', 'Control', 'o', 'F1']);
  expect(state().dialog).toBeNull();
  await user.keyboard('?');
  const keys = await screen.findByRole('dialog');
  expect(within(keys).queryByText('F1')).toBeNull();
  expect(within(keys).queryByText('Open files…')).toBeNull();
});

test('the commands are those that an editor does not have itself', async () => {
  const { user } = await open();
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  const box = await within(palette).findByRole('combobox');
  await user.type(box, 'work');
  expect(within(palette).queryByText('New workspace')).toBeNull();
  await user.clear(box);
  await user.type(box, 'fit');
  expect(within(palette).getByText(/fit/i)).toBeDefined();
});

test('each action that an editor does not have is one of the window', () => {
  const actions: ReadonlySet<string> = new Set(appActions.map(({ id }) => id));
  expect([...NOT_IN_EDITORS].filter((id) => !actions.has(id))).toEqual([]);
});
