import { expect, test, vi } from 'vitest';
import { CART, SHOP } from '../../testing/shop.ts';
import { createDocuments } from '../create-documents.ts';
import { createAppStore } from '../app-store.ts';
import { createFilesOnDisk } from '../files-on-disk.ts';
import { mirrorDocuments } from '../wiring/mirror-documents.ts';
import { createHostedSession } from './create-hosted-session.ts';
import type { FileHost, HostFile, HostNews, HostWrite } from './file-host.ts';
import { takeOver } from './take-over.ts';

/** Documents of an editor: each write is a new version, and reported to all that follow, the writer too. */
function createEditor(texts: Readonly<Record<string, string>>) {
  let version = 0;
  const fileOf = (text: string): HostFile => ({ text, version: String((version += 1)) });
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, fileOf(text)]));
  let report: (news: HostNews) => void = () => {};
  const change = (path: string, text: string | null) => {
    if (text === null) files.delete(path);
    else files.set(path, fileOf(text));
    report({ type: 'changes', changes: [{ path, file: files.get(path) ?? null }] });
  };
  const writes: HostWrite[] = [];
  const refused = new Set<string>();
  const host: FileHost = {
    id: 'editor',
    name: 'shop',
    live: true,
    readOnly: false,
    read: async () => ({ files: new Map(files), leftOut: [] }),
    async write(asked) {
      writes.push(...asked);
      return asked.map(({ path, text, expected }) => {
        if (refused.has(path)) return { outcome: 'refused', reason: 'It is read-only.' };
        const now = files.get(path) ?? null;
        if ((now?.version ?? null) !== expected) return { outcome: 'changed', file: now };
        change(path, text);
        return { outcome: 'saved', version: files.get(path)?.version ?? null };
      });
    },
    follow(listener) {
      report = listener;
      return () => (report = () => {});
    },
  };
  return {
    host,
    change,
    writes,
    refuse: (path: string) => refused.add(path),
    text: (path: string) => files.get(path)?.text,
  };
}

async function follow() {
  const editor = createEditor(SHOP);
  const [documents, disk, store] = [createDocuments(), createFilesOnDisk(true), createAppStore()];
  const { files } = await editor.host.read();
  takeOver(
    documents,
    disk,
    [...files].map(([path, file]) => ({ path, file })),
    null,
  );
  mirrorDocuments(documents, disk, store);
  const session = createHostedSession({
    host: editor.host,
    context: { documents, disk, store },
    conflicts: new Map(),
    leftOut: [],
    onUnsaved: () => {},
  });
  const type = (path: string, text: string) =>
    documents.edit('Typing', [{ path, span: { start: 0, end: 0 }, text }]);
  return { editor, documents, store, session, type };
}

test('what is edited goes over by itself: changes, new files and deleted ones', async () => {
  const { editor, documents, type } = await follow();
  type('cart.yaml', '# mine\n');
  type('new.yaml', 'n: 1\n');
  documents.edit('Delete', [], ['edge.yaml']);
  await vi.waitFor(() => expect(editor.text('new.yaml')).toBe('n: 1\n'));
  expect(editor.text('cart.yaml')).toBe(`# mine\n${CART}`);
  expect(editor.text('edge.yaml')).toBeUndefined();
});

test('many edits in a row go over together, and what comes back is not written again', async () => {
  const { editor, type } = await follow();
  for (const letter of ['# c\n', '# b\n', '# a\n']) type('cart.yaml', letter);
  await vi.waitFor(() => expect(editor.text('cart.yaml')).toBe(`# a\n# b\n# c\n${CART}`));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(editor.writes).toHaveLength(1);
});

test('what is typed there comes here, and is no step to undo here', async () => {
  const { editor, documents, type } = await follow();
  type('edge.yaml', '# mine\n');
  editor.change('cart.yaml', `# theirs\n${CART}`);
  await vi.waitFor(() => expect(documents.read('cart.yaml')).toBe(`# theirs\n${CART}`));
  expect(documents.undo()).toBe('Typing');
  expect(documents.read('cart.yaml')).toBe(`# theirs\n${CART}`);
  await vi.waitFor(() => expect(editor.text('edge.yaml')).toBe(SHOP['edge.yaml']));
});

test('what is typed on both sides at once ends up on both', async () => {
  const { editor, documents, type } = await follow();
  type('cart.yaml', '# mine\n');
  editor.change('cart.yaml', `${CART}# theirs\n`);
  const both = `# mine\n${CART}# theirs\n`;
  await vi.waitFor(() =>
    expect([documents.read('cart.yaml'), editor.text('cart.yaml')]).toEqual([both, both]),
  );
});

test('what is refused there is said here, and not tried again by itself', async () => {
  const { editor, store, type } = await follow();
  editor.refuse('cart.yaml');
  type('cart.yaml', '# mine\n');
  await vi.waitFor(() => expect(store.getState().toasts.at(-1)?.detail).toBe('It is read-only.'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(editor.writes).toHaveLength(1);
});

test('what meets is left to choose, and then goes over', async () => {
  const { editor, store, session, type } = await follow();
  type('cart.yaml', '# mine\n');
  editor.change('cart.yaml', `# theirs\n${CART}`);
  await vi.waitFor(() => expect(store.getState().hosted?.conflicts.size).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(editor.text('cart.yaml')).toBe(`# theirs\n${CART}`);
  session.keepOurs('cart.yaml');
  await vi.waitFor(() => expect(editor.text('cart.yaml')).toBe(`# mine\n${CART}`));
});
