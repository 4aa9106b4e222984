import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topology } from '../../topology/topology.ts';
import type { CommandId, ArgsOf } from '../command-call.ts';
import { commands } from '../registry.generated.ts';
import { planCommand } from '../registry.ts';
import { EVERYTHING } from './everything.ts';
import { applyPlan, filesOf, inverse, planOf, workspace } from './workspace.ts';

type Laws<Id extends CommandId> = Readonly<{
  /** Calls on the workspace `EVERYTHING`: some that are planned, some that are refused. */
  calls: fc.Arbitrary<ArgsOf<Id>>;
  /**
   * The very words in which a call has to be refused; null for a call that has to be planned. What was said is `given`
   * for commands that refuse for many reasons, see `dueClaim`.
   */
  refusal: (before: Topology, args: ArgsOf<Id>, given: string | null) => string | null;
  /** It adds text as it is, which may not parse. */
  addsAnyText?: true;
}>;

const unix = workspace(EVERYTHING);
const dos = workspace(EVERYTHING.replaceAll('\n', '\r\n'));
const workspaceOf = (windows: boolean): Topology => (windows ? dos : unix);

/** The comments of a text, those of manifests in it included. */
const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/# [a-z].*$/gm)].map(([comment]) => comment);

/** What holds for every command. */
export function obeysLaws<Id extends CommandId>(id: Id, { calls, refusal, addsAnyText }: Laws<Id>): void {
  const command = commands.find((one) => one.id === id);
  if (!command) throw new Error(`There is no command ${id}.`);
  const { title, args: shape, removes = false } = command;
  const invalid = `“${title}” was called with invalid arguments.`;

  describe(`${id}`, () => {
    test('is planned, or refused in the words that are due', () => {
      let planned = 0;
      const tried = fc.property(calls, fc.boolean(), (args, windows) => {
        const topology = workspaceOf(windows);
        const plan = planOf(topology, id, args);
        if (plan.ok) planned++;
        const given = plan.ok ? null : plan.reason;
        expect(given).toBe(refusal(topology, args, given));
      });
      fc.assert(tried, { numRuns: 300 });
      expect(planned).toBeGreaterThan(0);
    });

    test('keeps everything else and can be undone', () => {
      const planned = fc.property(calls, fc.boolean(), (args, windows) => {
        const topology = workspaceOf(windows);
        const plan = planOf(topology, id, args);
        if (!plan.ok) return;
        const files = filesOf(topology);
        const after = applyPlan(files, plan.edits);
        expect(after).not.toEqual(files);
        expect(applyPlan(after, inverse(files, plan.edits))['a.yaml']).toBe(files['a.yaml']);
        const read = workspace(after);
        for (const select of plan.select) expect(read.model.resources.has(select)).toBe(true);
        if (!addsAnyText)
          for (const file of read.model.files.values())
            for (const slot of file.slots) expect(slot.broken).toBe(false);
        if (windows) expect(after['a.yaml']).not.toMatch(/[^\r]\n/);
        if (!removes)
          expect(commentsOf(after['a.yaml'] ?? '')).toEqual(
            expect.arrayContaining([...commentsOf(files['a.yaml'] ?? '')]),
          );
      });
      fc.assert(planned, { numRuns: 25 });
    }, 60_000);

    test('survives damaged manifests', () => {
      const junk = fc.constantFrom('', '{', '- ', '"', ': ', '&a *a\n');
      const damaged = fc.property(
        calls,
        fc.nat(EVERYTHING.length),
        fc.nat(40),
        junk,
        (args, at, length, added) => {
          const text = EVERYTHING.slice(0, at) + added + EVERYTHING.slice(at + length);
          const plan = planOf(workspace(text), id, args);
          expect(plan.ok ? plan.title : plan.reason).not.toBe('');
        },
      );
      fc.assert(damaged, { numRuns: 25 });
    }, 60_000);

    test('is refused with arguments that make no sense', () => {
      const [args] = fc.sample(calls, 1);
      for (const [name, { accepts }] of Object.entries(shape)) {
        for (const wrong of [undefined, -0.5].filter((value) => !accepts(value))) {
          const plan = planCommand(unix, { id, args: { ...args, [name]: wrong } });
          expect([name, plan.ok ? null : plan.reason]).toEqual([name, invalid]);
        }
      }
    });
  });
}
