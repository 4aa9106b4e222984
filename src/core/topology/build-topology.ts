import type { Model } from '../model/model.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { ResourceKey } from '../model/resource.ts';
import { drawGraph } from './draw-graph.ts';
import { linksOf, type Links } from './links.ts';
import { redrawGraph, type Change } from './redraw-graph.ts';
import type { Topology } from './topology.ts';
import { buildWorld } from './world.ts';

/**
 * Follows every reference of a model and draws the chain of traffic. Costs a look at each object; what its
 * conclusions rest on is worked out again only where it changed.
 *
 * @param previous the topology before the last edit: nodes and edges that are as they were stay the same objects
 */
export function buildTopology(model: Model, options: WorkspaceOptions, previous?: Topology): Topology {
  const world = buildWorld(model, options, previous?.world);
  const links = new Map<ResourceKey, Links>();
  const changes: Change[] = [];
  for (const [key, resource] of model.resources) {
    const after = linksOf(resource, world);
    const before = previous?.links.get(key);
    links.set(key, after);
    if (before && before !== after) changes.push({ before, after });
  }
  const redrawn =
    previous && model.resources.hasOrderOf(previous.model.resources)
      ? redrawGraph(previous.graph, changes, world)
      : undefined;
  return {
    model,
    options,
    world,
    links: redrawn && changes.length === 0 ? (previous?.links ?? links) : links,
    graph: redrawn ?? drawGraph(links.values(), world, previous?.graph),
  };
}
