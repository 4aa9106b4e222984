import type { Model } from '../model/model.ts';
import { drawGraph } from './draw-graph.ts';
import { linksOf } from './links.ts';
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
  return {
    model,
    options: index.options,
    index,
    links,
    graph: drawGraph(links, index, previous?.graph),
  };
}
