import { httpRoute, grpcRoute } from '../../kinds/shared/example-manifests.ts';
import type { Json } from '../../yaml/json.ts';
import type { FieldRule } from '../field-rule.ts';
import { fieldOf } from './shared/field-of.ts';

const MAX_MATCHES = 128;

/** The server counts in the first rules only: there are no more. */
const MAX_RULES = 16;

function total(rules: Json): number {
  let sum = 0;
  const list = Array.isArray(rules) ? (rules as readonly Json[]) : [];
  for (let at = 0; at < list.length && at < MAX_RULES; at++) {
    const matches = fieldOf(list[at], 'matches');
    if (Array.isArray(matches)) sum += matches.length;
  }
  return sum;
}

const rulesOf = (counts: readonly number[], match: (name: string) => string): string =>
  counts
    .map((count, rule) => {
      const matches = Array.from({ length: count }, (_, index) => `      - ${match(`r${rule}m${index}`)}`);
      return `  - matches:\n${matches.join('\n')}`;
    })
    .join('\n')
    .trim();

const pathMatch = (name: string) => `{ path: { value: /${name} } }`;
const methodMatch = (name: string) => `{ method: { service: ${name} } }`;

const ROUTES = [
  { protocol: 'http', example: httpRoute, match: pathMatch },
  { protocol: 'grpc', example: grpcRoute, match: methodMatch },
];

/** The rules of a route hold 128 matches together at most. */
export const matchesTotalMax: readonly FieldRule[] = ROUTES.map(({ protocol, example, match }) => ({
  id: `${protocol}-matches-total-max`,
  message:
    'While 16 rules and 64 matches per rule are allowed, the total number of matches across all rules in a route must be less than 128',
  title: 'The rules of a route hold more than 128 matches.',
  why: 'Each rule may have 64 matches, but all rules of a route together 128 at most (exactly 128 still pass, whatever the message says), so that a proxy can look through them fast enough.',
  fix: 'Divide the route into several with the same parents and hostnames, or use prefixes that cover several matches.',
  holds: (rules) => total(rules) <= MAX_MATCHES,
  examples: {
    bad: example(`rules:\n  ⟦${rulesOf([64, 64, 1], match)}⟧`),
    good: example(`rules:\n  ${rulesOf([64, 64], match)}`),
  },
}));
