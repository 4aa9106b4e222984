import { describe, expect, test, vi } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import type { Analyzer } from '../../analysis/protocol.ts';
import { CART, SHOP } from '../../testing/shop.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { openWorkbench } from '../../testing/workbench.ts';

describe('an object that is renamed in the text', () => {
  test('keeps its place, its selection and the focus of the canvas', async () => {
    const bench = await openWorkbench(SHOP);
    const before = bench.keyOf('Deployment shop/cart');
    bench.actions.place(new Map([[before, { x: 8, y: 16 }]]));
    await bench.select('Deployment shop/cart', 'Service shop/cart');
    bench.state().setFilter({ focus: before });
    await bench.type(
      'kind: Deployment\nmetadata:\n  name: cart',
      'kind: Deployment\nmetadata:\n  name: basket',
      'cart.yaml',
    );
    const after = bench.keyOf('Deployment shop/basket');
    expect(bench.selected()).toEqual(['Deployment shop/basket', 'Service shop/cart']);
    expect(bench.state().places.get(after)).toEqual({ x: 8, y: 16 });
    expect(bench.state().filter.focus).toBe(after);
  });

  test('is no longer selected, and no longer the focus, when it is deleted', async () => {
    const bench = await openWorkbench(SHOP);
    const key = bench.keyOf('Deployment shop/cart');
    await bench.select('Deployment shop/cart', 'Service shop/cart');
    bench.state().setFilter({ focus: key });
    await bench.actions.run([{ id: 'delete', args: { keys: [key] } }], { confirmed: true });
    await bench.settled();
    expect(bench.selected()).toEqual(['Service shop/cart']);
    expect(bench.state().filter.focus).toBeNull();
  });

  test('letter by letter keeps its place after each letter', async () => {
    const bench = await openWorkbench(SHOP);
    bench.actions.place(new Map([[bench.keyOf('Deployment shop/cart'), { x: 8, y: 16 }]]));
    for (const [from, to] of ['cart', 'car', 'ca', 'c', 'cx']
      .map((name, index, all) => [name, all[index + 1]])
      .slice(0, -1))
      await bench.type(
        `kind: Deployment\nmetadata:\n  name: ${from}`,
        `kind: Deployment\nmetadata:\n  name: ${to}`,
        'cart.yaml',
      );
    expect(bench.state().places.get(bench.keyOf('Deployment shop/cx'))).toEqual({ x: 8, y: 16 });
  });
});

describe('places', () => {
  test('are undone like everything else', async () => {
    const bench = await openWorkbench(SHOP);
    const [cart, edge] = [bench.keyOf('Service shop/cart'), bench.keyOf('Gateway infra/edge')];
    bench.actions.place(new Map());
    bench.actions.place(new Map([[cart, { x: 1, y: 1 }]]));
    bench.actions.place(
      new Map([
        [cart, { x: 2, y: 2 }],
        [edge, { x: 3, y: 3 }],
      ]),
    );
    expect(bench.state().undo).toBe('Move 2 cards');
    await bench.undo();
    expect(bench.state().undo).toBe('Move Service cart');
    expect([...bench.state().places]).toEqual([[cart, { x: 1, y: 1 }]]);
  });

  test('are reset to the layout’s: all, or those of some cards', async () => {
    const bench = await openWorkbench(SHOP);
    const [cart, edge] = [bench.keyOf('Service shop/cart'), bench.keyOf('Gateway infra/edge')];
    bench.actions.arrange();
    expect(bench.state().announcement).not.toBe('');
    bench.actions.place(
      new Map([
        [cart, { x: 2, y: 2 }],
        [edge, { x: 3, y: 3 }],
      ]),
    );
    bench.actions.arrange([cart]);
    expect([...bench.state().places.keys()]).toEqual([edge]);
    bench.actions.arrange();
    expect(bench.state().places.size).toBe(0);
    await bench.undo();
    expect([...bench.state().places.keys()]).toEqual([edge]);
  });
});

describe('the file that is open', () => {
  test('is another one when it is deleted, and none when there is none', async () => {
    const bench = await openWorkbench(SHOP);
    bench.state().openFile('cart.yaml');
    bench.actions.deleteFile('cart.yaml');
    expect(bench.state().activeFile).toBe('edge.yaml');
    bench.actions.clear();
    expect(bench.state().activeFile).toBeNull();
    bench.actions.clear();
    await bench.undo();
    expect(bench.state().activeFile).toBe('edge.yaml');
  });
});

describe('a link into the help', () => {
  test('opens the page of the rule, and closing it leaves the address clean', async () => {
    const page = createTestPage('#help/rules/backend/missing');
    const bench = await openWorkbench(SHOP, { page });
    expect(bench.state().dialog).toEqual({ type: 'rules', code: 'backend/missing' });
    bench.state().openDialog(null);
    expect(page.fragment()).toBe('');
  });

  test('is in the address while a page is open, and followed when it changes', async () => {
    const page = createTestPage();
    const bench = await openWorkbench(SHOP, { page });
    bench.state().openDialog({ type: 'rules', code: 'backend/missing' });
    expect(page.fragment()).toBe('#help/rules/backend/missing');
    page.visit('#help/rules');
    expect(bench.state().dialog).toEqual({ type: 'rules', code: null });
    page.visit('');
    expect(bench.state().dialog).toBeNull();
  });

  test('does not replace another fragment', async () => {
    const page = createTestPage();
    const bench = await openWorkbench(SHOP, { page });
    page.visit('#canvas');
    bench.state().openDialog({ type: 'rules', code: null });
    expect(page.fragment()).toBe('#canvas');
  });
});

describe('an analyzer that fails', () => {
  test('shows a banner until it answers again', async () => {
    let broken = false;
    const inline = createInlineAnalyzer();
    const analyzer: Analyzer = {
      ...inline,
      update: (...args) => (broken ? Promise.reject(new Error('out of memory')) : inline.update(...args)),
    };
    const bench = await openWorkbench(SHOP, { analyzer });
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    broken = true;
    bench.actions.newFile('new.yaml');
    await vi.waitFor(() => expect(bench.banner('analysis')).toContain('Your text is safe'));
    expect(bench.cards()).toHaveLength(6);
    broken = false;
    bench.actions.deleteFile('new.yaml');
    await bench.settled();
    expect(bench.banner('analysis')).toBeUndefined();
    silent.mockRestore();
  });

  test('keeps undo, redo and saving working', async () => {
    const inline = createInlineAnalyzer();
    let broken = false;
    const analyzer: Analyzer = {
      ...inline,
      update: (...args) => (broken ? Promise.reject(new Error('out of memory')) : inline.update(...args)),
    };
    const bench = await openWorkbench(SHOP, { analyzer });
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    broken = true;
    bench.actions.edit('Replace', [{ path: 'cart.yaml', span: { start: 0, end: CART.length }, text: '' }]);
    expect(bench.text('cart.yaml')).toBe('');
    bench.actions.undo();
    expect(bench.text('cart.yaml')).toBe(CART);
    await vi.waitFor(() => expect(bench.banner('analysis')).toBeDefined());
    silent.mockRestore();
  });
});

describe('options of the workspace', () => {
  test('are applied at once', async () => {
    const bench = await openWorkbench({
      ...SHOP,
      'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
    });
    expect(bench.problems()[0]).toMatch(/^error/);
    bench.state().setOptions({ partial: true });
    await bench.settled();
    expect(bench.problems().filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  test('are kept in the browser, and followed there', async () => {
    const kept = new Map<string, string>();
    const settings = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    } as unknown as Storage;
    const first = await openWorkbench(SHOP, { settings });
    first.state().setOptions({ defaultNamespace: 'mine' });
    first.state().setTheme('dark');
    first.close();
    const second = await openWorkbench(SHOP, { settings });
    expect(second.state()).toMatchObject({ theme: 'dark', options: { defaultNamespace: 'mine' } });
  });
});

describe('an unhandled rejection', () => {
  test('is shown to the user, once while the notice is on screen', async () => {
    const page = createTestPage();
    const bench = await openWorkbench({}, { page });
    page.reject(new Error('out of memory'));
    page.reject(new Error('out of memory'));
    page.reject('no reason');
    expect(bench.state().toasts.map(({ detail }) => detail)).toEqual(['out of memory', 'no reason']);
    bench.close();
    page.reject(new Error('too late'));
    expect(bench.state().toasts).toHaveLength(2);
  });

  test('is ignored when the editor only canceled a request', async () => {
    const page = createTestPage();
    const bench = await openWorkbench({}, { page });
    page.reject(Object.assign(new Error('Canceled'), { name: 'Canceled' }));
    expect(bench.state().toasts).toEqual([]);
  });
});
