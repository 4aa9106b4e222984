import type { Model } from '../model/model.ts';
import { drawGraph } from './draw-graph.ts';
import { linksOf } from './links.ts';
import { redrawGraph, type Change } from './redraw-graph.ts';
import type { Topology } from './topology.ts';
import { trackedAll } from './tracked.ts';
import type { IndexSnapshot } from './resource-index.ts';

const linksOfAll = trackedAll(linksOf);

/**
 * Follows every reference of a model and draws the chain of traffic. What its conclusions rest on is worked out again
 * only where it changed.
 *
 * @param previous the topology before the last edit: nodes and edges that are as they were stay the same objects
 */
export function buildTopology(model: Model, index: IndexSnapshot, previous?: Topology): Topology {
  const links = linksOfAll(index);
  const redrawn =
    previous && model.resources.hasOrderOf(previous.model.resources)
      ? redrawGraph(previous.graph, changesIn(links, previous.links), index)
      : undefined;
  return {
    model,
    options: index.options,
    index,
    links,
    graph: redrawn ?? drawGraph(links.values(), index, previous?.graph),
  };
}

function changesIn(links: Topology['links'], previous: Topology['links']): readonly Change[] {
  const changes: Change[] = [];
  if (links === previous) return changes;
  for (const [key, after] of links) {
    const before = previous.get(key);
    if (before && before !== after) changes.push({ before, after });
  }
  return changes;
}
