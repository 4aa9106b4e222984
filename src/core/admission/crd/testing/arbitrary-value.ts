import fc from 'fast-check';
import { installedSchema } from '../../../kinds/installed-schema.ts';
import type { Schema } from '../../../kinds/schema.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import type { Json } from '../../../yaml/json.ts';
import { goRegexp } from '../../go-regexp.ts';

/** Few, so that they meet again: rules are about what is equal, and about certain words. */
const WORDS = [
  '',
  'a',
  'b',
  'Gateway',
  'Service',
  'ListenerSet',
  'Hostname',
  'IPAddress',
  'HTTP',
  'HTTPS',
  'TLS',
  'TCP',
  'UDP',
  'URI',
  'System',
  'example.com',
  '*.example.com',
  'a.*.com',
  '*',
  '10.0.0.1',
  '::1',
  'x.cluster.local',
  'gateway.networking.k8s.io',
  'example.com/a',
  'spiffe://example.com/a',
  '/a',
  '/a//b/./c/../d%2f#',
  '/a/..',
  '0s',
  '10s',
  '2h',
  'https://example.com',
  'UPPER_case',
  'a b',
  'x'.repeat(70),
];

/** Anything at all, for where the schema wants something else. */
const STRANGE: readonly Json[] = [null, true, 0, -1, 1.5, 'a', '', [], {}, [{}], ['a', 'a'], { a: 'b' }];

/**
 * Values of a schema in certain CRDs: most fit it, some break a limit, a pattern or a type, and few objects are whole, so
 * that rules about what goes together have something to say.
 */
export function arbitraryValue(written: Schema, crds: InstalledCrds): fc.Arbitrary<Json> {
  const schema = installedSchema(written, crds) ?? {};
  const fitting = fittingValue(schema, crds);
  return fc.oneof({ weight: 600, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(...STRANGE) });
}

function fittingValue(schema: Schema, crds: InstalledCrds): fc.Arbitrary<Json> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return schema.items
        ? fc.array(arbitraryValue(schema.items, crds), {
            minLength: schema.minItems ?? 0,
            maxLength: Math.min(3, schema.maxItems ?? 3),
            size: 'max',
          })
        : fc.constant<Json>([]);
    case 'object':
      return object(schema, crds);
    default:
      return fc.constantFrom<Json>(...STRANGE);
  }
}

function text({ pattern, minLength = 0, maxLength = Infinity }: Schema): fc.Arbitrary<Json> {
  const regexp = pattern === undefined ? undefined : goRegexp(pattern);
  const fitting = WORDS.filter(
    (word) => word.length >= minLength && word.length <= maxLength && (regexp?.test(word) ?? true),
  );
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : WORDS)) },
    { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
  );
}

function number({ minimum = 0, maximum = 100 }: Schema): fc.Arbitrary<Json> {
  const near = [minimum, minimum + 1, 80, 443, maximum, minimum - 1, maximum + 1];
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...near.filter((one) => one >= minimum && one <= maximum)) },
    { weight: 1, arbitrary: fc.constantFrom(...near) },
  );
}

function object(schema: Schema, crds: InstalledCrds): fc.Arbitrary<Json> {
  const fields = Object.entries(schema.properties ?? {}).filter(([, field]) => installedSchema(field, crds));
  if (fields.length === 0) {
    const values = schema.additionalProperties
      ? arbitraryValue(schema.additionalProperties, crds)
      : fc.constantFrom<Json>('a', 1, []);
    return fc.dictionary(fc.constantFrom('a', 'b.c/d', 'UP', '-', `${'x'.repeat(254)}/y`), values, {
      maxKeys: 3,
    });
  }
  const chosen = fields.map(([key, field]) => {
    const required = schema.required?.includes(key) ?? false;
    const value = fc.option(arbitraryValue(field, crds), {
      nil: undefined,
      freq: required ? 600 : 2,
    });
    return value.map((one): readonly (readonly [string, Json])[] => (one === undefined ? [] : [[key, one]]));
  });
  return fc.tuple(...chosen).map((entries) => Object.fromEntries(entries.flat()));
}
