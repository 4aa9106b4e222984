import { expect, test } from 'vitest';
import type { Shown } from '../../core/lessons/checks/check.ts';
import { SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { emptyDraft } from '../traffic-slice.ts';
import { keysOfText, withCards } from './keys-of.ts';
import { showShown } from './show-shown.ts';

async function shop() {
  const bench = await openWorkbench(SHOP);
  const show = async (shown: Shown) => {
    showShown(shown, bench, bench.actions);
    await bench.settled();
  };
  return { ...bench, show };
}

test('an object is selected, with its text', async () => {
  const { show, selected, keyOf, state } = await shop();
  state().showRight('inspector');
  await show({ what: 'object', key: keyOf('HTTPRoute shop/cart'), path: [] });
  expect(selected()).toEqual(['HTTPRoute shop/cart']);
  expect(state()).toMatchObject({ rightTab: 'yaml', activeFile: 'cart.yaml' });
});

test('a condition is shown in the status', async () => {
  const { show, keyOf, state } = await shop();
  await show({ what: 'condition', key: keyOf('Gateway infra/edge'), type: 'Accepted' });
  expect(state()).toMatchObject({ rightTab: 'inspector', inspectorTab: 'status' });
  expect(state().centre?.keys).toEqual([keyOf('Gateway infra/edge')]);
});

test('an edge is explained, and a request sent', async () => {
  const { show, keyOf, state, traced } = await shop();
  const [id = ''] = state().edges.keys();
  await show({ what: 'edge', id, key: keyOf('HTTPRoute shop/cart') });
  expect(state().selectedEdge).toBe(id);
  await show({ what: 'request', draft: { ...emptyDraft, url: 'http://shop.example.com/cart' } });
  expect(traced()).toMatch(/shop\/cart/);
});

test('a line is marked in its file', async () => {
  const { show, state } = await shop();
  await show({ what: 'line', file: 'edge.yaml', line: 2 });
  const start = '# The front door.\n'.length;
  const line = 'apiVersion: gateway.networking.k8s.io/v1';
  expect(state().reveal).toMatchObject({ file: 'edge.yaml', start, end: start + line.length });
});

test('selectors mean objects of the files as they are now, with the cards that show them', async () => {
  const { state, keyOf } = await shop();
  expect(keysOfText('Service/*/cart', state())).toEqual([keyOf('Service shop/cart')]);
  expect(keysOfText('GatewayClass/*', state())).toEqual([keyOf('GatewayClass example')]);
  expect(keysOfText('no selector', state())).toEqual([]);
  const classCards = withCards([keyOf('GatewayClass example')], state());
  expect(classCards).toContain(keyOf('Gateway infra/edge'));
});
