import type { Topology } from '../topology/topology.ts';
import type { UncheckedCall } from './command-call.ts';
import type { CommandPlan } from './command-plan.ts';
import { refuse } from './define-command.ts';
import { commands } from './registry.generated.ts';

const byId = new Map<string, (typeof commands)[number]>(commands.map((command) => [command.id, command]));

/** Plans a command by its name. An unknown one, and arguments of the wrong form, are refused in words. */
export const planCommand = (topology: Topology, { id, args }: UncheckedCall): CommandPlan =>
  byId.get(id)?.planCall(topology, args) ?? refuse(`There is no command “${id}”.`);
