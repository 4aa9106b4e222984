import fc from 'fast-check';
import { anyRequests } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent, NO_CHANGE } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';

obeysLaws('change-request', {
  calls: fc.record({
    key: anyRequests,
    index: fc.nat(3),
    name: fc.constantFrom('the cart', 'a: b', '# x'),
    expect: fc.constantFrom('', '404', 'shop/cart, 200', 'nonsense %'),
  }),
  refusal(topology, { key, index, name, expect }) {
    if (expect === 'nonsense %')
      return '"nonsense %" cannot be expected: give a status, a backend such as shop/cart or shop/cart 90 %, an address, or refused.';
    if (key !== keyOf('/ConfigMap/shop/requests') || index > 1)
      return absent(topology, key) ?? 'This saved request is not there any more.';
    return index === 0 && name === 'the cart' && expect === 'shop/cart, 200' ? NO_CHANGE : null;
  },
});
