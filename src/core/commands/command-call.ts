import type { Command } from './define-command.ts';
import type { commands } from './registry.generated.ts';

type CallOf<One> = One extends Command<infer Id, infer Args> ? Readonly<{ id: Id; args: Args }> : never;

/**
 * A command by name with its arguments: plain data, so that it can cross to a worker, wait in a fix, or be shown in a
 * menu. The union is made from the commands themselves; what makes calls imports it as a type only.
 */
export type CommandCall = CallOf<(typeof commands)[number]>;

export type CommandId = CommandCall['id'];

/** The arguments of one command. */
export type ArgsOf<Id extends CommandId> = Extract<CommandCall, { id: Id }>['args'];

/** A call as it arrives from outside, before it is known whether there is such a command and what it takes. */
export type UncheckedCall = Readonly<{ id: string; args: UncheckedArgs }>;
export type UncheckedArgs = Readonly<Record<string, unknown>>;
