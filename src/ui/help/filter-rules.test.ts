import { expect, test } from 'vitest';
import { rules } from '../../core/rules/registry.ts';
import { ruleDoc } from '../../core/rules/rule-doc.ts';
import { filterRules } from './filter-rules.ts';

const docs = rules.map(ruleDoc);

test('every rule is in a group with a title', () => {
  const groups = filterRules(docs, '');
  expect(groups.flatMap((group) => group.rules)).toHaveLength(docs.length);
  for (const { id, title } of groups) expect([id, /^[A-Z]/.test(title)]).toEqual([id, true]);
});

test('every word of the query has to be found', () => {
  const codes = (query: string) =>
    filterRules(docs, query).flatMap((group) => group.rules.map(({ code }) => code));
  expect(codes('backend missing')).toContain('backend/missing');
  expect(codes('Listener name must be unique')).toContain('admission/listener-name-unique');
  expect(codes('no such words at all')).toEqual([]);
});
