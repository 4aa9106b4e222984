import { describe, expect, test } from 'vitest';
import { planCommand } from './commands/registry.ts';
import { applyPlan, filesOf, workspace } from './commands/testing/workspace.ts';
import { createEngine } from './rules/create-engine.ts';
import { rules } from './rules/registry.ts';
import { unmark } from './testing/workspace.ts';

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  const check = createEngine([rule]);
  const before = workspace(unmark(rule.examples.bad).text);
  const offers = check(before).flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));

  test.each(offers.map(({ finding, fix }) => [fix.title, finding, fix] as const))(
    '%s',
    (__, finding, fix) => {
      const plan = planCommand(before, fix.call);
      if (!plan.ok) throw new Error(plan.reason);
      const after = workspace(applyPlan(filesOf(before), plan.edits));
      expect(check(after).map(({ message }) => message)).not.toContain(finding.message);
    },
  );

  if (offers.length === 0) test('offers no fix', () => expect(offers).toEqual([]));
});
