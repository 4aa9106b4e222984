import { describe, expect, test, vi } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { SHOP } from '../../testing/shop.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { createAppStore } from '../app-store.ts';
import { keepView, readView } from './view-storage.ts';

const DEPLOYMENT = 'apps/Deployment/shop/cart' as ResourceKey;

test('what the canvas of a workspace shows comes back, and is that workspace’s alone', () => {
  const storage = createTestStorage();
  const first = createAppStore();
  const close = keepView(first, storage, 'own', false);
  first.getState().showOnCanvas('everything');
  first.getState().unfold(DEPLOYMENT);
  first.getState().orderLanes(['shop', 'infra']);
  close();
  const second = createAppStore();
  keepView(second, storage, 'own', false);
  expect(second.getState()).toMatchObject({
    show: 'everything',
    wanted: new Set([DEPLOYMENT]),
    laneOrder: ['shop', 'infra'],
  });
  const other = createAppStore();
  keepView(other, storage, 'shared', false);
  expect(other.getState()).toMatchObject({ show: 'chain', wanted: new Set(), laneOrder: [] });
});

test('roles on cards, and both models beside each other, come back', () => {
  const storage = createTestStorage();
  const first = createAppStore();
  const close = keepView(first, storage, 'own', false);
  first.getState().showByRole(true);
  first.getState().compareModels();
  close();
  const second = createAppStore();
  const closeSecond = keepView(second, storage, 'own', false);
  expect(second.getState()).toMatchObject({ byRole: true, comparing: true, models: true });
  second.getState().setComparing(false);
  closeSecond();
  const third = createAppStore();
  keepView(third, storage, 'own', false);
  expect(third.getState()).toMatchObject({ byRole: true, comparing: false, models: false });
});

test('the request of the bar comes back with its Ingress class', () => {
  const storage = createTestStorage();
  const first = createAppStore();
  const close = keepView(first, storage, 'own', false);
  first.getState().setDraft({ url: 'http://a.test/', ingressClass: 'nginx' });
  close();
  const second = createAppStore();
  keepView(second, storage, 'own', false);
  expect(second.getState().draft).toMatchObject({ url: 'http://a.test/', ingressClass: 'nginx' });
});

test('a view that is as it was at first takes no room', () => {
  const storage = createTestStorage();
  const store = createAppStore();
  const close = keepView(store, storage, 'own', false);
  store.getState().unfold(DEPLOYMENT);
  store.getState().fold(DEPLOYMENT);
  close();
  expect(storage.length).toBe(0);
});

test.each(['', '[]', 'null', '{"show":"all","wanted":7}', '{"wanted":[1,"x"],"laneOrder":[1]}', '{'])(
  'of a damaged text %s nothing invalid is read',
  (text) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { show, wanted, laneOrder } = { ...createAppStore().getState(), ...readView(text) };
    expect({ show, wanted, laneOrder }).toEqual({ show: 'chain', wanted: new Set(), laneOrder: [] });
  },
);

test('a storage that is full breaks nothing', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const storage = createTestStorage();
  storage.setItem = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  const store = createAppStore();
  const close = keepView(store, storage, 'own', false);
  store.getState().showOnCanvas('everything');
  close();
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
