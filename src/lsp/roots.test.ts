import { expect, test, vi } from 'vitest';
import { DefinitionRequest, RenameRequest, type Location } from 'vscode-languageserver/node';
import { OVERLAYS } from '../core/testing/overlays.ts';
import { textsAfter } from './testing/texts-after.ts';
import { openEditor, type Editor } from './testing/open-editor.ts';

const WAIT = { timeout: 20_000, interval: 10 };

/** A fault in the base, and one that only the patch of `dev` makes. */
const files = {
  ...OVERLAYS,
  'base/route.yaml': (OVERLAYS['base/route.yaml'] ?? '').replace('- name: cart\n', '- name: crat\n'),
  'overlays/dev/route.yaml': (OVERLAYS['overlays/dev/route.yaml'] ?? '').replace(
    'spec:\n',
    'spec:\n  parentRefs:\n    - { name: edge, sectionName: wbe }\n',
  ),
};

const messages = (editor: Editor, path: string): readonly string[] =>
  (editor.reported(path) ?? [])
    .filter(({ severity }) => severity === 1)
    .map(({ code, message }) => `${code} ${String(message)}`);

test('a fault of a base is reported once, one of an overlay where it is written', async () => {
  const editor = await openEditor({ files, settings: { complete: true, assumeClass: ['*'] } });
  await vi.waitFor(
    () =>
      expect(messages(editor, 'overlays/dev/route.yaml')).toEqual([
        expect.stringMatching(/^attachment\/no-listener-named /),
      ]),
    WAIT,
  );
  expect(messages(editor, 'base/route.yaml')).toEqual([expect.stringMatching(/^backend\/missing /)]);
});

test('only the roots that are set are looked at', async () => {
  const editor = await openEditor({
    files,
    settings: { complete: true, assumeClass: ['*'], roots: ['overlays/prod'] },
  });
  await vi.waitFor(() => expect(messages(editor, 'base/route.yaml')).toHaveLength(1), WAIT);
  expect(messages(editor, 'overlays/dev/route.yaml')).toEqual([]);
});

test('a patch leads to what its object refers to, and a rename is written in the base', async () => {
  const editor = await openEditor({
    files,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
  const found = await editor.client.sendRequest(
    DefinitionRequest.type,
    editor.where('overlays/dev/route.yaml', 'name: ed|ge'),
  );
  expect(
    (found as Location[]).map(({ uri, range }) => [uri, editor.textIn('base/gateway.yaml', range)]),
  ).toEqual([[editor.uri('base/gateway.yaml'), 'edge']]);
  const edit = await editor.client.sendRequest(RenameRequest.type, {
    ...editor.where('base/gateway.yaml', '- name: w|eb'),
    newName: 'http',
  });
  expect(textsAfter(editor, edit ?? {})).toEqual({
    'base/gateway.yaml': OVERLAYS['base/gateway.yaml']?.replace('- name: web', '- name: http'),
  });
});
