import type { Json } from '../yaml/json.ts';
import type { CommandCall, CommandPlan } from '../model/command-plan.ts';
import type { Topology } from '../topology/topology.ts';

/**
 * One thing a user can do, planned as text edits. Pure: the canvas asks it during a drag, a menu to show why it is
 * greyed out. It need not look for consequences: the analyzer plans, applies the plan to a copy, and turns every
 * finding that is new there into a caveat.
 */
export type Command<Args> = Readonly<{
  id: string;
  title: string;
  /** Reads the arguments of a call; null when they are not of the expected form. */
  parse: (args: Readonly<Record<string, Json>>) => Args | null;
  plan: (topology: Topology, args: Args) => CommandPlan;
}>;

export const defineCommand = <Args>(command: Command<Args>): Command<Args> => command;

/** A plan that says no. */
export type Refusal = Extract<CommandPlan, { ok: false }>;

/** A way out of a refusal: a command that can be planned, previewed and undone like any other. */
export type Remedy = Readonly<{ title: string; call: CommandCall }>;

/** A plan that says no, with the reason in words and, where there is one, the way out. */
export const refuse = (reason: string, remedies: readonly Remedy[] = []): Refusal => ({
  ok: false,
  reason,
  remedies,
});
