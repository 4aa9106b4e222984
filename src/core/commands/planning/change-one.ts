import type { CommandPlan, Refusal } from '../command-plan.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { Topology } from '../../topology/topology.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { changeable } from './changeable.ts';
import { finishPlan } from './finish-plan.ts';

/** Plans one edit inside one object. `edit` is asked only when the object is there and can be changed. */
export function changeOne(
  topology: Topology,
  key: ResourceKey,
  title: (resource: Resource) => string,
  edit: (resource: Resource) => YamlEdit | Refusal,
): CommandPlan {
  const found = changeable(topology.model, key);
  if (!found.ok) return found;
  const planned = edit(found.resource);
  if ('ok' in planned) return planned;
  return finishPlan(topology, {
    title: title(found.resource),
    changes: [{ resource: found.resource, edits: [planned] }],
  });
}
