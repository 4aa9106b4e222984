import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../yaml/json.ts';
import { goRegexp } from '../go-regexp.ts';
import { isDnsSubdomain, isHostname } from './shared/dns-names.ts';
import { fieldRules } from './registry.ts';

const holds = (id: string, node: Json): boolean => fieldRules.get(id)?.holds(node) === true;

/** What is written here so that it cannot backtrack, beside the expression of the API server. */
const CHECKS: readonly (readonly [name: string, official: string, check: (text: string) => boolean])[] = [
  [
    'hostnames',
    String.raw`^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`,
    isHostname,
  ],
  [
    'subdomains',
    String.raw`^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$`,
    isDnsSubdomain,
  ],
  [
    'keys',
    String.raw`^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$`,
    (text) => holds('gateway-infra-label-key-format', { [text]: '' }),
  ],
  [
    'paths',
    "^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$",
    (text) => holds('http-path-charset', { type: 'Exact', value: text }),
  ],
  [
    'services',
    String.raw`^(?i)\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$`,
    (text) => holds('grpc-method-service-charset', { type: 'Exact', service: text }),
  ],
  [
    'methods',
    '^[A-Za-z_][A-Za-z_0-9]*$',
    (text) => holds('grpc-method-method-charset', { type: 'Exact', method: text }),
  ],
];

/** Texts near the edge of what fits. */
const near = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'Z', '0', '-', '.', '_', '/', '*', '%', 'f', '\n'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', '_'), maxLength: 70 }),
  fc.string({ unit: fc.constantFrom('a', 'A', 'ſ', '\u212A', 'é', '.', '_', '1'), maxLength: 6 }),
  fc.string(),
);

test.each(CHECKS)('%s are read as the API server reads them', (_, official, check) => {
  const expression = goRegexp(official);
  expect(expression).toBeDefined();
  fc.assert(
    fc.property(near, (text) => check(text) === expression?.test(text)),
    { numRuns: 1500 },
  );
});

test.each(CHECKS)('%s of a hostile length are read at once', (_, official, check) => {
  for (const text of [`${'a'.repeat(100_000)}!`, `${'a-'.repeat(50_000)}`, `${'a.'.repeat(50_000)}`])
    expect(check(text)).toBe(goRegexp(official)?.test(text));
});
