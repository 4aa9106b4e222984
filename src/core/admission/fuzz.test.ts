import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../kinds/registry.ts';
import type { Channel } from '../model/installed-crds.ts';
import { analysisOf } from '../testing/workspace.ts';
import { createEngine } from '../rules/create-engine.ts';
import { rules } from '../rules/registry.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { parseDocument } from '../yaml/parse.ts';
import { admissionOf } from './admission-of.ts';
import type { AdmissionResult } from './violation.ts';

function admissionsOf(text: string, channel: Channel = 'standard'): readonly AdmissionResult[] {
  const { model, index } = analysisOf(text, { channel });
  return [...model.resources.values()].map((resource) => admissionOf(resource, index));
}

const starters = kinds.map((kind) => parseDocument(kind.starter('demo', 'shop')).value as JsonObject);

const ODD: readonly Json[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  '\u0000\ud800',
  'a'.repeat(300),
  [],
  [[]],
  {},
  { __proto__: 1 },
  JSON.parse('{"__proto__":{"name":1},"constructor":null,"toString":[]}') as Json,
];

/** A copy in which something, somewhere, is replaced, repeated or taken away. */
function mutate(value: Json, tracePath: readonly number[], odd: Json): Json {
  const [step = 0, ...rest] = tracePath;
  if (tracePath.length === 0 || typeof value !== 'object' || value === null) return odd;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const at = step % (items.length + 1);
    if (at === items.length) return [...items, items[0] ?? odd];
    return items.map((item, i) => (i === at ? mutate(item, rest, odd) : item));
  }
  const object = value as JsonObject;
  const keys = Object.keys(object);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  if (rest.length === 0 && step % 3 === 0) return { ...object, [`${key}x`]: object[key] ?? null };
  return { ...object, [key]: mutate(object[key] ?? null, rest, odd) };
}

const channel = fc.constantFrom<Channel>('standard', 'experimental');

const mutants = fc
  .tuple(
    fc.constantFrom(...starters),
    fc.array(fc.array(fc.nat(20), { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...ODD),
  )
  .map(([object, ways, odd]) => {
    const { apiVersion, kind } = object;
    const mutant = ways.reduce<Json>((value, tracePath) => mutate(value, tracePath, odd), object);
    return typeof mutant === 'object' && mutant !== null && !Array.isArray(mutant)
      ? { ...mutant, apiVersion, kind }
      : { apiVersion, kind, spec: mutant };
  });

test('mutated objects get a verdict, and no rule breaks on them', () => {
  fc.assert(
    fc.property(mutants, channel, (mutant, channel) => {
      for (const { violations, failures } of admissionsOf(JSON.stringify(mutant), channel)) {
        expect(failures).toEqual([]);
        for (const { message } of violations) expect(message).not.toBe('');
      }
    }),
    { numRuns: 1500 },
  );
});

test('what is stored is stored again as it is', () => {
  fc.assert(
    fc.property(mutants, channel, (mutant, channel) => {
      const [first] = admissionsOf(JSON.stringify(mutant), channel);
      if (!first || first.violations.length > 0) return;
      const [second] = admissionsOf(JSON.stringify(first.value), channel);
      expect(second?.violations).toEqual([]);
      expect(second?.unknown).toEqual([]);
      expect(second?.value).toEqual(first.value);
    }),
    { numRuns: 500 },
  );
});

test('any JSON under any kind gets a verdict', () => {
  const types = fc.constantFrom(...starters.map(({ apiVersion, kind }) => ({ apiVersion, kind })));
  fc.assert(
    fc.property(types, fc.jsonValue(), fc.jsonValue(), (type, spec, metadata) => {
      const text = JSON.stringify({ ...type, metadata, spec });
      for (const { failures } of admissionsOf(text)) expect(failures).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const route = (spec: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: x }\nspec: ${spec}\n`;

describe('hostile input', () => {
  test.each<[string, string]>([
    ['deep nesting in an unknown field', `{ deep: ${'['.repeat(900)}${']'.repeat(900)} }`],
    ['deep nesting where a list is due', `{ hostnames: ${'['.repeat(900)}${']'.repeat(900)} }`],
    ['a giant scalar', `{ hostnames: ["${'a'.repeat(2_000_000)}"] }`],
    ['a giant list', `{ hostnames: [${'a,'.repeat(100_000)}b] }`],
    [
      'a text made for patterns that backtrack',
      `{ rules: [{ matches: [{ headers: [{ name: a, value: "${'a'.repeat(4000)}é" }] }] }] }`,
    ],
    ['a hostname made for them', `{ hostnames: ["${'a.'.repeat(120)}!"] }`],
    ['an alias of itself', '&a { rules: [*a] }'],
  ])('%s is answered', (_, spec) => {
    for (const channel of ['standard', 'experimental'] as const) {
      const topology = analysisOf(route(spec), { channel });
      const found = createEngine(rules)(topology);
      expect(found.filter(({ code }) => code === 'engine/rule-failed')).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
    }
  });

  test('a thousand of the same problem are not remembered forever', () => {
    const [admission] = admissionsOf(route(`{ hostnames: [${'UPPER,'.repeat(5000)}x] }`));
    expect(admission?.violations.length).toBeLessThan(1100);
  });
});

test('every violation has an entry in the catalogue', () => {
  const codes = new Set(rules.map(({ code }) => code));
  // Rules of the catalogue speak of these in their own way.
  codes.add('admission/no-matches');
  fc.assert(
    fc.property(mutants, channel, (mutant, channel) => {
      const text = JSON.stringify(mutant);
      const found = admissionsOf(text, channel).flatMap(({ violations }) => violations);
      for (const { code } of found) expect(codes).toContain(code);
    }),
    { numRuns: 500 },
  );
});
