import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan, filesOf, refusal, run, workspace } from './testing/workspace.ts';
import { CART, SHOP, keyOf } from './testing/shop.ts';
import { planCommand } from './registry.ts';
import { anyKeys } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';

obeysLaws('remove-references', {
  calls: fc.record({ keys: anyKeys }),
  refusal: ({ graph }, { keys }) =>
    [...graph.edges.values()].some(
      ({ source, target, holder, path, role }) =>
        !keys.includes(holder) &&
        role !== 'exposes' &&
        role !== 'selects' &&
        path.length > 0 &&
        keys.includes(holder === source ? target : source),
    )
      ? null
      : `Nothing ${keys.length === 1 ? 'refers to it' : 'else refers to them'} any more.`,
});

test('clears what refers to an object, and leaves the object', () => {
  const { text, plan, topology } = run(SHOP, 'remove-references', { keys: [CART] });
  expect(plan.ok && plan.title).toBe('Remove 1 reference to Service shop/cart');
  expect(text).not.toContain('# ours');
  expect(topology.graph.nodes.get(CART as never)?.origin).toBe('manifest');
});

test('clears what refers to an object that is gone already, as deleting it offers', () => {
  const before = workspace(SHOP);
  const deletion = planCommand(before, { id: 'delete', args: { keys: [CART] } });
  if (!deletion.ok) throw new Error(deletion.reason);
  const [remedy] = deletion.caveats.flatMap(({ remedies }) => remedies);
  expect(remedy?.title).toBe('Remove 1 reference to it, too');
  const after = workspace(applyPlan(filesOf(before), deletion.edits));
  const plan = planCommand(after, remedy?.call ?? { id: '', args: {} });
  if (!plan.ok) throw new Error(plan.reason);
  expect([...workspace(applyPlan(filesOf(after), plan.edits)).graph.nodes.keys()]).not.toContain(CART);
});

test('is refused when nothing refers to it', () => {
  expect(refusal(SHOP, 'remove-references', { keys: [keyOf('/Service/shop/none')] }).reason).toContain(
    'Nothing refers',
  );
});
