import { describe, expect, test, vi } from 'vitest';
import type { ResourceKey } from '../core/model/resource.ts';
import { SHOP } from '../testing/shop.ts';
import { openWorkbench } from '../testing/workbench.ts';
import { createAppStore } from './app-store.ts';
import { keepCanvas, readCanvas } from './canvas-storage.ts';

const DEPLOYMENT = 'apps/Deployment/shop/cart' as ResourceKey;

function stubStorage(full = false): Storage & Readonly<{ entries: Map<string, string> }> {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => entries.delete(key),
    setItem(key: string, value: string) {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      entries.set(key, value);
    },
  } as unknown as Storage & Readonly<{ entries: Map<string, string> }>;
}

test('what the canvas of a workspace shows comes back, and is that workspace’s alone', () => {
  const storage = stubStorage();
  const first = createAppStore();
  keepCanvas(first, storage, 'own');
  first.getState().showOnCanvas('everything');
  first.getState().unfold(DEPLOYMENT);
  first.getState().orderLanes(['shop', 'infra']);
  const second = createAppStore();
  keepCanvas(second, storage, 'own');
  expect(second.getState()).toMatchObject({
    show: 'everything',
    wanted: new Set([DEPLOYMENT]),
    laneOrder: ['shop', 'infra'],
  });
  const other = createAppStore();
  keepCanvas(other, storage, 'shared');
  expect(other.getState()).toMatchObject({ show: 'chain', wanted: new Set(), laneOrder: [] });
});

test('a canvas that is as it was at first takes no room', () => {
  const storage = stubStorage();
  const store = createAppStore();
  keepCanvas(store, storage, 'own');
  store.getState().unfold(DEPLOYMENT);
  store.getState().fold(DEPLOYMENT);
  expect(storage.entries.size).toBe(0);
});

test.each(['', '[]', 'null', '{"show":"all","unfolded":7}', '{"unfolded":[1,"x"],"lanes":[1]}', '{'])(
  'of a damaged text %s nothing invalid is read',
  (text) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(readCanvas(text)).toEqual({ show: 'chain', wanted: new Set(), laneOrder: [] });
  },
);

test('a storage that is full breaks nothing', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const store = createAppStore();
  keepCanvas(store, stubStorage(true), 'own');
  store.getState().showOnCanvas('everything');
  expect(store.getState().show).toBe('everything');
});

describe('the analysis', () => {
  test('puts lanes in the order of the user, until that is given up', async () => {
    const { state, settled } = await openWorkbench(SHOP);
    const order = () => state().lanes.map(({ namespace }) => namespace);
    const automatic = order();
    const wanted = automatic.toReversed();
    state().orderLanes(wanted);
    await settled();
    expect(order()).toEqual(wanted);
    state().orderLanes([]);
    await settled();
    expect(order()).toEqual(automatic);
  });

  test('draws what the user wants to see, and leaves all objects as they are', async () => {
    const { state, settled } = await openWorkbench(SHOP);
    const { nodes, edges } = state();
    expect(state().cards.has(DEPLOYMENT)).toBe(false);
    expect(state().shownOn.get(DEPLOYMENT)).toEqual(['/Service/shop/cart']);

    state().unfold(DEPLOYMENT);
    await settled();
    expect(state().cards.has(DEPLOYMENT)).toBe(true);
    expect(state().boxes.has(DEPLOYMENT)).toBe(true);
    expect(state().foldable.get(DEPLOYMENT)).toEqual(['/Service/shop/cart']);

    state().showOnCanvas('everything');
    await settled();
    expect(state().shownOn.size).toBe(0);
    expect(state().cards.size).toBeGreaterThan(nodes.size);
    expect([state().nodes, state().edges]).toEqual([nodes, edges]);
  });

  test('keeps the card of an object that gets another name', async () => {
    const { state, settled, type } = await openWorkbench(SHOP);
    state().unfold(DEPLOYMENT);
    await settled();
    await type(
      'kind: Deployment\nmetadata:\n  name: cart',
      'kind: Deployment\nmetadata:\n  name: basket',
      'cart.yaml',
    );
    expect([...state().wanted]).toEqual(['apps/Deployment/shop/basket']);
    await settled();
    expect(state().cards.has('apps/Deployment/shop/basket' as ResourceKey)).toBe(true);
  });
});
