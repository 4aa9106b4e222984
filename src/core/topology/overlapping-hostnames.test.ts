import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersectHostnames, type Hostname } from './hostnames.ts';
import { overlappingHostnames } from './overlapping-hostnames.ts';

const label = fc.constantFrom('a', 'b', '${X}');
const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => [...labels, 'test'].join('.'));
const hostname: fc.Arbitrary<Hostname> = fc.oneof(
  fc.constant(null),
  name,
  name.map((one) => `*.${one}`),
);

test('it finds what asking each pair finds', () => {
  fc.assert(
    fc.property(fc.array(hostname, { maxLength: 8 }), (hostnames) => {
      const first = overlappingHostnames(hostnames);
      hostnames.forEach((one, at) => {
        const expected = hostnames.findIndex(
          (other, place) => place !== at && intersectHostnames(one, other) !== undefined,
        );
        expect(first(at) ?? -1).toBe(expected);
      });
    }),
  );
});
