import type { CommandCall, CommandPlan } from '../model/command-plan.ts';
import type { Topology } from '../topology/topology.ts';
import type { Json } from '../yaml/json.ts';
import { admitNamespace } from './admit-namespace.ts';
import { append } from './append.ts';
import { applyPatch } from './apply-patch.ts';
import { clean } from './clean.ts';
import { connect } from './connect.ts';
import { create } from './create.ts';
import { refuse, type Command } from './define-command.ts';
import { deleteResources } from './delete-resources.ts';
import { disconnect } from './disconnect.ts';
import { duplicate } from './duplicate.ts';
import { grantReference } from './grant-reference.ts';
import { stopIgnoringRule } from './stop-ignoring-rule.ts';
import { ignoreRule } from './ignore-rule.ts';
import { insert } from './insert.ts';
import { moveItem } from './move-item.ts';
import { move } from './move.ts';
import { paste } from './paste.ts';
import { quote } from './quote.ts';
import { reconnect } from './reconnect.ts';
import { renameKey } from './rename-key.ts';
import { removeReferences } from './remove-references.ts';
import { removeRequest } from './remove-request.ts';
import { rename } from './rename.ts';
import { saveRequest } from './save-request.ts';
import { moderniseIngress } from './modernise-ingress.ts';
import { setType } from './set-type.ts';
import { set } from './set.ts';
import { unset } from './unset.ts';

/** A command whose arguments have yet to be read: all that is known of a call by name. */
type AnyCommand = Readonly<{
  id: string;
  title: string;
  planCall: (topology: Topology, args: Readonly<Record<string, Json>>) => CommandPlan;
}>;

function callable<Args>({ id, title, parse, plan }: Command<Args>): AnyCommand {
  return {
    id,
    title,
    planCall(topology, args) {
      const parsed = parse(args);
      return parsed === null
        ? refuse(`“${title}” was called with invalid arguments.`)
        : plan(topology, parsed);
    },
  };
}

/** Everything a user can do to the manifests. */
export const commands: readonly AnyCommand[] = [
  callable(connect),
  callable(disconnect),
  callable(reconnect),
  callable(create),
  callable(rename),
  callable(move),
  callable(deleteResources),
  callable(removeReferences),
  callable(duplicate),
  callable(paste),
  callable(set),
  callable(unset),
  callable(insert),
  callable(append),
  callable(renameKey),
  callable(moveItem),
  callable(grantReference),
  callable(admitNamespace),
  callable(setType),
  callable(moderniseIngress),
  callable(quote),
  callable(clean),
  callable(applyPatch),
  callable(ignoreRule),
  callable(stopIgnoringRule),
  callable(saveRequest),
  callable(removeRequest),
];

const byId: ReadonlyMap<string, AnyCommand> = new Map(commands.map((command) => [command.id, command]));

/** Plans a command by its name. An unknown one, and arguments of the wrong form, are refused in words. */
export function planCommand(topology: Topology, { id, args }: CommandCall): CommandPlan {
  const command = byId.get(id);
  return command ? command.planCall(topology, args) : refuse(`There is no command “${id}”.`);
}
