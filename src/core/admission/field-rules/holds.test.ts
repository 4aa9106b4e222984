import { describe, expect, test } from 'vitest';
import type { Json } from '../../yaml/json.ts';
import { fieldRules } from './registry.ts';
import { filterCases } from './testing/filter-cases.ts';
import { gatewayCases } from './testing/gateway-cases.ts';
import { policyCases } from './testing/policy-cases.ts';
import { routeCases } from './testing/route-cases.ts';

const cases = [...gatewayCases, ...routeCases, ...filterCases, ...policyCases];

/** What a rule says of a node: whether it holds, or why it cannot be evaluated. */
function heldBy(id: string, node: Json): boolean | string | undefined {
  const held = fieldRules.get(id)?.holds(node);
  return typeof held === 'object' ? held.error : held;
}

test.each(cases)('%s: %s', (id, _, node, held) => {
  expect(heldBy(id, node)).toBe(held);
});

describe.each([...fieldRules.keys()].filter((id) => id !== 'controller-name-immutable'))('%s', (id) => {
  test('is tried on nodes that keep it and on nodes that break it', () => {
    const held = cases.flatMap(([of, , , expected]) => (of === id ? [expected === true] : []));
    expect([...new Set(held)].toSorted()).toEqual([false, true]);
  });
});

test('the name of a controller is compared with the stored one, and only with that', () => {
  const rule = fieldRules.get('controller-name-immutable');
  expect(rule?.updateOnly).toBe(true);
  expect(rule?.holds('a.io/b')).toBe(true);
  expect(rule?.holds('a.io/b', 'a.io/b')).toBe(true);
  expect(rule?.holds('a.io/b', 'a.io/c')).toBe(false);
});

const STRANGE: readonly Json[] = [
  null,
  true,
  -1.5,
  'text',
  [],
  {},
  [null, 1, 'a', [], {}],
  [
    {
      group: [],
      kind: {},
      name: 1,
      matches: 'x',
      filters: [null],
      protocol: 7,
      port: 'a',
      type: {},
      value: [],
    },
  ],
  {
    type: [],
    filters: 1,
    backendRefs: [1, { filters: 'x' }],
    matches: [null],
    tls: 5,
    path: 'x',
    mode: 'Terminate',
  },
  JSON.parse(
    '{"__proto__": {"type": "Hostname"}, "constructor": 1, "toString": "a", "hasOwnProperty": 2}',
  ) as Json,
];

test.each([...fieldRules.values()])('$id takes damaged nodes calmly', ({ holds, fixes }) => {
  for (const node of STRANGE) {
    expect(() => holds(node)).not.toThrow();
    expect(() => fixes?.(node)).not.toThrow();
  }
});
