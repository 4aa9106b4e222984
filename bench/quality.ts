import { analyze } from '../src/core/analysis.ts';
import { countCrossings, meanEdgeOffset } from '../src/core/layout/count-crossings.ts';
import { canvasBoxes } from '../src/core/layout/canvas-boxes.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import { countDrawnCrossings } from '../src/core/layout/lines/count-drawn-crossings.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { parseKey, resourceKey, type ResourceKey } from '../src/core/model/resource.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import type { Graph } from '../src/core/topology/graph.ts';
import { layoutByDagre } from './dagre-layout.ts';
import { generateWorkspace } from './generate-workspace.ts';
import { reading } from './typing.ts';

/**
 * How legible the layout of a workspace of that many objects is, beside dagre's, which knows no lanes: crossings of straight edges,
 * and of edges as they are drawn; how straight they run; and how long it takes to find out. For the graph of all
 * objects, and for the chain, where some are shown on the cards of others; with lanes, and without.
 */
export function benchQuality(count: number, print: (line: string) => void): void {
  const { graph, folded } = analyze(loadModel(generateWorkspace(count), reading), defaultOptions);
  compare('all', graph, print);
  compare('all, lanes released', inOneLane(graph), print);
  compare('chain', folded.graph, print);
  compare('chain, lanes released', inOneLane(folded.graph), print);
}

/** The same graph as if all were in one namespace, as dagre sees it. The lane of an object is read from its key. */
function inOneLane({ nodes, edges, namespaces }: Graph): Graph {
  const released = (key: ResourceKey): ResourceKey => {
    const { namespace, name, ...kind } = parseKey(key);
    return resourceKey({ ...kind, namespace: '', name: `${name}.${namespace}` });
  };
  return {
    namespaces,
    nodes: new Map(
      Array.from(nodes.values(), (node) => {
        const key = released(node.key);
        return [key, { ...node, key, namespace: '' }];
      }),
    ),
    edges: new Map(
      Array.from(edges, ([id, edge]) => [
        id,
        { ...edge, source: released(edge.source), target: released(edge.target) },
      ]),
    ),
  };
}

function compare(name: string, graph: Graph, print: (line: string) => void): void {
  const own = timed(() => canvasBoxes(layoutGraph(graph)));
  const dagre = timed(() => layoutByDagre(graph));
  const measures = {
    'crossings, straight': countCrossings,
    'crossings, as drawn': countDrawnCrossings,
    'mean edge offset, px': meanEdgeOffset,
  };
  const row = (what: string, a: number, b: number) =>
    print(
      `layout, ${name}: ${what.padEnd(22)} ${a.toFixed(0)}, dagre ${b.toFixed(0)}: ${(a / Math.max(1, b)).toFixed(2)}×`,
    );
  for (const [what, of] of Object.entries(measures)) row(what, of(graph, own.boxes), of(graph, dagre.boxes));
  row('milliseconds', own.time, dagre.time);
}

/** The second run, when the code is warm. */
function timed<Boxes>(run: () => Boxes): Readonly<{ boxes: Boxes; time: number }> {
  run();
  const start = performance.now();
  const boxes = run();
  return { boxes, time: performance.now() - start };
}
