import type { Topology } from '../topology/topology.ts';
import { isShape, type Shape, type ShapeValue } from './arguments.ts';
import type { UncheckedArgs } from './command-call.ts';
import type { CommandPlan, Refusal, Remedy } from './command-plan.ts';

type Traits = Readonly<{
  /**
   * It edits a single field, as forms do: its outcome is in plain sight, so it neither asks nor makes a toast; what it
   * breaks is shown as a problem at once.
   */
  fieldEdit?: true;
  /** Its objects stay where they are in the text, under another key: the cursor has no reason to leave its place. */
  keepsCursor?: true;
  /** It takes text away or replaces it, and comments with it; any other command keeps every comment. */
  removes?: true;
}>;

interface Definition<Id extends string, S extends Shape> extends Traits {
  readonly id: Id;
  readonly title: string;
  readonly args: S;
  readonly plan: (topology: Topology, args: ShapeValue<S>) => CommandPlan;
}

/** A command whose arguments can be checked, so that it can be planned for a call from outside. */
export interface Command<Id extends string, Args> extends Traits {
  readonly id: Id;
  readonly title: string;
  readonly args: Shape;
  readonly plan: (topology: Topology, args: Args) => CommandPlan;
  /** Refuses in words where the arguments are not of the declared form. */
  readonly planCall: (topology: Topology, args: UncheckedArgs) => CommandPlan;
}

/**
 * One thing a user can do, planned as text edits. Pure: the canvas asks it during a drag, a menu to show why it is
 * greyed out. It need not look for consequences: the analyzer plans, applies the plan to a copy, and turns every
 * finding that is new there into a caveat.
 *
 * `args` declares the arguments once: from it follow their type, that of calls, and the check of calls from outside.
 * `plan` has to name its return type: a plan can hold calls, whose type is made from all commands.
 */
export const defineCommand = <const Id extends string, S extends Shape>(
  command: Definition<Id, S>,
): Command<Id, ShapeValue<S>> => ({
  ...command,
  planCall(topology, args) {
    if (!isShape(command.args, args)) return refuse(`“${command.title}” was called with invalid arguments.`);
    const plan = command.plan(topology, args);
    const { fieldEdit = false, keepsCursor = false } = command;
    return plan.ok ? { ...plan, fieldEdit, keepsCursor } : plan;
  },
});

/** A plan that says no, with the reason in words and, where there is one, the way out. */
export const refuse = (reason: string, remedies: readonly Remedy[] = []): Refusal => ({
  ok: false,
  reason,
  remedies,
});
