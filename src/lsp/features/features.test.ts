import { describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  HoverRequest,
  ImplementationRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type CompletionItem,
  MarkupContent,
  type DocumentSymbol,
  type Hover,
  type Location,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { textsAfter } from '../testing/texts-after.ts';
import { openEditor, type Editor } from '../testing/open-editor.ts';
import { ROUTES, SERVICES, SHOP } from '../testing/shop.ts';

const editor = () => openEditor({ files: SHOP });

/** Locations as `file: what stands there`. */
const read = (from: Editor, locations: unknown): readonly string[] =>
  ((locations ?? []) as readonly Location[]).map(({ uri, range }) => {
    const path = uri.replace('file:///manifests/', '');
    return `${path}: ${from.textIn(path, range)}`;
  });

describe('go to definition', () => {
  test.each([
    [ROUTES, '- name: ed|ge', ['infra.yaml: edge']],
    [ROUTES, 'sectionName: w|eb', ['infra.yaml: web']],
    [ROUTES, 'name: cart-|svc\n          port', [`${SERVICES}: cart-svc`]],
    [ROUTES, 'name: cart-svc\n          po|rt: 80', [`${SERVICES}: name: http\n      port: 80`]],
    [ROUTES, 'namespace: sh|op\nspec', [`${SERVICES}: shop`]],
    ['infra.yaml', 'gatewayClassName: ex|ample', ['infra.yaml: example']],
    [SERVICES, '  selector:\n    app: c|art', [`${SERVICES}: cart-pods`]],
    [SERVICES, '- group: gateway.networking.k8s.io\n      ki|nd', [`${ROUTES}: cart`]],
    [SERVICES, 'kind: Service\n      name: p|ay', [`${SERVICES}: pay`]],
    [SERVICES, '- group: ""\n      ki|nd: Service', [`${SERVICES}: pay`]],
    [ROUTES, 'shop.exa|mple.com', []],
  ])('%s %j leads to %j', async (path, part, expected) => {
    const from = await editor();
    const found = await from.client.sendRequest(DefinitionRequest.type, from.where(path, part));
    expect(read(from, found)).toEqual(expected);
  });
});

describe('go to implementation', () => {
  test.each([
    [SERVICES, 'name: cart-|svc', [`${SERVICES}: cart-pods`]],
    [ROUTES, 'name: p|ay', [`${SERVICES}: pay-pods`]],
    [ROUTES, 'name: ed|ge', []],
  ])('%s %j leads to %j', async (path, part, expected) => {
    const from = await editor();
    const found = await from.client.sendRequest(ImplementationRequest.type, from.where(path, part));
    expect(read(from, found)).toEqual(expected);
  });
});

describe('references', () => {
  test.each([
    ['infra.yaml', 'name: ed|ge', ['infra.yaml: edge', `${ROUTES}: edge`]],
    ['infra.yaml', '- name: w|eb', ['infra.yaml: web', `${ROUTES}: web`]],
    [ROUTES, '- name: p|ay', [`${SERVICES}: pay`, `${ROUTES}: pay`, `${SERVICES}: pay`]],
    [SERVICES, 'name: cart-p|ods', [`${SERVICES}: cart-pods`, `${SERVICES}: app: cart`]],
    [SERVICES, 'name: from-s|hop', [`${SERVICES}: from-shop`, expect.stringMatching(/name: pay/)]],
    ['infra.yaml', 'name: exa|mple\n', ['infra.yaml: example', 'infra.yaml: example']],
    [ROUTES, 'shop.exa|mple.com', []],
  ])('of %s %j are %j', async (path, part, expected) => {
    const from = await editor();
    const where = from.where(path, part);
    const all = await from.client.sendRequest(ReferencesRequest.type, {
      ...where,
      context: { includeDeclaration: true },
    });
    expect(read(from, all)).toEqual(expected);
    const others = await from.client.sendRequest(ReferencesRequest.type, {
      ...where,
      context: { includeDeclaration: false },
    });
    expect(read(from, others)).toEqual(expected.slice(1));
  });

  test('in one file they are highlighted', async () => {
    const from = await editor();
    const found = await from.client.sendRequest(
      DocumentHighlightRequest.type,
      from.where(SERVICES, 'metadata:\n  name: p|ay\n'),
    );
    expect((found ?? []).map(({ range, kind }) => [from.textIn(SERVICES, range), kind])).toEqual([
      ['pay', 3],
      ['pay', 2],
    ]);
  });
});

const EDITS: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
};

describe('rename', () => {
  const rename = async (from: Editor, path: string, part: string, newName: string) => {
    const edit = await from.client.sendRequest(RenameRequest.type, { ...from.where(path, part), newName });
    return textsAfter(from, edit ?? {});
  };

  test('of an object is done in all files, from any place that names it', async () => {
    const from = await openEditor({ files: SHOP, capabilities: EDITS });
    const where = from.where(ROUTES, '- name: p|ay');
    const prepared = await from.client.sendRequest(PrepareRenameRequest.type, where);
    expect(prepared).toMatchObject({ placeholder: 'pay' });
    const texts = await rename(from, ROUTES, '- name: p|ay', 'checkout');
    expect(texts).toEqual({
      [ROUTES]: SHOP[ROUTES].replace('name: pay', 'name: checkout'),
      [SERVICES]: SHOP[SERVICES].replaceAll('  name: pay\n', '  name: checkout\n'),
    });
  });

  test('of a listener takes the routes along', async () => {
    const from = await openEditor({ files: SHOP });
    const texts = await rename(from, ROUTES, 'sectionName: w|eb', 'http');
    expect(texts).toEqual({
      'infra.yaml': SHOP['infra.yaml'].replace('- name: web', '- name: http'),
      [ROUTES]: SHOP[ROUTES].replace('sectionName: web', 'sectionName: http'),
    });
  });

  test('of a namespace takes all of it along', async () => {
    const from = await openEditor({ files: SHOP });
    const texts = await rename(from, SERVICES, 'Namespace\nmetadata:\n  name: sh|op', 'store');
    expect(texts[ROUTES]).toBe(SHOP[ROUTES].replace('namespace: shop', 'namespace: store'));
    expect(texts[SERVICES]).not.toContain('namespace: shop');
  });

  test('edits are of the version that is open', async () => {
    const from = await openEditor({ files: SHOP, capabilities: EDITS });
    await from.open(ROUTES);
    await from.replace(ROUTES, 'shop.example.com', 'www.example.com');
    const edit = await from.client.sendRequest(RenameRequest.type, {
      ...from.where(ROUTES, '- name: ed|ge'),
      newName: 'front',
    });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { uri: from.uri('infra.yaml'), version: null } },
      { textDocument: { uri: from.uri(ROUTES), version: 2 } },
    ]);
  });

  test.each([
    [ROUTES, '- name: p|ay', 'cart-svc', null],
    [ROUTES, 'name: cart-s|vc', 'cart-svc', /has that name already/],
    ['infra.yaml', '- name: w|eb', ' ', /needs a name/],
    ['infra.yaml', '- name: w|eb', '', /new name is empty/],
    [ROUTES, 'shop.exa|mple.com', 'x', /no name here/],
  ])('%s %j to %j is refused in words, or done', async (path, part, newName, words) => {
    const from = await editor();
    const asked = from.client.sendRequest(RenameRequest.type, { ...from.where(path, part), newName });
    if (words === null) expect(await asked).not.toBeNull();
    else await expect(asked).rejects.toThrow(words);
  });

  test('what has no name is not offered for it', async () => {
    const from = await editor();
    expect(
      await from.client.sendRequest(PrepareRenameRequest.type, from.where(ROUTES, 'shop.exa|mple.com')),
    ).toBeNull();
  });
});

const wordsOf = (found: Hover | null): MarkupContent =>
  found && MarkupContent.is(found.contents) ? found.contents : { kind: 'plaintext', value: '' };

describe('hover', () => {
  test('says what a field means and what is wrong there', async () => {
    const from = await openEditor({
      files: { ...SHOP, [ROUTES]: SHOP[ROUTES].replace('sectionName: web', 'sectionName: wbe') },
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    const found = await from.client.sendRequest(HoverRequest.type, from.where(ROUTES, 'sectionName: w|be'));
    expect(found?.contents).toMatchObject({ kind: 'markdown' });
    const { value } = wordsOf(found);
    expect(value).toContain(
      '[attachment/no\\-listener\\-named](https://docs.example.com/rules/attachment-no-listener-named.md)',
    );
    expect(value).toContain('Gateway **infra/edge**');
    expect(found?.range && from.textIn(ROUTES, found.range)).toBe('wbe');
  });

  test('is plain text for an editor that shows no Markdown', async () => {
    const from = await editor();
    const found = await from.client.sendRequest(HoverRequest.type, from.where(ROUTES, 'sectio|nName'));
    const { kind, value } = wordsOf(found);
    expect(kind).toBe('plaintext');
    expect(value).toContain('The reference to Gateway infra/edge works.');
    expect(value).not.toMatch(/[*`\\]/);
  });

  test('is silent where there is nothing to say', async () => {
    const from = await editor();
    const found = await from.client.sendRequest(HoverRequest.type, {
      textDocument: { uri: from.uri(ROUTES) },
      position: { line: 999, character: 0 },
    });
    expect(found?.contents ?? null).toBeNull();
  });
});

describe('completion', () => {
  const complete = async (from: Editor, path: string, part: string): Promise<readonly CompletionItem[]> =>
    (await from.client.sendRequest(CompletionRequest.type, from.where(path, part))) as CompletionItem[];

  test('offers names of objects that are there, and tells more of the one that is looked at', async () => {
    const from = await editor();
    const items = await complete(from, ROUTES, 'name: cart-svc|');
    const pay = items.find(({ label }) => label === 'cart-svc');
    expect(pay).toMatchObject({ kind: 18, textEdit: { newText: 'cart-svc' } });
    const keys = await complete(from, ROUTES, 'hostna|mes');
    const item = keys.find(({ label }) => label === 'hostnames');
    expect(item?.documentation).toBeUndefined();
    const resolved = await from.client.sendRequest(CompletionResolveRequest.type, item ?? { label: '' });
    expect((resolved.documentation as { value: string }).value.length).toBeGreaterThan(10);
  });

  test('is a snippet only where the editor has them', async () => {
    const insert = async (snippetSupport: boolean) => {
      const from = await openEditor({
        files: { ...SHOP, 'new.yaml': '' },
        capabilities: { textDocument: { completion: { completionItem: { snippetSupport } } } },
      });
      await from.open('new.yaml');
      const items = (await from.client.sendRequest(CompletionRequest.type, {
        textDocument: { uri: from.uri('new.yaml') },
        position: { line: 0, character: 0 },
      })) as CompletionItem[];
      const route = items.find(({ label }) => label.includes('HTTPRoute'));
      return { format: route?.insertTextFormat, text: route?.textEdit?.newText ?? '' };
    };
    const snippet = await insert(true);
    expect(snippet.format).toBe(2);
    expect(snippet.text).toMatch(/\$\{?\d/);
    const plain = await insert(false);
    expect(plain.format).toBeUndefined();
    expect(plain.text).toContain('kind: HTTPRoute');
    expect(plain.text).not.toMatch(/\$\{?\d/);
  });

  test('a space that only indents brings no list', async () => {
    const from = await editor();
    const asked = await from.client.sendRequest(CompletionRequest.type, {
      ...from.where(ROUTES, 'spec:\n | parentRefs'),
      context: { triggerKind: 2, triggerCharacter: ' ' },
    });
    expect(asked).toEqual([]);
    const behindColon = await from.client.sendRequest(CompletionRequest.type, {
      ...from.where(ROUTES, '- name: |cart-svc'),
      context: { triggerKind: 2, triggerCharacter: ' ' },
    });
    expect((behindColon as CompletionItem[]).length).toBeGreaterThan(0);
  });
});

describe('symbols', () => {
  test('of a document are its objects with what is in them', async () => {
    const from = await openEditor({
      files: SHOP,
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    const ask = async (path: string) =>
      (await from.client.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri: from.uri(path) },
      })) as DocumentSymbol[];
    const infra = await ask('infra.yaml');
    expect(infra.map(({ name }) => name)).toEqual(['GatewayClass example', 'Gateway infra/edge']);
    expect(infra[1]?.children?.map(({ name }) => name)).toEqual(['web 80']);
    const [, gateway] = infra;
    expect(gateway && from.textIn('infra.yaml', gateway.selectionRange)).toBe('edge');
    expect(gateway && from.textIn('infra.yaml', gateway.range)).toMatch(/^apiVersion[^]*from: All$/);
    const [route] = await ask(ROUTES);
    expect(route?.children).toHaveLength(2);
    for (const symbol of [...infra, ...infra.flatMap(({ children = [] }) => children)]) {
      const { range, selectionRange } = symbol;
      const before = (a: typeof range.start, b: typeof range.start) =>
        a.line < b.line || (a.line === b.line && a.character <= b.character);
      expect(before(range.start, selectionRange.start) && before(selectionRange.end, range.end)).toBe(true);
    }
  });

  test('are a list for an editor without trees', async () => {
    const from = await editor();
    const found = await from.client.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: from.uri('infra.yaml') },
    });
    expect(found).toMatchObject([
      { name: 'GatewayClass example' },
      { name: 'Gateway infra/edge', location: { uri: from.uri('infra.yaml') } },
      { name: 'web 80', containerName: 'Gateway infra/edge' },
    ]);
  });

  test('of all folders are found by some of their letters', async () => {
    const from = await editor();
    const ask = async (query: string) =>
      (await from.client.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(({ name }) => name);
    expect(await ask('svc zz')).toEqual([]);
    expect(await ask('servcartsvc')).toEqual(['Service shop/cart-svc']);
    expect(await ask('')).toHaveLength(9);
  });
});

test('documents and blocks fold', async () => {
  const from = await editor();
  const found = await from.client.sendRequest(FoldingRangeRequest.type, {
    textDocument: { uri: from.uri('infra.yaml') },
  });
  expect(found).toContainEqual({ startLine: 2, endLine: 3 });
  expect(found).toContainEqual({ startLine: 6, endLine: 21 });
});

test('a selection grows from the value to the file', async () => {
  const from = await editor();
  const { textDocument, position } = from.where(ROUTES, 'sectionName: w|eb');
  const [found] =
    (await from.client.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ??
    [];
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = found; at; at = at.parent)
    texts.push(from.textIn(ROUTES, at.range));
  expect(texts.slice(0, 2)).toEqual(['web', 'sectionName: web']);
  expect(texts.at(-1)).toBe(SHOP[ROUTES]);
  for (const [index, text] of texts.slice(1).entries()) expect(text).toContain(texts[index]);
});

describe('inlay hints', () => {
  const hints = async (from: Editor, path: string) => {
    const lines = from.text(path).split('\n');
    const found = await from.client.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: from.uri(path) },
      range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
    });
    return (found ?? []).map(({ position, label }) => {
      const before = lines[position.line]?.slice(0, position.character).trim();
      return `${before} → ${String(label)}`;
    });
  };

  test('show the status of routes and the routes of listeners', async () => {
    const from = await editor();
    expect(await hints(from, ROUTES)).toEqual(['name: cart → accepted', '- name: edge → accepted']);
    expect(await hints(from, 'infra.yaml')).toEqual(['- name: web → 1 route']);
    await from.open(ROUTES);
    await from.replace(ROUTES, 'sectionName: web', 'sectionName: wbe');
    expect(await hints(from, ROUTES)).toEqual(['name: cart → not accepted', '- name: edge → refused']);
    expect(await hints(from, 'infra.yaml')).toEqual(['- name: web → 0 routes']);
  });

  test.each([
    [{ inlayHints: false }, 0, 0],
    [{ inlayHints: { status: false } }, 0, 1],
    [{ inlayHints: { attachedRoutes: false } }, 2, 0],
  ])('are turned off by %j', async (settings, ofRoute, ofGateway) => {
    const from = await openEditor({ files: SHOP, settings });
    expect(await hints(from, ROUTES)).toHaveLength(ofRoute);
    expect(await hints(from, 'infra.yaml')).toHaveLength(ofGateway);
  });
});

describe('a question that is malformed', () => {
  const document = { textDocument: { uri: 'file:///manifests/shop/routes.yaml' } };
  const start = { line: 0, character: 0 };
  test.each([
    [HoverRequest.method, {}, 'textDocument'],
    [HoverRequest.method, { textDocument: { uri: null }, position: start }, 'textDocument'],
    [DefinitionRequest.method, document, 'position'],
    [CompletionRequest.method, { ...document, position: { line: '1', character: 0 } }, 'position'],
    [ReferencesRequest.method, { ...document, position: start }, 'context'],
    [FoldingRangeRequest.method, { textDocument: null }, 'textDocument'],
    [InlayHintRequest.method, document, 'range'],
    [SelectionRangeRequest.method, document, 'positions'],
    [CodeActionRequest.method, { ...document, context: {} }, 'range'],
    [CodeActionRequest.method, { ...document, range: { start, end: start } }, 'context'],
    [WorkspaceSymbolRequest.method, { query: 4 }, 'query'],
  ])('%s %j is the mistake of the editor', async (method, params, name) => {
    const from = await editor();
    await expect(from.client.sendRequest(method, params)).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringContaining(`${name} has to be `),
    });
  });

  test('places outside of a text are at its end, and no words find everything', async () => {
    const from = await editor();
    const far = { line: -1, character: 1e12 };
    expect(await from.client.sendRequest(HoverRequest.method, { ...document, position: far })).not.toBe(
      undefined,
    );
    const all = await from.client.sendRequest(WorkspaceSymbolRequest.method, { query: '' });
    for (const params of [{ query: null }, {}])
      expect(await from.client.sendRequest(WorkspaceSymbolRequest.method, params)).toEqual(all);
  });
});
