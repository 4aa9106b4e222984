import { describe, expect, test } from 'vitest';
import { topologyOf } from '../testing/workspace.ts';
import { runRules } from './run-rules.ts';
import { gateway, manifests, object } from './shared/examples.ts';

/** What is found in a whole cluster, apart from what is only worth knowing. */
const findingsOf = (yaml: string) =>
  runRules(topologyOf(yaml, { complete: true })).filter(({ severity }) => severity !== 'info');

const codesOf = (yaml: string) => findingsOf(yaml).map(({ code, severity }) => `${severity} ${code}`);

describe('a selector of namespaces', () => {
  const withSelector = (selector: string): string =>
    manifests(
      gateway(`
- name: http
  port: 80
  protocol: HTTP
  allowedRoutes: { namespaces: { from: Selector, selector: ${selector} } }`),
      object('v1', 'Namespace', { name: 'shop' }, '  labels: { team: shop }'),
    );

  test.each([
    [
      'an operator that there is none of',
      '{ matchExpressions: [{ key: team, operator: Is, values: [shop] }] }',
    ],
    ['In without values', '{ matchExpressions: [{ key: team, operator: In }] }'],
    ['Exists with values', '{ matchExpressions: [{ key: team, operator: Exists, values: [shop] }] }'],
    ['a key that no label has', '{ matchLabels: { "a b": shop } }'],
    ['a value that no label has', '{ matchLabels: { team: "a b" } }'],
  ])('%s: cannot be read, which is said once', (_, selector) => {
    expect(codesOf(withSelector(selector))).toEqual(['error listener/selector-unusable']);
  });

  test('one that can be read and fits no namespace is a warning', () => {
    expect(codesOf(withSelector('{ matchLabels: { team: none } }'))).toEqual([
      'warning listener/selector-matches-nothing',
    ]);
    expect(codesOf(withSelector('{ matchLabels: { team: shop } }'))).toEqual([]);
  });
});
