import { afterEach, describe, expect, test, vi } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';

afterEach(() => vi.unstubAllGlobals());

/** A clipboard that accepts everything, and its content. */
function stubClipboard() {
  const on: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void on.push(text) } });
  return on;
}

const LIST = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: { name: one, namespace: shop }
  - apiVersion: v1
    kind: Service
    metadata: { name: two, namespace: shop }
`;

describe('copying', () => {
  test('puts objects on the clipboard as they are written', async () => {
    const on = stubClipboard();
    const bench = await openWorkbench(SHOP);
    const text = await bench.actions.copy([
      bench.keyOf('HTTPRoute shop/cart'),
      bench.keyOf('GatewayClass example'),
    ]);
    expect(on).toEqual([text]);
    const [route, other] = text.split('---\n');
    expect(route).toContain('name: cart # the one and only');
    expect(other).toMatch(/^# The front door/);
    expect(bench.toast()?.message).toBe('Copied 2 objects as YAML.');
  });

  test('copies a single object of a list', async () => {
    stubClipboard();
    const bench = await openWorkbench(LIST);
    const text = await bench.actions.copy([bench.keyOf('Service shop/two')]);
    expect(text).toContain('name: two');
    expect(text).not.toContain('name: one');
    expect(bench.toast()?.message).toBe('Copied one object as YAML.');
  });

  test('a card without a manifest reports that there is nothing to copy', async () => {
    const on = stubClipboard();
    const bench = await openWorkbench(SHOP);
    expect(await bench.actions.copy([bench.keyOf('LoadBalancer infra/edge')])).toBe('');
    expect(on).toEqual([]);
    expect(bench.toast()?.message).toContain('no manifest to copy');
  });
});

test.each([
  ['clipboard', 'kind: HTTPRoute'],
  ['mermaid-clipboard', 'flowchart'],
] as const)('exporting to the %s puts the workspace there', async (kind, words) => {
  const on = stubClipboard();
  const bench = await openWorkbench(SHOP);
  await bench.actions.exportAs(kind);
  expect(on[0]).toContain(words);
  expect(bench.toast()).toMatchObject({ tone: 'success' });
});

test('exporting a workspace without objects reports that there is nothing to export', async () => {
  const bench = await openWorkbench('# nothing yet\n');
  await bench.actions.exportAs('yaml');
  expect(bench.toast()?.message).toBe('There are no objects to export yet.');
});
