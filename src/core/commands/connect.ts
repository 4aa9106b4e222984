import { kindKey } from '../kinds/registry.ts';
import { parseKey, type Resource, type ResourceKey } from '../model/resource.ts';
import type { Topology } from '../topology/topology.ts';
import { describe } from '../topology/describe.ts';
import { fits } from './connect-targets.ts';
import { connectionBetween } from './connections/registry.ts';
import { defineCommand, refuse, type Refusal } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { keyArg, textArg } from './planning/read-args.ts';
import { rowKind } from '../kinds/row.ts';
import { either, withArticle } from './planning/words.ts';

type Args = Readonly<{ from: ResourceKey; fromRow: string | null; to: ResourceKey; toRow: string | null }>;

/** Drawing an edge between two cards or rows of cards; the two ends may come in either order. */
export const connect = defineCommand<Args>({
  id: 'connect',
  title: 'Connect',

  parse(args) {
    const [from, to] = [keyArg(args, 'from'), keyArg(args, 'to')];
    return from && to ? { from, fromRow: textArg(args, 'fromRow'), to, toRow: textArg(args, 'toRow') } : null;
  },

  plan(topology, { from, fromRow, to, toRow }) {
    if (from === to) return refuse('An object cannot be connected to itself.');
    const [first, second] = [endOf(topology, from), endOf(topology, to)];
    if (!first.ok) return first;
    if (!second.ok) return second;
    const [fromKind, toKind] = [kindKey(first.resource), kindKey(second.resource)];
    const found = connectionBetween(fromKind, rowKind(fromRow), toKind, rowKind(toRow));
    if (!found) return refuse(noTracePath(first.resource, fromKind, second.resource));

    const ends = [
      { resource: first.resource, row: fromRow },
      { resource: second.resource, row: toRow },
    ] as const;
    const [holder, target] = found.forward ? ends : [ends[1], ends[0]];
    const joint = found.connection.join(topology, holder, target);
    return joint.ok ? finishPlan(topology, { ...joint, select: [] }) : joint;
  },
});

/** An end that is in the manifests; a ghost can be created first, a load balancer stands for something else. */
function endOf(
  { model, graph }: Topology,
  key: ResourceKey,
): Readonly<{ ok: true; resource: Resource }> | Refusal {
  const resource = model.resources.get(key);
  if (resource) return changeable(model, key);
  if (graph.nodes.get(key)?.origin === 'derived') {
    return refuse(
      'A load balancer stands for what a Gateway or Service exposes, and has no manifest of its own. Connect to that instead.',
    );
  }
  const { group, kind, namespace, name } = parseKey(key);
  return refuse(`${describe({ group, kind, namespace, name })} is not in these manifests yet.`, [
    {
      title: `Create ${describe({ group, kind, namespace, name })}`,
      call: { id: 'create', args: { kind: `${group}/${kind}`, name, namespace, file: null } },
    },
  ]);
}

function noTracePath(from: Resource, fromKind: string, to: Resource): string {
  const would = fits(fromKind, null).map((id) => withArticle(id.slice(id.indexOf('/') + 1)));
  const begin = `${describe(from)} cannot be connected to ${describe(to)}: Kubernetes has no reference between these kinds.`;
  return would.length === 0
    ? begin
    : `${begin} ${withArticle(from.kind).replace(/^a/, 'A')} goes with ${either(would)}.`;
}
