import { describe, expect, test, vi } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver/node';
import { textsAfter } from '../../testing/texts-after.ts';
import { openEditor, type Editor } from '../../testing/open-editor.ts';
import { ROUTES, SERVICES, SHOP } from '../../testing/shop.ts';

const capable = (
  more: NonNullable<ClientCapabilities['workspace']>['workspaceEdit'] = {},
  action: NonNullable<ClientCapabilities['textDocument']>['codeAction'] = {},
): ClientCapabilities => ({
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
      disabledSupport: true,
      dataSupport: true,
      ...action,
    },
    publishDiagnostics: { dataSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], ...more },
  },
});

async function actionsAt(editor: Editor, path: string, part: string, only?: string[]): Promise<CodeAction[]> {
  const { textDocument, position } = editor.where(path, part);
  const found = await editor.client.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [...(editor.reported(path) ?? [])], ...(only && { only }) },
  });
  return (found ?? []) as CodeAction[];
}

const resolve = (editor: Editor, action: CodeAction | undefined): Promise<CodeAction> =>
  editor.client.sendRequest(CodeActionResolveRequest.type, action ?? { title: '' });

const MISSPELT = { ...SHOP, [ROUTES]: SHOP[ROUTES].replace('name: cart-svc', 'name: cart-scv') };

describe('a quick fix', () => {
  test('belongs to its finding, and is an edit of the version that is open once it is chosen', async () => {
    const editor = await openEditor({ files: MISSPELT, capabilities: capable() });
    await editor.open(ROUTES);
    await vi.waitFor(() => expect(editor.codes(ROUTES)).toEqual(['backend/missing']), 10_000);
    const actions = await actionsAt(editor, ROUTES, 'name: cart-s|cv');
    const fix = actions.find(({ title }) => title.includes('cart-svc'));
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'backend/missing' }] });
    expect(fix?.edit).toBeUndefined();
    // A name that could be one of two things is not the editor's to choose.
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
    const { edit } = await resolve(editor, fix);
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
    expect(textsAfter(editor, edit ?? {})).toEqual({ [ROUTES]: SHOP[ROUTES] });
  });

  test('comes with its edit for an editor that does not ask again', async () => {
    const editor = await openEditor({
      files: MISSPELT,
      capabilities: capable({ documentChanges: false }, { resolveSupport: { properties: [] } }),
    });
    const actions = await actionsAt(editor, ROUTES, 'name: cart-s|cv');
    const fix = actions.find(({ title }) => title.includes('cart-svc'));
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([editor.uri(ROUTES)]);
    expect(textsAfter(editor, fix?.edit ?? {})).toEqual({ [ROUTES]: SHOP[ROUTES] });
  });

  test('that is late says so', async () => {
    const editor = await openEditor({ files: MISSPELT, capabilities: capable() });
    await editor.open(ROUTES);
    const [fix] = await actionsAt(editor, ROUTES, 'name: cart-s|cv');
    await editor.replace(ROUTES, 'cart-scv', 'cart-svc');
    const { edit, disabled } = await resolve(editor, fix);
    expect(edit).toBeUndefined();
    expect(disabled?.reason).toContain('this fix is no longer due');
  });

  test('that makes something else wrong has the editor ask, where it can', async () => {
    const { [SERVICES]: _, ...files } = SHOP;
    const ask = async (more: Parameters<typeof capable>[0]) => {
      const editor = await openEditor({ files, settings: { complete: true }, capabilities: capable(more) });
      const [grant] = await actionsAt(editor, ROUTES, 'namespace: pay|ments');
      const { edit } = await resolve(editor, grant);
      expect(textsAfter(editor, edit ?? {})[ROUTES]).toContain('kind: ReferenceGrant');
      return edit?.changeAnnotations;
    };
    expect(await ask({ changeAnnotationSupport: {} })).toMatchObject({
      gatehouse: {
        label: 'Allow HTTPRoutes of shop to refer to Service payments/pay',
        description: 'HTTPRoute shop/cart: Service payments/pay does not exist.',
        needsConfirmation: true,
      },
    });
    expect(await ask({})).toBeUndefined();
  });

  test('is not offered elsewhere, nor for what is not in the folder', async () => {
    const editor = await openEditor({ files: MISSPELT, capabilities: capable() });
    expect(await actionsAt(editor, ROUTES, 'shop.ex|ample.com')).toEqual([]);
    const found = await editor.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: editor.uri('nowhere.yaml') },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      context: { diagnostics: [] },
    });
    expect(found).toEqual([]);
  });

  test('is not for an editor that takes commands only', async () => {
    const editor = await openEditor({ files: MISSPELT });
    expect(editor.answer.capabilities.codeActionProvider).toBe(false);
  });
});

const PORTS = { ...SHOP, [ROUTES]: SHOP[ROUTES].replaceAll('port: 80', 'port: "80"') };

describe('all that is safe', () => {
  test('is fixed in the file at once, for editors that ask for it', async () => {
    const editor = await openEditor({ files: PORTS, capabilities: capable() });
    const only = ['source.fixAll'];
    const [fixAll, ...others] = await actionsAt(editor, ROUTES, 'shop.ex|ample.com', only);
    expect(others).toEqual([]);
    expect(fixAll?.kind).toBe('source.fixAll.gatehouse');
    const { edit } = await resolve(editor, fixAll);
    expect(textsAfter(editor, edit ?? {})).toEqual({ [ROUTES]: SHOP[ROUTES] });
    // No one asked for it here.
    const offered = await actionsAt(editor, ROUTES, 'shop.ex|ample.com');
    expect(offered).toEqual([]);
  });

  test('in the folder is fixed where that is asked for, and not as a file is saved', async () => {
    const more = SHOP[ROUTES].replace('name: cart\n', 'name: more\n').replace('shop.example', 'more.example');
    const editor = await openEditor({
      files: { ...PORTS, 'more.yaml': more.replaceAll('port: 80', 'port: "80"') },
      capabilities: capable(),
    });
    const ask = (only: string) => actionsAt(editor, ROUTES, 'shop.ex|ample.com', [only]);
    expect((await ask('source.fixAll')).map(({ kind }) => kind)).toEqual(['source.fixAll.gatehouse']);
    const inFolder = (await ask('source')).find(({ kind }) => kind === 'source.gatehouse.fixFolder');
    const { edit } = await resolve(editor, inFolder);
    expect(textsAfter(editor, edit ?? {})).toEqual({ [ROUTES]: SHOP[ROUTES], 'more.yaml': more });
  });

  test('a single one of it is the editor’s to choose', async () => {
    const editor = await openEditor({ files: PORTS, capabilities: capable() });
    const actions = await actionsAt(editor, ROUTES, 'name: cart-svc\n          port: "8|0"');
    expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([true]);
  });

  test('is nothing where nothing is', async () => {
    const editor = await openEditor({ files: MISSPELT, capabilities: capable() });
    expect(await actionsAt(editor, ROUTES, 'shop.ex|ample.com', ['source'])).toEqual([]);
  });
});
