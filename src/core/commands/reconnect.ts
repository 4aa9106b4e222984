import { sameItems } from '../incremental/same-items.ts';
import { withArticle } from '../text/words.ts';
import { kindKey } from '../kinds/registry.ts';
import { arrayAt, numberAt, stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Edge } from '../topology/graph.ts';
import { readReference, type Reference } from '../topology/references.ts';
import type { Topology } from '../topology/topology.ts';
import { connectionsBetween } from './connections/connection-ends.ts';
import { planConnection } from './connections/registry.ts';
import { outsideNamespace } from './connections/outside-namespace.ts';
import { keyArg, textArg, optional } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { moveReference } from './planning/move-reference.ts';
import { everyReferenceOf, repoint } from './planning/references-to.ts';
import { repointDetails } from './planning/repoint-details.ts';
import { rowKind } from '../kinds/row.ts';

/**
 * Drags one end of an edge elsewhere. The reference stays where it is and keeps what else it says (weight, filters)
 * when it gets another target; it moves with all of that when it gets another holder.
 */
export const reconnect = defineCommand({
  id: 'reconnect',
  title: 'Reconnect',
  removes: true,
  args: { edge: textArg, to: keyArg, toRow: optional(textArg) },

  plan(topology, { edge: id, to, toRow = null }): CommandPlan {
    const { graph, model } = topology;
    const edge = graph.edges.get(id);
    if (!edge) return refuse('That edge is gone already.');
    const [held, end] = [changeable(model, edge.holder), changeable(model, to)];
    if (!held.ok) return held;
    if (!end.ok) return end;
    const reference = everyReferenceOf(held.resource).find(({ path }) => sameItems(path, edge.path));
    if (edge.role === 'selects') return select(topology, edge, held.resource, end.resource, toRow);
    if (!reference)
      return refuse('This edge is no reference that could be changed: it follows from something else.');

    if (edge.holder === to || kindKey(end.resource) === kindKey(held.resource)) {
      const moved = moveReference(reference, end.resource, toRow);
      return moved.ok ? finishPlan(topology, moved) : moved;
    }
    if (
      !reference.spec.targets.includes(kindKey(end.resource)) &&
      kindKey(end.resource) !== kindKey(reference.target)
    ) {
      return refuse(`${describe(held.resource)} cannot refer to ${describe(end.resource)} there.`);
    }
    return lead(topology, reference, end.resource, toRow);
  },
});

/** Leads a reference to another target. */
function lead(topology: Topology, reference: Reference, target: Resource, row: string | null) {
  const { holder } = reference;
  const outside = reference.spec.namespace === 'local' ? outsideNamespace(holder, target) : null;
  if (outside) return outside;
  const details = repointDetails(reference, target, row);
  if (!details.ok) return details;
  const edits = [...repoint(reference, target, holder.namespace), ...details.edits];
  if (edits.length === 0) return refuse('The edge leads there already.');
  if (isTwin(reference, target, details))
    return refuse(`${describe(holder)} has an edge to that place already.`);
  return finishPlan(topology, {
    title: `Lead ${describe(holder)} to ${describe(target)}`,
    changes: [{ resource: holder, edits }],
  });
}

/** Whether another item of the same list says already what this one would say. */
function isTwin(
  { holder, path, spec }: Reference,
  target: Resource,
  { port, section }: Readonly<{ port: number | undefined; section: string | undefined }>,
): boolean {
  const list = path.slice(0, -1);
  if (typeof path.at(-1) !== 'number') return false;
  return arrayAt(holder.value, list).some((value, index) => {
    const other = index === path.at(-1) ? undefined : readReference(holder, spec, [...list, index], value);
    return (
      other?.key === target.key &&
      numberAt(value, ['port']) === port &&
      stringAt(value, ['sectionName']) === section
    );
  });
}

/** The edges of a selector: another workload asks for another selector, another Service selects the same workload. */
function select(topology: Topology, edge: Edge, service: Resource, end: Resource, row: string | null) {
  if (kindKey(end) === kindKey(service)) {
    return refuse(
      `${withArticle(service.kind).replace(/^a/, 'A')} finds its pods by a selector. Connect the other ${service.kind} to the workload, and disconnect this one.`,
    );
  }
  const ways = connectionsBetween(kindKey(service), rowKind(edge.sourceRow), kindKey(end), rowKind(row));
  const found = ways.find(({ ends, forward }) => forward && ends.role === 'selects');
  if (!found) return refuse(`${describe(service)} cannot select ${describe(end)}.`);
  const holder = { resource: service, row: edge.sourceRow };
  const planned = planConnection(topology, found.ends, holder, { resource: end, row });
  return planned.ok ? finishPlan(topology, planned) : planned;
}
