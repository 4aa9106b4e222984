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
  '\ud800',
  '/a\udc00',
  '\u0000',
  '%',
  '\u2028[(*',
  '*.\udbff.example.com',
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

/** Halves of surrogate pairs, which manifests can hold by an escape and no encoder takes. */
const HALVED: readonly ((text: string) => string)[] = [
  (text) => `${text}\ud800`,
  (text) => `\udc00${text}`,
  (text) => `${text.slice(0, text.length / 2)}\udbff${text.slice(text.length / 2)}`,
];

/** The value with each of its strings damaged in turn, in one copy each; what says of which kind it is stays. */
function* damagedStrings(value: Json, damaged: (text: string) => string): Generator<Json> {
  if (typeof value === 'string') yield damaged(value);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const copy of damagedStrings(item, damaged)) yield value.with(index, copy);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'kind' || key === 'apiVersion') continue;
      for (const copy of damagedStrings(item, damaged)) yield { ...value, [key]: copy };
    }
  }
}

test('no rule breaks on a string of its example that cannot be encoded', () => {
  const failed = new Set<string>();
  const tried = new Set<string>();
  for (const { examples } of rules) {
    const objects = unmark(examples.bad)
      .text.split('---\n')
      .map((text) => parseDocument(text).value)
      .filter((value): value is Json => typeof value === 'object' && value !== null);
    for (const [index, object] of objects.entries()) {
      for (const copy of damagedStrings(
        object,
        (text) => HALVED[tried.size % HALVED.length]?.(text) ?? text,
      )) {
        const yaml = objects
          .with(index, copy)
          .map((one) => JSON.stringify(one))
          .join('\n---\n');
        tried.add(yaml);
        for (const { code, message } of runRules(analysisOf(yaml)))
          if (code === 'engine/rule-failed') failed.add(message);
      }
    }
  }
  expect([...failed]).toEqual([]);
  expect(tried.size).toBeGreaterThan(1000);
}, 60_000);

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
