import { onTestFinished, describe, expect, test } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import { encodeShare } from '../../core/share/encode-share.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { readEmbedLink } from './embed-link.ts';
import { openEmbed } from './open-embed.ts';

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: example, listeners: [{ name: http, port: 80, protocol: HTTP }] }
`;
const shared = encodeShare({ files: [{ path: 'gateway.yaml', text: GATEWAY }], places: new Map() });

const tryToOpen = (settings: string) => {
  const link = readEmbedLink(`#${settings}`);
  const page = createTestPage(link.shared === null ? '' : `#w=${link.shared}`);
  return openEmbed(link, { page, analyzer: createInlineAnalyzer() });
};

async function opened(settings: string) {
  const embedded = await tryToOpen(settings);
  if (!embedded.ok) throw new Error(embedded.reason);
  const { workspace } = embedded;
  onTestFinished(() => workspace.dispose());
  const { store, documents } = workspace;
  await expect.poll(() => store.getState().nodes.size).toBeGreaterThan(0);
  return {
    ...embedded,
    state: () => store.getState(),
    read: () => documents.read('gateway.yaml'),
    ...workspace,
  };
}

describe('a workspace in a frame', () => {
  test('is there to be read', async () => {
    const { actions, state, read } = await opened(`w=${shared}`);
    const keys = [...state().nodes.keys()].filter((key) => key.includes('Gateway'));
    expect(await actions.run([{ id: 'delete', args: { keys } }], { confirmed: true })).toBe(false);
    actions.deleteFile('gateway.yaml');
    await expect.poll(() => state().toasts.length + (state().dialog ? 1 : 0)).toBeGreaterThan(0);
    expect(read()).toBe(GATEWAY);
  });

  test('can be changed where its address says so, and put back; undo does not lead before its beginning', async () => {
    const { actions, documents, read, reset, outside } = await opened(`w=${shared}&edit=1`);
    expect(documents.undoTitle).toBeNull();
    const before = outside();
    documents.edit('Change', [{ path: 'gateway.yaml', span: { start: 0, end: 0 }, text: '# mine\n' }]);
    expect(read()).toBe(`# mine\n${GATEWAY}`);
    expect(outside()).toMatch(/^https:\/\/gatehouse\.test\/#w=/);
    expect(outside()).not.toBe(before);
    reset();
    expect(read()).toBe(GATEWAY);
    expect(outside()).toBe(before);
    actions.undo();
    expect(read()).toBe(`# mine\n${GATEWAY}`);
  });

  test('sends the request of its address, and selects what it is about', async () => {
    const { state } = await opened(
      `w=${shared}&req=GET%20http%3A%2F%2Fshop.example.com%2F&focus=Gateway/shop/*`,
    );
    await expect.poll(() => state().traced?.ok).toBe(true);
    expect([...state().selected].some((key) => key.includes('edge'))).toBe(true);
  });

  test('has the theme of its address', async () => {
    const { state } = await opened(`w=${shared}&theme=dark`);
    expect(state().theme).toBe('dark');
  });
});

test.each([
  ['nothing', '', 'holds no workspace and no lesson'],
  ['a damaged link', 'w=abc', 'This share link is damaged'],
  ['a lesson that is not there', 'lesson=museum/nowhere', 'nowhere'],
  ['a pack that is not there', 'lesson=nobody/nowhere', 'nobody'],
])('says why there is nothing to show: %s', async (_, settings, words) => {
  const embedded = await tryToOpen(settings);
  expect(embedded).toMatchObject({ ok: false, reason: expect.stringContaining(words) as string });
});
