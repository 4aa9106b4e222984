import { expect, test } from 'vitest';
import { linksOf } from '../topology/links.ts';
import { analysisOf, unmark } from '../testing/workspace.ts';
import { rules } from './registry.ts';

const examples = rules.flatMap(({ examples: { bad, good } }) => [unmark(bad).text, unmark(good).text]);

/** Each object of each example. */
const subjects = [...new Set(examples)].flatMap((text) => {
  const { model, index } = analysisOf(text);
  return [...model.resources.values()]
    .filter(({ stale }) => !stale)
    .map((resource) => ({ resource, links: linksOf(resource, index), index }));
});

test.each(rules.filter(({ when }) => when).map((rule) => [rule.code, rule] as const))(
  '%s finds nothing in what it passes over',
  (_, rule) => {
    const passed = subjects.filter(
      (subject) => (rule.about?.(subject.resource) ?? true) && rule.when?.(subject) === false,
    );
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.flatMap((subject) => [...(rule.each?.(subject) ?? [])])).toEqual([]);
  },
);
