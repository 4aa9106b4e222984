import { kindOf } from '../kinds/registry.ts';
import { resourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { flagArg, mappingArg, optional, stringArg, textArg, textLike } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { newObjects } from './planning/new-objects.ts';
import { uniqueName } from './planning/unique-name.ts';

/** A new object from the starter of its kind, under a free name, with `set` merged into it. */
export const create = defineCommand({
  id: 'create',
  title: 'Create',

  args: {
    kind: textLike(/\//),
    name: textArg,
    namespace: optional(stringArg),
    file: optional(textArg),
    set: optional(mappingArg),
    /** Refuse where the name is taken, instead of numbering it. */
    exact: optional(flagArg),
  },

  plan(topology, args): CommandPlan {
    const { model, options } = topology;
    const slash = args.kind.lastIndexOf('/');
    const [group, kindName] = [args.kind.slice(0, slash), args.kind.slice(slash + 1)];
    const kind = kindOf(group, kindName);
    if (!kind)
      return refuse(
        `${kindName}${group === '' ? '' : ` (${group})`} is not a kind the workbench has a template for. Write it in the YAML pane.`,
      );

    const namespace = kind.scope === 'Cluster' ? '' : args.namespace || options.defaultNamespace;
    const wish = { group, kind: kindName, namespace, name: args.name };
    if (args.exact && model.resources.has(resourceKey(wish)))
      return refuse(`${describe(wish)} exists already.`);
    const identity = { ...wish, name: uniqueName(model, wish) };
    const made = newObjects(topology, [
      { identity, ...(args.set && { set: args.set }), file: args.file ?? null },
    ]);
    if (!made.ok) return made;
    return finishPlan(topology, {
      title: `Create ${describe(identity)}`,
      texts: made.texts,
      select: [resourceKey(identity)],
    });
  },
});
