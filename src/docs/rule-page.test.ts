import { expect, test } from 'vitest';
import { rules } from '../core/rules/registry.ts';
import { rulePage, rulePageName } from './rule-page.ts';

test('every rule has a page of its own, with both examples and no marks', () => {
  expect(new Set(rules.map(({ code }) => rulePageName(code))).size).toBe(rules.length);
  for (const rule of rules) {
    const page = rulePage(rule);
    expect(page).toContain(`# ${rule.code}\n`);
    expect(page).not.toMatch(/[⟦⟧\0]/);
    expect(page.match(/```yaml/g)).toHaveLength(2);
    for (const text of [rule.title, rule.why, rule.fix]) expect(text).toMatch(/[.?!"]$/);
  }
});

test('the place of the problem is shown as a comment', () => {
  const rule = rules.find(({ code }) => code === 'backend/missing');
  expect(rule && rulePage(rule)).toContain('- name: crat # ← here');
});
