import { expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import { objectsOn } from './objects-on.ts';

test.each([
  [
    'a Service goes with the Deployment on its card',
    'Service shop/cart',
    ['Service cart', 'Deployment cart'],
  ],
  ['a Gateway leaves its class and its address', 'Gateway infra/edge', ['Gateway edge']],
  ['a route goes alone', 'HTTPRoute shop/cart', ['HTTPRoute cart']],
])('%s', async (_, card, expected) => {
  const { state, keyOf } = await openWorkbench(SHOP);
  expect(objectsOn(state(), [keyOf(card)]).map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
});
