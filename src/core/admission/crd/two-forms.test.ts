import { describe, expect, test } from 'vitest';
import { NEWEST_KUBERNETES } from '../../model/kubernetes-version.ts';
import { kinds } from '../../kinds/registry.ts';
import { installedSchema } from '../../kinds/installed-schema.ts';
import type { Schema } from '../../kinds/schema.ts';
import { schemaOf } from '../../kinds/schemas.ts';
import { defaultOptions } from '../../model/options.ts';
import { walkSchema } from '../../kinds/testing/walk-schema.ts';
import type { Json } from '../../yaml/json.ts';
import { fieldRules } from '../field-rules/registry.ts';
import { filterCases } from '../field-rules/testing/filter-cases.ts';
import { gatewayCases } from '../field-rules/testing/gateway-cases.ts';
import { policyCases } from '../field-rules/testing/policy-cases.ts';
import { routeCases } from '../field-rules/testing/route-cases.ts';
import { celEvaluation } from './cel/cel-evaluation.ts';
import { celOfRules } from './testing/cel-of-rules.ts';

/** The nodes that a rule is placed on, of all kinds. */
function nodesOf(id: string): readonly Schema[] {
  const nodes: Schema[] = [];
  for (const { group, kind } of kinds) {
    for (const { schema } of walkSchema(schemaOf(group, kind) ?? {})) {
      const here = installedSchema(schema, { ...defaultOptions, channel: 'experimental' });
      const standard = installedSchema(schema, defaultOptions);
      if (here?.rules?.includes(id)) nodes.push(here);
      else if (standard?.rules?.includes(id)) nodes.push(standard);
    }
  }
  return nodes;
}

/** What the rule in CEL says of a node: that it holds, that it does not, or why it cannot be evaluated. */
function celSays(id: string, node: Json, schema: Schema): boolean | string {
  const rule = celOfRules.get(id) ?? '';
  const violation = celEvaluation(NEWEST_KUBERNETES)({ rule, message: 'BROKEN' }, node, ['node'], schema);
  if (!violation) return true;
  const words = violation.message.replace(/^node: Invalid value(: "[^"]*")?: /, '');
  return words === 'BROKEN' ? false : words.replace(/ evaluating rule: BROKEN$/, '');
}

test('there is CEL for every rule, and for nothing else but filters that may be repeated', () => {
  expect([...fieldRules.keys()].filter((id) => !celOfRules.has(id))).toEqual([]);
  expect([...celOfRules.keys()].filter((id) => !fieldRules.has(id))).toEqual([
    'filter-requestmirror-once',
    'filter-extensionref-once',
    'filter-externalauth-once',
  ]);
});

const cases = [...gatewayCases, ...routeCases, ...filterCases, ...policyCases];

describe('rules in CEL say of nodes what they must', () => {
  test.each(cases)('%s: %s', (id, _, node, held) => {
    const [schema] = nodesOf(id);
    expect(schema).toBeDefined();
    expect(celSays(id, node, schema ?? {})).toBe(held);
  });
});
