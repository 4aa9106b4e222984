import { inFolder } from '../builds/folders.ts';
import { resourceKey } from '../model/resource.ts';
import { classParameters } from '../roles/class-parameters.ts';
import { rbacFor, takenNames } from '../roles/rbac-for.ts';
import { listed } from '../text/words.ts';
import { describe } from '../topology/describe.ts';
import { flagArg, optional } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { caveat } from './planning/caveat.ts';
import { unusedPath } from './planning/choose-file.ts';
import { finishPlan } from './planning/finish-plan.ts';

const NOTE =
  'RBAC allows by kind and namespace, not by field: who may create a ListenerSet may claim any host that its Gateway leaves free.';

/** Writes who may write what as roles and bindings of RBAC, into a file of their own. */
export const rolesAsRbac = defineCommand({
  id: 'roles-as-rbac',
  title: 'Write roles as RBAC',
  args: { listenerSets: optional(flagArg) },

  plan(topology, { listenerSets }): CommandPlan {
    const { model, graph } = topology;
    const made = rbacFor(model.resources.values(), {
      listenerSets: listenerSets === true,
      parameters: classParameters(graph),
    });
    if (made.objects.length === 0) return refuse('There is no object that one of the roles may write.');
    const taken = takenNames(made, model.resources);
    const added = made.objects.filter(({ identity }) => !taken.includes(identity));
    if (added.length === 0) return refuse('Nothing would change: the roles are there already.');
    const home = model.view?.home.folder ?? '';
    return finishPlan(topology, {
      title: 'Write roles as RBAC',
      texts: [
        {
          path: unusedPath(model, inFolder(home, 'rbac.yaml')),
          span: { start: 0, end: 0 },
          text: added.map(({ text }) => text).join('---\n'),
        },
      ],
      select: added.slice(0, 1).map(({ identity }) => resourceKey(identity)),
      caveats: [
        caveat(NOTE),
        ...(made.unnamed.length === 0
          ? []
          : [
              caveat(
                `How RBAC names these kinds is not known, so they are left out: ${listed(made.unnamed)}.`,
              ),
            ]),
        ...(taken.length === 0
          ? []
          : [caveat(`What is there already stays as it is: ${listed(taken.map(describe))}.`)]),
      ],
    });
  },
});
