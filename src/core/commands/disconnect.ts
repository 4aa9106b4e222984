import { sameItems } from '../incremental/same-items.ts';
import { counted } from '../text/words.ts';
import { valueAt } from '../model/access.ts';
import { parseKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Edge } from '../topology/graph.ts';
import { textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { caveat } from './planning/caveat.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { referenceToRemove, removeAll } from './planning/remove-edits.ts';

/** Takes away the reference that an edge stands for. */
export const disconnect = defineCommand({
  id: 'disconnect',
  title: 'Disconnect',
  removes: true,
  args: { edge: textArg },

  plan(topology, { edge: id }): CommandPlan {
    const { graph, model } = topology;
    const edge = graph.edges.get(id);
    if (!edge) return refuse('That edge is gone already.');
    if (edge.role === 'exposes') {
      return refuse(
        'This edge is no reference: it shows where the address comes from. Delete the Gateway or the Service, or change its type.',
      );
    }
    const found = changeable(model, edge.holder);
    if (!found.ok) return found;
    const { resource } = found;
    if (edge.path.length === 0 || valueAt(resource.value, edge.path) === undefined) {
      return refuse(
        `${describe(resource)} says nothing there that could be taken away: the edge follows from a default.`,
      );
    }
    const others = [...graph.edges.values()].filter(
      (other) => other.id !== id && other.holder === edge.holder && sameItems(other.path, edge.path),
    );
    return finishPlan(topology, {
      title: `Disconnect ${describe(parseKey(edge.source))} from ${describe(parseKey(edge.target))}`,
      changes: [
        { resource, edits: removeAll(resource.value, [referenceToRemove(resource.value, edge.path)]) },
      ],
      caveats: others.length > 0 ? [caveat(sharedText(edge, others.length))] : [],
    });
  },
});

const sharedText = (edge: Edge, others: number): string =>
  edge.role === 'selects'
    ? `The ${parseKey(edge.holder).kind} finds all that it selects by this one selector: ${counted(others, 'other edge')} would go with it.`
    : `One reference stands for several edges: ${counted(others, 'other')} would go with it.`;
