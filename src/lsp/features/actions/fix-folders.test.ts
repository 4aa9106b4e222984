import { ApplyWorkspaceEditRequest, ExecuteCommandRequest } from 'vscode-languageserver/node';
import { expect, test, vi } from 'vitest';
import { openEditor, type Editor } from '../../testing/open-editor.ts';
import { ROUTES, SHOP } from '../../testing/shop.ts';
import { textsAfter } from '../../testing/texts-after.ts';

const quoted = SHOP[ROUTES].replaceAll('port: 80', 'port: "80"');

/** Two folders, of which each has a problem with one safe answer in a file that is not open. */
const TWO = { [`a/${ROUTES}`]: quoted, [`b/${ROUTES}`]: quoted };

async function openTwo(files: Record<string, string> = TWO, answer = { applied: true }) {
  const editor = await openEditor({
    files,
    folders: ['a', 'b'],
    capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } },
  });
  const applied: Record<string, string | null>[] = [];
  editor.client.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    applied.push(textsAfter(editor, edit));
    return answer;
  });
  return { editor, applied };
}

const fixFolders = (editor: Editor, ...of: unknown[]) =>
  editor.client.sendRequest(ExecuteCommandRequest.type, { command: 'gatehouse.fixFolder', arguments: of });

test('all folders are fixed, also in files that are not open', async () => {
  const { editor, applied } = await openTwo();
  await fixFolders(editor);
  expect(applied).toEqual([{ [`a/${ROUTES}`]: SHOP[ROUTES] }, { [`b/${ROUTES}`]: SHOP[ROUTES] }]);
  expect(editor.shown).toEqual([]);
});

test('the folder of a document is fixed alone', async () => {
  const { editor, applied } = await openTwo();
  await fixFolders(editor, editor.uri(`b/${ROUTES}`));
  expect(applied).toEqual([{ [`b/${ROUTES}`]: SHOP[ROUTES] }]);
});

test('what an editor does not do is said, by the folder', async () => {
  const { editor } = await openTwo({ ...TWO, [`a/${ROUTES}`]: SHOP[ROUTES] }, { applied: false });
  await fixFolders(editor);
  await vi.waitFor(() => expect(editor.shown).toEqual(['b: The editor did not make the changes.']));
});

test('that there is nothing to fix is said, each time', async () => {
  const { editor } = await openTwo(SHOP);
  await fixFolders(editor);
  await fixFolders(editor);
  const nothing = 'There is no problem with one safe answer.';
  await vi.waitFor(() => expect(editor.shown).toEqual([nothing, nothing]));
});

test('what is no document of a folder changes nothing', async () => {
  const { editor, applied } = await openTwo();
  for (const of of ['', 'nowhere', 'file:///elsewhere/a.yaml', 'untitled:%', { uri: 1 }, 7])
    await fixFolders(editor, of);
  await editor.client.sendRequest(ExecuteCommandRequest.type, { command: 'other' });
  expect(applied).toEqual([]);
});

test('an editor that takes no edits is not offered it', async () => {
  const { answer } = await openEditor({ files: TWO });
  expect(answer.capabilities.executeCommandProvider).toBeUndefined();
});
