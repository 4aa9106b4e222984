import { expect, test } from 'vitest';
import { jsonManifests } from '../../testing/cases/case-objects.ts';
import { dataPlaneOf, request } from '../testing/send.ts';
import { front, route, rule, service } from '../testing/traffic-objects.ts';
import { whyNot } from '../why-not.ts';
import { decide, trace } from './decide.ts';

const at = (path: string) => rule(['red'], { matches: [{ path: { value: path } }] });
const plane = dataPlaneOf(
  jsonManifests(
    ...front(),
    route({ hostnames: ['a.test'], rules: [at('/a')] }, { name: 'a' }),
    route({ hostnames: ['a.test'], rules: [at('/b')] }, { name: 'b' }),
    route({ hostnames: ['b.test'], rules: [at('/')] }, { name: 'c' }),
    service('red'),
  ),
);
const asked = request('http://a.test/a');
const keyOf = (name: string) => {
  const found = plane.topology.index
    .ofKind('gateway.networking.k8s.io', 'HTTPRoute')
    .find((one) => one.name === name);
  if (!found) throw new Error(`There is no route ${name}.`);
  return found.key;
};

test('a trace about some routes ends alike, and leaves the others out', () => {
  const all = trace(plane, asked);
  const some = trace(plane, asked, new Set([keyOf('a')]));
  expect({ ...some, steps: [] }).toEqual({ ...all, steps: [] });
  const words = (steps: typeof all.steps) => steps.map(({ subject }) => subject).join('\n');
  expect(words(all.steps)).toMatch(/kiln\/b/);
  expect(words(some.steps)).not.toMatch(/kiln\/[bc]/);
  expect(some.steps.at(-1)).toEqual(all.steps.at(-1));
});

test.each(['b', 'c'])('why route %s has not a request is the same where its outcome is known', (name) => {
  const outcome = decide(plane, asked);
  expect(whyNot(plane, asked, keyOf(name), outcome).step).toEqual(whyNot(plane, asked, keyOf(name)).step);
});
