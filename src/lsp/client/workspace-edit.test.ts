import { expect, test } from 'vitest';
import { memoryDisk } from '../testing/memory-disk.ts';
import { createWorkspaces } from '../workspace/workspaces.ts';
import { clientOf } from './client.ts';
import { positionsIn } from './positions.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** A folder with one file, and an editor that can do so much. */
function serverWith(operations: readonly ('create' | 'delete')[], documentChanges = true) {
  const positions = positionsIn('utf-16');
  const workspaces = createWorkspaces(memoryDisk({}), positions);
  const client = clientOf({
    capabilities: { workspace: { workspaceEdit: { documentChanges, resourceOperations: [...operations] } } },
  });
  const folder = workspaces.addFolder('file:///manifests', 'work');
  if (!folder) throw new Error('There is no folder.');
  workspaces.fill(folder, {
    files: [{ path: '/manifests/a.yaml', real: '/manifests/a.yaml', text: 'a: 1\n' }],
    problems: [],
  });
  return { folder, workspaces, server: { client, workspaces, positions } };
}

const edit = (path: string, start: number, end: number, text: string) => ({
  path,
  span: { start, end },
  text,
});

test('a new file is created before it is written', () => {
  const { folder, server } = serverWith(['create']);
  const plan = { edits: [edit('sub/b.yaml', 0, 0, 'b: 2\n'), edit('a.yaml', 3, 4, '2')], deletes: [] };
  expect(workspaceEdit(plan, folder, server)).toEqual({
    ok: true,
    edit: {
      documentChanges: [
        { kind: 'create', uri: 'file:///manifests/sub/b.yaml', options: { ignoreIfExists: true } },
        {
          textDocument: { uri: 'file:///manifests/sub/b.yaml', version: null },
          edits: [
            {
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              newText: 'b: 2\n',
            },
          ],
        },
        {
          textDocument: { uri: 'file:///manifests/a.yaml', version: null },
          edits: [
            { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, newText: '2' },
          ],
        },
      ],
    },
  });
});

test('a file that goes is deleted', () => {
  const { folder, server } = serverWith(['delete']);
  expect(workspaceEdit({ edits: [], deletes: ['a.yaml'] }, folder, server)).toMatchObject({
    edit: { documentChanges: [{ kind: 'delete', uri: 'file:///manifests/a.yaml' }] },
  });
});

test.each([
  ['creates none', serverWith(['delete']), edit('b.yaml', 0, 0, 'b: 2\n'), []],
  ['knows no documentChanges', serverWith(['create', 'delete'], false), edit('b.yaml', 0, 0, 'b: 2\n'), []],
  ['deletes none', serverWith(['create']), edit('a.yaml', 0, 0, ''), ['a.yaml']],
])('an editor that %s gets a reason with what that would need', (_, { folder, server }, own, deletes) => {
  const made = workspaceEdit({ edits: [own], deletes }, folder, server);
  expect(made).toEqual({
    ok: false,
    reason: expect.stringMatching(/file.*this editor does not let a server/),
  });
});

test('a document that is on no disk makes no files beside it', () => {
  const { workspaces, server } = serverWith(['create']);
  const { workspace } = workspaces.open('untitled:Untitled-1', 'yaml', 1, 'a: 1\n');
  expect(workspaceEdit({ edits: [edit('b.yaml', 0, 0, 'x')], deletes: [] }, workspace, server)).toEqual({
    ok: false,
    reason: 'It needs a new file, b.yaml. Save this one first.',
  });
});
