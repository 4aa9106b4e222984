import { expect, test } from 'vitest';
import { createTestFile } from '../../testing/test-disk.ts';
import { openWorkbench } from '../../testing/workbench.ts';

const config = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

async function edited() {
  const bench = await openWorkbench({ 'a.yaml': config('one') });
  await bench.type('name: one', 'name: two', 'a.yaml');
  bench.documents.breakUndo();
  await bench.type('name: two', 'name: three', 'a.yaml');
  return bench;
}

test('before the last step and before all steps, without undoing any', async () => {
  const { actions, documents, state } = await edited();
  const undo = state().undo;
  expect(await actions.otherTexts({ type: 'last-step' })).toMatchObject({
    ok: true,
    texts: [{ path: 'a.yaml', text: config('two') }],
  });
  expect(await actions.otherTexts({ type: 'all-steps' })).toMatchObject({ ok: true, texts: [] });
  expect(documents.read('a.yaml')).toBe(config('three'));
  expect(state().undo).toBe(undo);
});

test('the files on disk as they were opened, also what was changed since', async () => {
  const bench = await openWorkbench({});
  await bench.drop([createTestFile('a.yaml', config('one')).handle]);
  await bench.type('name: one', 'name: two', 'a.yaml');
  expect(await bench.actions.otherTexts({ type: 'disk' })).toMatchObject({
    ok: true,
    texts: [{ path: 'a.yaml', text: config('one') }],
  });
});

test('chosen files, which are not added; what is no manifest says why', async () => {
  const { actions, documents } = await edited();
  const file = (name: string, text: string) => ({
    path: name,
    handle: null,
    file: async () => new File([text], name),
  });
  const collected = { files: [file('b.yaml', config('b'))], more: true };
  expect(await actions.otherTexts({ type: 'files', collected })).toEqual({
    ok: true,
    texts: [{ path: 'b.yaml', text: config('b') }],
    leftOut: ['Only the first 1 files were read.'],
  });
  const none = await actions.otherTexts({ type: 'files', collected: { files: [], more: false } });
  expect(none).toEqual({ ok: false, reason: 'There are no manifests in what was chosen.' });
  expect(documents.paths()).toEqual(['a.yaml']);
});

test('a text that was dropped, and a link that is none', async () => {
  const { actions } = await edited();
  expect(await actions.otherTexts({ type: 'text', text: config('c') })).toMatchObject({
    texts: [{ text: config('c') }],
  });
  expect(await actions.otherTexts({ type: 'link', link: 'https://example.com/#w=broken' })).toMatchObject({
    ok: false,
  });
});

test('another workspace, which is not left for it', async () => {
  const { actions, documents } = await edited();
  // In memory every workspace is empty when it is opened.
  expect(await actions.otherTexts({ type: 'workspace', id: 'other' })).toMatchObject({ ok: true, texts: [] });
  expect(documents.paths()).toEqual(['a.yaml']);
});
