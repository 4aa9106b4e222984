import { describe, expect, test } from 'vitest';
import { CART, SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\n';

describe('pasted text', () => {
  test('is appended to the open file, as one step', async () => {
    const bench = await openWorkbench(SHOP);
    bench.state().openFile('cart.yaml');
    await bench.actions.paste(SERVICE);
    await bench.settled();
    expect(bench.text('cart.yaml')).toBe(`${CART}---\n${SERVICE}`);
    expect(bench.selected()).toEqual(['Service shop/web']);
    await bench.undo();
    expect(bench.text('cart.yaml')).toBe(CART);
  });

  test('that is a web page is refused with a remedy', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.actions.paste('<!DOCTYPE html><html><body>404</body></html>');
    expect(bench.toast()).toMatchObject({ tone: 'error', message: expect.stringContaining('web page') });
    expect(bench.documents.paths()).toHaveLength(2);
  });

  test('from a cluster opens a dialog, and is cleaned on request', async () => {
    const bench = await openWorkbench(SHOP);
    const text = SERVICE.replace('  namespace', '  uid: "1"\n  resourceVersion: "7"\n  namespace');
    await bench.actions.paste(text);
    expect(bench.state().dialog).toEqual({ type: 'paste', text, name: null });
    await bench.actions.paste(text, { clean: true });
    await bench.settled();
    expect(bench.cards()).toContain('Service shop/web');
    expect(bench.actions.texts().some((file) => file.text.includes('resourceVersion'))).toBe(false);
  });

  test('that is very long becomes a file of its own, unchanged', async () => {
    const bench = await openWorkbench();
    const text = `${SERVICE}# ${'x'.repeat(1_000_000)}\n`;
    await bench.actions.paste(text);
    expect(bench.text('pasted.yaml')).toBe(text);
  });

  test('without objects is added, with a note', async () => {
    const bench = await openWorkbench();
    await bench.actions.paste('replicas: 2\n');
    expect(bench.actions.texts()).toEqual([{ path: 'manifests.yaml', text: 'replicas: 2\n' }]);
    expect(bench.state().toasts[0]?.message).toContain('holds no Kubernetes objects');
  });
});
