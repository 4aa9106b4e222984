import { analyze } from '../src/core/analysis.ts';
import { countCrossings, meanEdgeOffset } from '../src/core/layout/count-crossings.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import { layoutByDagre } from './dagre-layout.ts';
import { generateWorkspace } from './generate-workspace.ts';
import { reading } from './typing.ts';

/** How legible the layout of a workspace of that many objects is, beside dagre's: crossings, and how straight edges run. */
export function benchQuality(count: number, print: (line: string) => void): void {
  const { graph } = analyze(loadModel(generateWorkspace(count), reading), defaultOptions);
  const [ours, dagres] = [layoutGraph(graph).boxes, layoutByDagre(graph)];
  const pair = (of: typeof countCrossings) => [of(graph, ours), of(graph, dagres)] as const;
  for (const [what, [own, other]] of [
    ['crossings', pair(countCrossings)],
    ['mean edge offset, px', pair(meanEdgeOffset)],
  ] as const) {
    print(
      `layout: ${what.padEnd(22)} ${own.toFixed(0)}, dagre ${other.toFixed(0)}: ${(own / Math.max(1, other)).toFixed(2)}×`,
    );
  }
}
