import { analyze } from '../src/core/analysis.ts';
import { canvasBoxes } from '../src/core/layout/canvas-boxes.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import { drawLines } from '../src/core/layout/lines/draw-lines.ts';
import { graphEnds } from '../src/core/layout/lines/graph-ends.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import { withBundles } from '../src/core/topology/bundle/with-bundles.ts';
import { measure } from './measure.ts';
import { reading } from './typing.ts';

/** Services that each select all Pods: as many of the one as of the other. */
const everyServiceSelectsEveryPod = (count: number): string =>
  Array.from(
    { length: count / 2 },
    (_, index) => `apiVersion: v1
kind: Service
metadata: { name: app-${index}, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web-${index}, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: main, image: web }] }
`,
  ).join('---\n');

/** Measures what it takes to draw workspaces in which all are joined with all, by how many objects they have. */
export function benchDense(rounds: number, print: (line: string) => void): void {
  print(`\nServices that all select all Pods, medians of ${rounds} rounds in ms`);
  print(['objects', 'edges', 'drawn', 'bundled in', 'laid out in', 'lines in'].map(cell).join(''));
  for (const count of [100, 300, 1_000]) {
    const model = loadModel([{ path: 'dense.yaml', text: everyServiceSelectsEveryPod(count) }], reading);
    const { wholeGraph } = analyze(model, defaultOptions);
    const drawn = withBundles(wholeGraph);
    const boxes = canvasBoxes(layoutGraph(drawn));
    const ends = graphEnds(drawn, boxes);
    const once = (work: () => unknown) => (): number => {
      work();
      return 1;
    };
    const timings = measure(
      [
        { name: 'bundled', run: once(() => withBundles(wholeGraph)) },
        { name: 'laid out', run: once(() => layoutGraph(drawn)) },
        { name: 'lines', run: once(() => drawLines(boxes, ends)) },
      ],
      rounds,
    );
    const times = timings.map(({ median }) => median.toFixed(1));
    print([count, wholeGraph.edges.size, drawn.edges.size, ...times].map(cell).join(''));
  }
}

const cell = (value: number | string): string => value.toLocaleString('en').padStart(14);
