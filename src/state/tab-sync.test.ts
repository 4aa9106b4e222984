import { describe, expect, test } from 'vitest';
import { createDocuments } from './create-documents.ts';
import { syncTabs, type Channel } from './tab-sync.ts';

/** Connected channels, like BroadcastChannels of one name. */
function createHub() {
  const channels = new Set<Channel>();
  return (): Channel => {
    const channel: Channel = {
      onmessage: null,
      postMessage(data: unknown) {
        for (const other of channels) {
          if (other !== channel)
            queueMicrotask(() =>
              other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent<unknown>),
            );
        }
      },
      close: () => channels.delete(channel),
    };
    channels.add(channel);
    return channel;
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const put = (path: string, text: string) => ({ path, span: { start: 0, end: 0 }, text });

describe('two tabs', () => {
  test('exchange what each has at the start', async () => {
    const open = createHub();
    const [one, two] = [createDocuments(), createDocuments()];
    one.edit('Create', [put('one.yaml', '1')]);
    two.edit('Create', [put('two.yaml', '2')]);
    const first = syncTabs(one.doc, open());
    const second = syncTabs(two.doc, open());
    await second.met;
    await settled();
    for (const tab of [one, two]) expect(tab.paths()).toEqual(['one.yaml', 'two.yaml']);
    first.stop();
    second.stop();
  });

  test('see the typing of each other, and undo only their own', async () => {
    const open = createHub();
    const [one, two] = [createDocuments(), createDocuments()];
    const syncs = [syncTabs(one.doc, open(), 1), syncTabs(two.doc, open(), 1)];
    await settled();
    one.edit('Create', [put('a.yaml', 'kind: Gateway')]);
    await settled();
    two.edit('Add', [put('a.yaml', '# two\n')]);
    await settled();
    expect(one.read('a.yaml')).toBe('# two\nkind: Gateway');
    expect(two.undo()).toBe('Add');
    expect(two.undo()).toBeNull();
    await settled();
    expect(one.read('a.yaml')).toBe('kind: Gateway');
    for (const sync of syncs) sync.stop();
  });

  test('that make the same file at the same time keep the text of both', async () => {
    const open = createHub();
    const [one, two] = [createDocuments(), createDocuments()];
    const syncs = [syncTabs(one.doc, open(), 1), syncTabs(two.doc, open(), 1)];
    await settled();
    one.edit('Create', [put('a.yaml', 'kind: Gateway\n')]);
    two.edit('Create', [put('a.yaml', 'kind: Service\n')]);
    await settled();
    expect(one.read('a.yaml')).toBe(two.read('a.yaml'));
    expect(one.read('a.yaml').split('\n').sort()).toEqual(['', 'kind: Gateway', 'kind: Service']);
    for (const sync of syncs) sync.stop();
  });

  test('ignore foreign messages', async () => {
    const open = createHub();
    const documents = createDocuments();
    const sync = syncTabs(documents.doc, open(), 1);
    const stranger = open();
    for (const data of [null, 'hello', { type: 'update' }, { type: 'state', update: 'x', vector: [] }])
      stranger.postMessage(data);
    await settled();
    expect(documents.paths()).toEqual([]);
    sync.stop();
  });
});

test('a browser without channels works alone', async () => {
  const sync = syncTabs(createDocuments().doc, null);
  await expect(sync.met).resolves.toBeUndefined();
  sync.stop();
});
