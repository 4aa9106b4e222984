import { either, withArticle } from '../text/words.ts';
import { kindKey, kindOf } from '../kinds/registry.ts';
import { parseKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { isDerived } from '../topology/derived.ts';
import type { Topology } from '../topology/topology.ts';
import { describe } from '../topology/describe.ts';
import { fits } from './connect-targets.ts';
import { chooseDirection } from './connections/choose-direction.ts';
import { connectionsBetween } from './connections/connection-ends.ts';
import { planConnection } from './connections/registry.ts';
import { keyArg, optional, textArg } from './arguments.ts';
import type { CommandPlan, Refusal } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { rowKind } from '../kinds/row.ts';

/** Drawing an edge between two cards or rows of cards; the two ends may come in either order. */
export const connect = defineCommand({
  id: 'connect',
  title: 'Connect',
  args: {
    from: keyArg,
    fromRow: optional(textArg),
    to: keyArg,
    toRow: optional(textArg),
    /** What the edge is to stand for, where it could be several things; the likeliest when it is absent. */
    role: optional(textArg),
  },

  plan(topology, { from, fromRow = null, to, toRow = null, role = null }): CommandPlan {
    if (from === to) return refuse('An object cannot be connected to itself.');
    const [first, second] = [endOf(topology, from), endOf(topology, to)];
    if (!first.ok) return first;
    if (!second.ok) return second;
    const [fromKind, toKind] = [kindKey(first.resource), kindKey(second.resource)];
    const rows = { from: rowKind(fromRow), to: rowKind(toRow) };
    const ways = connectionsBetween(fromKind, rows.from, toKind, rows.to);
    const asked = role === null ? ways : ways.filter(({ ends }) => ends.role === role);
    const found = chooseDirection(asked, first.resource, second.resource, rows);
    if (!found) {
      const possible = [...new Set(ways.map(({ ends }) => ends.role))];
      return refuse(
        possible.length === 0
          ? noReference(first.resource, second.resource)
          : `${describe(first.resource)} cannot be connected to ${describe(second.resource)} as ${role}: what can join them is ${either(possible)}.`,
      );
    }

    const ends = [
      { resource: first.resource, row: fromRow },
      { resource: second.resource, row: toRow },
    ] as const;
    const [holder, target] = found.forward ? ends : [ends[1], ends[0]];
    const planned = planConnection(topology, found.ends, holder, target);
    return planned.ok ? finishPlan(topology, { ...planned, select: [] }) : planned;
  },
});

/** An end that is in the manifests; a ghost can be created first, a load balancer stands for something else. */
function endOf({ model }: Topology, key: ResourceKey): Readonly<{ ok: true; resource: Resource }> | Refusal {
  const resource = model.resources.get(key);
  if (resource) return changeable(model, key);
  if (isDerived(key)) {
    return refuse(
      'The cluster provides this on the way to a Gateway, Service or Ingress, and it has no manifest of its own. Connect to that instead.',
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

/** Why two objects cannot be joined: what is known of their kinds, and what the first could be joined with. */
function noReference(from: Resource, to: Resource): string {
  const begin = `${describe(from)} cannot be connected to ${describe(to)}:`;
  const unknown = [from, to].find(({ group, kind }) => kindOf(group, kind) === undefined);
  if (unknown)
    return `${begin} kind ${unknown.kind} is not known here, so neither are the references it can have. Write the reference in the YAML.`;
  const why = 'none of the references that traffic depends on leads from one of these kinds to the other.';
  const open = [from, to].flatMap(openReference);
  const would = fits(kindKey(from), null).map((id) => withArticle(id.slice(id.indexOf('/') + 1)));
  const goesWith =
    would.length === 0 ? [] : [`${withArticle(from.kind).replace(/^a/, 'A')} goes with ${either(would)}.`];
  return [begin, why, ...goesWith, ...open].join(' ');
}

/** A field that may name objects of any kind, which only an implementation understands. */
function openReference({ group, kind }: Resource): readonly string[] {
  const spec = kindOf(group, kind)?.refs.find(({ targets }) => targets.length === 0);
  if (!spec) return [];
  return [
    `${withArticle(kind).replace(/^a/, 'A')} can name what only its implementation understands: write that in the YAML, at ${spec.at.replaceAll('[*]', '[]')}.`,
  ];
}
