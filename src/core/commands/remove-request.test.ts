import fc from 'fast-check';
import { anyRequests } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';

obeysLaws('remove-request', {
  calls: fc.record({ key: anyRequests, index: fc.nat(3) }),
  refusal: (topology, { key, index }) =>
    key === keyOf('/ConfigMap/shop/requests') && index < 2
      ? null
      : (absent(topology, key) ?? 'This saved request is not there any more.'),
});
