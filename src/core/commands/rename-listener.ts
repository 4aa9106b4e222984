import { counted } from '../text/words.ts';
import { matchPaths, stringAt } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { isListenerHolder } from '../topology/kind-names.ts';
import type { Topology } from '../topology/topology.ts';
import { keyArg, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { allResources } from './planning/all-resources.ts';
import { changeable } from './planning/changeable.ts';
import type { Change } from './planning/change.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { everyReferenceOf } from './planning/references-to.ts';
import { unreachable } from './planning/unreachable.ts';

/** Gives a listener of a Gateway or ListenerSet another name, and all that call it by `sectionName`. */
export const renameListener = defineCommand({
  id: 'rename-listener',
  title: 'Rename a listener',
  keepsCursor: true,
  args: { key: keyArg, listener: textArg, name: textArg },

  plan(topology, { key, listener, name: written }): CommandPlan {
    const name = written.trim();
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const { resource } = found;
    if (!isListenerHolder(resource)) return refuse(`${describe(resource)} has no listeners.`);
    const listeners = matchPaths(resource.value, 'spec.listeners[*].name');
    const own = listeners.filter(({ value }) => value === listener);
    if (own.length === 0) return refuse(`${describe(resource)} has no listener ${listener}.`);
    if (name === '') return refuse('A listener needs a name.');
    if (name === listener) return refuse(`The listener is called ${listener} already.`);
    if (listeners.some(({ value }) => value === name))
      return refuse(`${describe(resource)} has a listener ${name} already. Choose another name.`);
    const { changes, outOfReach } = sectionNames(topology, { key, listener, name });
    return finishPlan(topology, {
      title: `Rename listener ${listener} of ${describe(resource)} to ${name}${changes.length > 0 ? `, with ${counted(changes.length, 'reference')}` : ''}`,
      changes: [{ resource, edits: own.map(({ path }) => ({ op: 'set', path, value: name })) }, ...changes],
      select: [key],
      caveats: unreachable(outOfReach),
    });
  },
});

type Renamed = Readonly<{ key: ResourceKey; listener: string; name: string }>;

/** The references that name the listener, as changes, and how many of them stand in text that does not parse. */
function sectionNames({ model }: Topology, { key, listener, name }: Renamed) {
  const changes: Change[] = [];
  let outOfReach = 0;
  for (const resource of allResources(model))
    for (const { key: target, path } of everyReferenceOf(resource)) {
      const at = [...path, 'sectionName'];
      if (target !== key || stringAt(resource.value, at) !== listener) continue;
      if (resource.stale) outOfReach++;
      else changes.push({ resource, edits: [{ op: 'set', path: at, value: name }] });
    }
  return { changes, outOfReach };
}
