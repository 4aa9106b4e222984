import { describe, expect, test } from 'vitest';
import { createTestFile, createTestFolder } from './test-disk.ts';
import { CART, EDGE, SHOP } from './shop.ts';
import { openWorkbench } from './workbench.ts';

const BROKEN = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };

describe('text, cards and problems', () => {
  test('agree on a workspace that is opened', async () => {
    const bench = await openWorkbench(SHOP);
    expect(bench.cards()).toEqual([
      'Deployment shop/cart',
      'Gateway infra/edge',
      'GatewayClass example',
      'HTTPRoute shop/cart',
      'LoadBalancer infra/edge',
      'Service shop/cart',
    ]);
    expect(bench.edges()).toContain('HTTPRoute shop/cart → Service shop/cart');
    expect(bench.problems()).toEqual([]);
  });

  test('follow each letter that is typed', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect(bench.edges()).toContain('HTTPRoute shop/cart → Service shop/crat (missing)');
    expect(bench.problems()).toEqual(['error backend/missing Service shop/crat does not exist.']);
    await bench.type('crat', 'cart', 'cart.yaml');
    expect(bench.problems()).toEqual([]);
  });

  test('keep the last good card of a document that does not parse', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.type('hostnames:\n', 'hostnames: [\n', 'cart.yaml');
    expect(bench.card('HTTPRoute shop/cart').stale).toBe(true);
    await bench.undo();
    expect(bench.card('HTTPRoute shop/cart').stale).toBe(false);
  });
});

describe('what a user does', () => {
  test('applies a fix, which is an edit like any other', async () => {
    const bench = await openWorkbench(BROKEN);
    expect(await bench.fix('backend/missing')).toBe(true);
    expect(bench.problems()).toEqual([]);
    expect(bench.text('cart.yaml')).toBe(CART);
    await bench.undo();
    expect(bench.text('cart.yaml')).toBe(BROKEN['cart.yaml']);
    await bench.redo();
    expect(bench.text('cart.yaml')).toBe(CART);
  });

  test('draws an edge, which writes the reference', async () => {
    const bench = await openWorkbench({
      ...SHOP,
      'cart.yaml': CART.replace(/ {6}backendRefs:\n.*\n.*\n/, ''),
    });
    expect(bench.edges()).not.toContain('HTTPRoute shop/cart → Service shop/cart');
    expect(await bench.connect('HTTPRoute shop/cart > rule:0', 'Service shop/cart > port:8080/TCP')).toBe(
      true,
    );
    expect(bench.edges()).toContain('HTTPRoute shop/cart → Service shop/cart');
    expect(bench.text('cart.yaml')).toContain('backendRefs:\n        - name: cart\n          port: 8080\n');
  });

  test('sends a request, whose trace follows the text', async () => {
    const bench = await openWorkbench(SHOP);
    expect(await bench.send('http://shop.example.com/cart/1')).toBe('shop/cart, 200');
    expect(await bench.send('http://shop.example.com/')).toBe('404');
    await bench.send('http://shop.example.com/cart');
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect(bench.traced()).toBe('500');
    await bench.undo();
    expect(bench.traced()).toBe('shop/cart, 200');
  });

  test('drops files, folders and text on the window', async () => {
    const bench = await openWorkbench();
    const file = createTestFile('edge.yaml', EDGE);
    await bench.drop([
      file.handle,
      createTestFolder('apps', { shop: { 'cart.yaml': CART }, 'notes.md': '#' }),
    ]);
    expect(bench.state().files).toEqual([
      { path: 'edge.yaml', onDisk: true, dirty: false },
      { path: 'shop/cart.yaml', onDisk: true, dirty: false },
    ]);
    await bench.drop('apiVersion: v1\nkind: Service\nmetadata:\n  name: dropped\n  namespace: shop\n');
    expect(bench.cards()).toContain('Service shop/dropped');
  });
});
