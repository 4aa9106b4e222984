import { describe, expect, test } from 'vitest';
import { CART, SHOP } from '../../testing/shop.ts';
import { openWorkbench, type Workbench } from '../../testing/workbench.ts';

const BROKEN = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };

const shown = ({ state, text }: Workbench) => {
  const { reveal } = state();
  return reveal && text(reveal.file).slice(reveal.start, reveal.end);
};

const findingId = (bench: Workbench) => [...bench.state().findings.keys()][0] ?? '';

describe('going to an object', () => {
  test('turns a filter off that hides it', async () => {
    const bench = await openWorkbench(SHOP);
    bench.state().setFilter({ namespaces: new Set(['infra']) });
    await bench.actions.goToResource(bench.keyOf('Service shop/cart'));
    expect(bench.state().filter.namespaces.size).toBe(0);
    expect(bench.selected()).toEqual(['Service shop/cart']);
    bench.state().setFilter({ hiddenKinds: new Set(['/Service']) });
    await bench.actions.goToResource(bench.keyOf('Service shop/cart'));
    expect(bench.state().filter.hiddenKinds.size).toBe(0);
  });

  test('leaves a filter on that shows it', async () => {
    const bench = await openWorkbench(SHOP);
    bench.state().setFilter({ namespaces: new Set(['shop']) });
    await bench.actions.goToResource(bench.keyOf('Service shop/cart'));
    expect(bench.state().filter.namespaces.size).toBe(1);
  });

  test('without text moves the canvas alone', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.actions.goToResource(bench.keyOf('LoadBalancer infra/edge'));
    expect(bench.selected()).toEqual(['LoadBalancer infra/edge']);
    expect(bench.state().reveal).toBeNull();
  });

  test('right after a keystroke leads to its current place', async () => {
    const bench = await openWorkbench(SHOP);
    bench.documents.doc.transact(
      () => bench.documents.text('cart.yaml')?.insert(0, '# one line more\n'),
      bench.documents.origin,
    );
    await bench.actions.goToResource(bench.keyOf('Deployment shop/cart'), ['spec', 'replicas']);
    expect(shown(bench)).toBe('2');
  });
});

describe('going to a finding', () => {
  test('selects its object and shows its range in the YAML', async () => {
    const bench = await openWorkbench(BROKEN);
    bench.state().showRight('inspector');
    const id = findingId(bench);
    await bench.actions.goToFinding(id);
    expect(bench.selected()).toEqual(['HTTPRoute shop/cart']);
    expect(bench.state()).toMatchObject({ selectedFinding: id, rightTab: 'yaml' });
    expect(shown(bench)).toBe('crat');
  });

  test('also works for a suppressed finding', async () => {
    const bench = await openWorkbench(BROKEN);
    const id = findingId(bench);
    bench.state().setOptions({ suppressed: ['backend/missing'] });
    await bench.settled();
    expect(bench.problems()).toEqual([]);
    expect(bench.state().suppressed.size).toBe(1);
    await bench.actions.goToFinding(id);
    expect(shown(bench)).toBe('crat');
  });

  test('that is no longer there does nothing', async () => {
    const bench = await openWorkbench(BROKEN);
    const id = findingId(bench);
    await bench.fix('backend/missing');
    const { reveal, selectedFinding } = bench.state();
    await bench.actions.goToFinding(id);
    expect(bench.state()).toMatchObject({ reveal, selectedFinding });
  });
});

describe('what is selected on the canvas', () => {
  test('is shown in the text', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.select('Deployment shop/cart');
    expect(shown(bench)).toBe('apiVersion: apps/v1');
  });

  test('is not searched for in the text when there are several', async () => {
    const bench = await openWorkbench(SHOP);
    await bench.select('Deployment shop/cart', 'Service shop/cart');
    expect(bench.state().reveal).toBeNull();
  });

  test('leads to the one that was selected last, whichever answer comes first', async () => {
    const bench = await openWorkbench(SHOP);
    bench.state().select([bench.keyOf('Deployment shop/cart')], 'canvas');
    await bench.select('Service shop/cart');
    expect(shown(bench)).toBe('apiVersion: v1');
    expect(bench.state().reveal?.seq).toBe(1);
  });
});
