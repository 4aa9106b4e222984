import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWork } from '../core/testing/count-work.ts';
import {
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  CompletionRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FILE, modelOf } from '../core/testing/workspace.ts';
import { openEditor, type Editor } from './testing/open-editor.ts';
import { ROUTES, SHOP } from './testing/shop.ts';

const PULLS = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
} as const;

const findings = async (editor: Editor, path: string): Promise<unknown> => {
  const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: editor.uri(path) },
  });
  return report.kind === 'full' ? report.items : null;
};

/** Opens the shop with these texts in the place of its routes. */
async function shopWith(text: string): Promise<Editor> {
  const editor = await openEditor({ files: SHOP, capabilities: PULLS });
  await editor.open(ROUTES, text);
  return editor;
}

/** What people and damage put into manifests, line ends and long characters of all sorts among it. */
const piece = fc.oneof(
  fc.constantFrom('', 'a', '\n', '\r\n', '\r', '😀', '"', '# é\n', '---\n', '  - name: x\n', ': ', '{', '\t'),
  fc.constantFrom('sectionName: web', 'name: cart-svc', 'port: 80', '    - name: edge\n'),
);

const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), text: piece });

test('random edits leave the findings that a fresh server has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      async (lineEnd, rounds) => {
        const editor = await shopWith(SHOP[ROUTES].replaceAll('\n', lineEnd));
        for (const changes of rounds) {
          // Each change of a message refers to the text after the one before.
          const document = TextDocument.create('', '', 0, editor.text(ROUTES));
          const sent = changes.map(({ at, length, text }) => {
            const start = at % (document.getText().length + 1);
            const range = {
              start: document.positionAt(start),
              end: document.positionAt(start + length),
            };
            TextDocument.update(document, [{ range, text }], 1);
            return { range, text };
          });
          await editor.change(ROUTES, sent);
          if (rounds.length % 2 === 0) await findings(editor, ROUTES);
        }
        // A document that does not parse keeps its last good objects, which a fresh server never saw: it is repaired first.
        if (!parses(editor.text(ROUTES))) {
          const end = { line: Number.MAX_SAFE_INTEGER, character: 0 };
          const good = SHOP[ROUTES].replaceAll('web', 'wbe').replaceAll('\n', lineEnd);
          await editor.change(ROUTES, [{ range: { start: { line: 0, character: 0 }, end }, text: good }]);
        }
        const fresh = await shopWith(editor.text(ROUTES));
        expect(await findings(editor, ROUTES)).toEqual(await findings(fresh, ROUTES));
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);

/** Whether all documents of a text can be read. */
const parses = (text: string): boolean =>
  modelOf(text)
    .files.get(FILE)
    ?.slots.every(({ broken }) => !broken) ?? true;

describe('a text that is', () => {
  const heart = '# 😀😀😀 é\n';
  test.each([
    ['with CRLF', SHOP[ROUTES].replaceAll('\n', '\r\n')],
    ['with long characters in front', heart + SHOP[ROUTES]],
    ['cut off', SHOP[ROUTES].slice(0, 240)],
    ['unbalanced', SHOP[ROUTES].replace('hostnames:', 'hostnames: [')],
    ['empty', ''],
    ['an anchor bomb', `a: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n`],
  ])('%s: questions at every place are answered', async (_, text) => {
    const editor = await shopWith(text);
    const { client } = editor;
    const document = TextDocument.create('', '', 0, text);
    for (let offset = 0; offset <= text.length; offset += 29) {
      const at = {
        textDocument: { uri: editor.uri(ROUTES) },
        position: document.positionAt(offset),
      };
      await client.sendRequest(HoverRequest.type, at);
      await client.sendRequest(CompletionRequest.type, at);
      await client.sendRequest(DefinitionRequest.type, at);
    }
    await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: editor.uri(ROUTES) } });
    expect(editor.log).toEqual([]);
  });

  test('in bytes or units: the same place', async () => {
    const text =
      heart.trim() +
      '\n' +
      SHOP[ROUTES].replace('- name: edge', '- name: edge # 😀 é').replace('web', '"wéb"');
    const ask = async (encodings: string[]) => {
      const editor = await openEditor({
        files: { ...SHOP, [ROUTES]: text },
        capabilities: { ...PULLS, general: { positionEncodings: encodings } },
      });
      return { encoding: editor.answer.capabilities.positionEncoding, found: await findings(editor, ROUTES) };
    };
    const [units, bytes] = [await ask(['utf-16']), await ask(['utf-8'])];
    expect([units.encoding, bytes.encoding]).toEqual(['utf-16', 'utf-8']);
    const ends = ({ found }: typeof units) =>
      (found as readonly { range: { end: { character: number } } }[]).map(({ range }) => range.end.character);
    expect(ends(units).length).toBeGreaterThan(0);
    expect(ends(bytes)[0]).toBe((ends(units)[0] ?? 0) + 1);
  });
});

test('in a huge file a key costs what it changes', async () => {
  const count = 1500;
  const services = Array.from(
    { length: count },
    (_, at) =>
      `apiVersion: v1\nkind: Service\nmetadata: { name: s${at}, namespace: shop }\nspec: { ports: [{ port: 80 }] }\n`,
  ).join('---\n');
  const editor = await openEditor({ files: { 'a.yaml': services }, capabilities: PULLS });
  await editor.open('a.yaml');
  const whole = await countWork(() => findings(editor, 'a.yaml'), '/src/');
  const last = `name: s${count - 1}`;
  // The first key also makes what later ones only keep.
  await editor.replace('a.yaml', `${last},`, `${last}x,`);
  await findings(editor, 'a.yaml');
  const key = await countWork(async () => {
    await editor.replace('a.yaml', `${last}x,`, `${last}xx,`);
    await findings(editor, 'a.yaml');
  }, '/src/');
  expect(key).toBeLessThan(whole / 10);
  expect(editor.text('a.yaml')).toContain(`${last}xx,`);
});
