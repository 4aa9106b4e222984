import { expect, test } from 'vitest';
import { planCommand } from './commands/registry.ts';
import { applyPlan, filesOf, workspace } from './commands/testing/workspace.ts';
import { createEngine } from './rules/create-engine.ts';
import { rules } from './rules/registry.ts';
import { unmark } from './testing/workspace.ts';

/** Every fix that a rule offers for its own bad example. */
const offers = rules.flatMap((rule) => {
  const check = createEngine([rule]);
  const before = workspace(unmark(rule.examples.bad).text);
  return check(before).flatMap((finding) =>
    finding.fixes.map((fix) => ({ code: rule.code, title: fix.title, fix, finding, before, check })),
  );
});

test.each(offers)('$code: $title', ({ fix, finding, before, check }) => {
  const plan = planCommand(before, fix.call);
  if (!plan.ok) throw new Error(plan.reason);
  const after = workspace(applyPlan(filesOf(before), plan.edits));
  expect(check(after).map(({ message }) => message)).not.toContain(finding.message);
  // Applying a fix twice is the same as once.
  const again = planCommand(after, fix.call);
  expect(again.ok ? again.edits : []).toEqual([]);
});
