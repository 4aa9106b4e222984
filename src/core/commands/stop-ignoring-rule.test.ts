import fc from 'fast-check';
import { describe } from '../topology/describe.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';

obeysLaws('stop-ignoring-rule', {
  calls: fc.record({
    key: fc.oneof(anyKey, fc.constant(keyOf('/Secret/shop/old'))),
    code: fc.constantFrom('backend/missing', 'a/*'),
  }),
  refusal(topology, { key, code }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    return key === keyOf('/Secret/shop/old') && code === 'backend/missing'
      ? null
      : `${describe(resource)} does not ignore ${code}.`;
  },
});
