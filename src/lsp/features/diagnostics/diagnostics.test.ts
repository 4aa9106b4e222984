import { describe, expect, test, vi } from 'vitest';
import { DocumentDiagnosticRequest, type DiagnosticTag } from 'vscode-languageserver/node';
import { openEditor, type Editor } from '../../testing/open-editor.ts';
import { ROUTES, SERVICES, SHOP } from '../../testing/shop.ts';

/** Waits until these codes are reported about a file. */
const expectCodes = (editor: Editor, path: string, codes: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(editor.codes(path)).toEqual(codes), { timeout: 20_000, interval: 10 });

const CAPABLE = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
    },
  },
} as const;

const BROKEN = {
  ...SHOP,
  [ROUTES]: SHOP[ROUTES]
    .replace('name: cart-svc', 'name: crat')
    .replace('sectionName: web', 'sectionName: wbe'),
};

test('findings stand where they belong, with code, page and the other end', async () => {
  const editor = await openEditor({ files: BROKEN, capabilities: CAPABLE });
  await expectCodes(editor, ROUTES, ['attachment/no-listener-named', 'backend/missing']);
  const [section, backend] = editor.reported(ROUTES) ?? [];
  expect(section).toMatchObject({
    severity: 1,
    source: 'gatehouse',
    codeDescription: { href: 'https://docs.example.com/rules/attachment-no-listener-named.md' },
    relatedInformation: [{ location: { uri: editor.uri('infra.yaml') }, message: 'Gateway infra/edge' }],
    data: { finding: expect.any(String) as string },
  });
  expect(section && editor.textIn(ROUTES, section.range)).toBe('wbe');
  expect(backend && editor.textIn(ROUTES, backend.range)).toBe('crat');
  const [related] = section?.relatedInformation ?? [];
  expect(related && editor.textIn('infra.yaml', related.location.range)).toBe('edge');
});

test('an editor that knows only the least gets only that', async () => {
  const editor = await openEditor({ files: BROKEN });
  await expectCodes(editor, ROUTES, ['attachment/no-listener-named', 'backend/missing']);
  for (const one of editor.reported(ROUTES) ?? [])
    expect(Object.keys(one).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
});

test('what is typed counts, in all files, with the version it is of', async () => {
  const editor = await openEditor({ files: SHOP, capabilities: CAPABLE });
  await editor.open(ROUTES);
  await editor.open(SERVICES);
  await editor.replace(SERVICES, 'name: cart-svc', 'name: basket');
  await expectCodes(editor, ROUTES, ['backend/missing']);
  expect(editor.versionReported(ROUTES)).toBe(1);
  await editor.replace(ROUTES, 'name: cart-svc', 'name: basket');
  await expectCodes(editor, ROUTES, []);
  // Closed without being saved, the file counts again.
  await editor.close(SERVICES);
  await expectCodes(editor, ROUTES, ['backend/missing']);
  expect(editor.versionReported(ROUTES)).toBe(2);
});

test('YAML that cannot be read is a finding', async () => {
  const editor = await openEditor({ files: { 'a.yaml': 'apiVersion: v1\nkind: [\n' } });
  await expectCodes(editor, 'a.yaml', ['text/syntax']);
});

test.each([
  ['a file of another tool', 'compose.yaml', 'services:\n  web:\n    image: nginx\n'],
  [
    'a template',
    'chart/templates/a.yaml',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n',
  ],
  ['JSON that is no manifest', 'data.json', '{"a": [1, 2, {"kind": 3}]}\n'],
  ['prose', 'notes.yaml', 'Some words\n'],
])('%s stays quiet', async (_, path, text) => {
  const editor = await openEditor({
    files: { [path]: text, 'a.yaml': 'apiVersion: v1\nkind: [\n' },
  });
  await editor.open(path);
  await expectCodes(editor, 'a.yaml', ['text/syntax']);
  expect(editor.codes(path)).toEqual([]);
});

test('what is of no use fades, and what is out of date is struck through, where the editor can', async () => {
  const files = {
    ...SHOP,
    [ROUTES]: SHOP[ROUTES].replace('backendRefs:\n        - name: pay', 'backends:\n        - name: pay'),
    'other.yaml': SHOP['infra.yaml'].split('---\n')[0]?.replace('name: example', 'name: other') ?? '',
  };
  const tags = async (tagSupport: { valueSet: DiagnosticTag[] } | undefined) => {
    const editor = await openEditor({
      files,
      capabilities: { textDocument: { publishDiagnostics: tagSupport ? { tagSupport } : {} } },
    });
    await vi.waitFor(() => expect(editor.codes(ROUTES)).toContain('object/renamed-field'), 10_000);
    await expectCodes(editor, 'other.yaml', ['gateway-class/unused']);
    return [ROUTES, 'other.yaml'].map((path) => editor.reported(path)?.[0]?.tags);
  };
  expect(await tags({ valueSet: [1, 2] })).toEqual([[2], [1]]);
  expect(await tags(undefined)).toEqual([undefined, undefined]);
});

test('a suppressed finding is not reported', async () => {
  const text = BROKEN[ROUTES].replace(
    '  namespace: shop\nspec',
    '  namespace: shop\n  annotations: { gatehouse.dev/ignore: backend/missing }\nspec',
  );
  const editor = await openEditor({ files: { ...BROKEN, [ROUTES]: text } });
  await expectCodes(editor, ROUTES, ['attachment/no-listener-named']);
});

test('one cause is said once', async () => {
  const routes = ['a', 'b', 'c'].map((name) => SHOP[ROUTES].replace('name: cart\n', `name: ${name}\n`));
  const files = { [ROUTES]: routes.join('---\n'), [SERVICES]: SHOP[SERVICES] };
  const editor = await openEditor({ files, settings: { partial: true } });
  await vi.waitFor(() => expect(editor.codes(ROUTES)).toEqual(['attachment/parent-missing']), 10_000);
});

describe('an editor that asks for findings', () => {
  const PULLS = {
    textDocument: { diagnostic: {}, publishDiagnostics: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  } as const;

  const pull = async (editor: Editor, path: string): Promise<readonly unknown[]> => {
    const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: editor.uri(path) },
    });
    return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
  };

  test('is answered from the text as it is, and hears of what it has not open', async () => {
    const editor = await openEditor({ files: BROKEN, capabilities: PULLS });
    expect(editor.answer.capabilities.diagnosticProvider).toBeDefined();
    await expectCodes(editor, ROUTES, ['attachment/no-listener-named', 'backend/missing']);
    await editor.open(ROUTES);
    // What is open it asks for: reported as well it would be shown twice.
    await expectCodes(editor, ROUTES, []);
    expect(await pull(editor, ROUTES)).toEqual(['attachment/no-listener-named', 'backend/missing']);
    await editor.replace(ROUTES, 'name: crat', 'name: cart-svc');
    expect(await pull(editor, ROUTES)).toEqual(['attachment/no-listener-named']);
    await editor.close(ROUTES);
    await expectCodes(editor, ROUTES, ['attachment/no-listener-named', 'backend/missing']);
  });

  test('is asked to ask again when another file changes what is found', async () => {
    const editor = await openEditor({ files: SHOP, capabilities: PULLS });
    let asked = 0;
    editor.client.onRequest('workspace/diagnostic/refresh', () => void asked++);
    await editor.open(ROUTES);
    await editor.open(SERVICES);
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0), 10_000);
    const before = asked;
    await editor.replace(SERVICES, 'name: cart-svc', 'name: basket');
    await vi.waitFor(() => expect(asked).toBeGreaterThan(before), 10_000);
    expect(await pull(editor, ROUTES)).toEqual(['backend/missing']);
  });

  test('hears nothing of what is not known', async () => {
    const editor = await openEditor({ files: BROKEN, capabilities: PULLS });
    expect(await pull(editor, 'nowhere.yaml')).toEqual([]);
  });
});
