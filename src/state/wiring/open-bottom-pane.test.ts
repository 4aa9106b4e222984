import { expect, test } from 'vitest';
import type { Finding } from '../../core/rules/finding.ts';
import { CART, SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';

const BROKEN = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };
/** Other objects, but for the class. */
const OTHER = Object.entries(BROKEN).map(([path, text]) => ({
  path: `other/${path}`,
  text: text.replaceAll('shop', 'store').replaceAll('infra', 'front'),
}));

test('the bottom pane is closed where there is nothing to say', async () => {
  const { state } = await openWorkbench(SHOP);
  expect(state().panels.bottom).toBe(false);
});

test('it opens with a workspace that has problems', async () => {
  const { state } = await openWorkbench(BROKEN);
  expect(state().panels.bottom).toBe(true);
});

test('it opens once all is checked, where parts are reported before', async () => {
  const { state, store } = await openWorkbench({});
  const { version } = state();
  store.setState({
    files: [{ path: 'cart.yaml', onDisk: false, dirty: false }],
    nodes: new Map() as ReturnType<typeof state>['nodes'],
    version: version + 1,
    progress: { checked: 0, of: 1 },
  });
  expect(state().panels.bottom).toBe(false);
  const finding = { severity: 'error' } as Finding;
  store.setState({ findings: new Map([['f', finding]]), progress: null });
  expect(state().panels.bottom).toBe(true);
});

test('no edit moves it', async () => {
  const { state, type, settled } = await openWorkbench(SHOP);
  await type('name: cart # the', 'name: crat # the', 'cart.yaml');
  await settled();
  expect([...state().findings.values()].some(({ severity }) => severity === 'error')).toBe(true);
  expect(state().panels.bottom).toBe(false);
});

test('it opens when another workspace takes the place of this one', async () => {
  const { state, actions, settled } = await openWorkbench(SHOP);
  actions.replaceAll(OTHER, 'Open another');
  await settled();
  expect(state().panels.bottom).toBe(true);
});

test('it stays closed for who has closed it', async () => {
  const { state, actions, settled } = await openWorkbench(BROKEN);
  state().togglePanel('bottom');
  actions.replaceAll(OTHER, 'Open another');
  await settled();
  expect(state().panels.bottom).toBe(false);
});

test('a request that is sent before the workspace is checked keeps its trace in view', async () => {
  const { state, actions, store, settled } = await openWorkbench({});
  actions.replaceAll(
    Object.entries(SHOP).map(([path, text]) => ({ path, text })),
    'Open the shop',
  );
  const { version } = state();
  await actions.send({ url: 'http://shop.example.com/cart' });
  // As it is where the answer is faster than what all rules say.
  store.setState({ version: version + 1 });
  await settled();
  expect(state()).toMatchObject({ panels: { bottom: true }, bottomTab: 'trace' });
});
