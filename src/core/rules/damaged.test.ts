import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysisOf, unmark } from '../testing/workspace.ts';
import type { Json } from '../yaml/json.ts';
import { parseDocument } from '../yaml/parse.ts';
import { rules } from './registry.ts';
import { runRules } from './run-rules.ts';

const documents = [
  ...new Set(rules.flatMap(({ examples }) => [unmark(examples.bad).text, unmark(examples.good).text])),
]
  .flatMap((text) => text.split('---\n'))
  .map((text) => parseDocument(text).value)
  .filter((value): value is Json => typeof value === 'object' && value !== null);

/** Values of another type than is expected where they come to stand. */
const ODD: readonly Json[] = [
  null,
  0,
  -1,
  '',
  'x',
  '*',
  true,
  [],
  [null],
  {},
  { name: 1 },
  [{}],
  [[]],
  '../..',
  'a.b.c',
];

/** A copy in which one value, somewhere, is replaced. */
function damage(value: Json, tracePath: readonly number[], odd: Json): Json {
  const [step = 0, ...rest] = tracePath;
  if (Array.isArray(value)) {
    if (value.length === 0 || tracePath.length === 0) return odd;
    const at = step % value.length;
    return value.map((item: Json, index) => (index === at ? damage(item, rest, odd) : item));
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined || tracePath.length === 0) return odd;
    return { ...value, [key]: damage((value as Record<string, Json>)[key] ?? null, rest, odd) };
  }
  return odd;
}

test('no rule breaks on damaged manifests', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...documents), fc.array(fc.nat(12), { maxLength: 9 }), fc.constantFrom(...ODD))
    .map(([document, tracePath, odd]) => damage(document, tracePath, odd));
  fc.assert(
    fc.property(fc.array(damaged, { minLength: 1, maxLength: 4 }), (objects) => {
      const yaml = objects.map((object) => JSON.stringify(object)).join('\n---\n');
      const broken = runRules(analysisOf(yaml)).filter(({ code }) => code === 'engine/rule-failed');
      expect(broken).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('findings and their places survive every cut through a text', () => {
  const text = rules
    .slice(0, 30)
    .map(({ examples }) => unmark(examples.bad).text)
    .join('---\n')
    .slice(0, 4000);
  for (let end = 0; end < text.length; end += 97) {
    for (const { at } of runRules(analysisOf(text.slice(0, end)))) {
      expect(at.span.start).toBeLessThanOrEqual(at.span.end);
    }
  }
});
