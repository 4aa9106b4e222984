import { loadAll } from 'js-yaml';
import { createReporter } from '../src/analysis/reporter.ts';
import { admissionOf } from '../src/core/admission/admission-of.ts';
import { analyze, type Analysis } from '../src/core/analysis.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import type { Model } from '../src/core/model/model.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import { layoutByDagre } from './dagre-layout.ts';
import { generateWorkspace } from './generate-workspace.ts';
import type { Subject } from './measure.ts';
import { reading, REFERENCE, typing, typingWithStatus, typingReported, VALUE } from './typing.ts';

/** The yardstick of all others. */
export const YARDSTICK = 'js-yaml loadAll';

/** The yardstick of layouts. Its time grows so fast that it is left out beyond so many objects. */
export const LAYOUT_YARDSTICK = 'layout: dagre longest-path';
const DAGRE_MOST = 1_000;

/** The jobs of the analyzer on a workspace of that many objects, and the yardsticks. */
export function subjectsFor(count: number): readonly Subject[] {
  const files = generateWorkspace(count);
  const whole = files.map(({ text }) => text).join('---\n');
  const model = loadModel(files, reading);
  const { graph } = analyze(model, defaultOptions);
  const layout = layoutGraph(graph);
  const intoValue = typing(model, VALUE);
  const once = (work: () => unknown) => (): number => {
    work();
    return 1;
  };
  return [
    { name: YARDSTICK, run: once(() => loadAll(whole)) },
    { name: 'open: text → model', run: once(() => loadModel(files, reading)) },
    { name: 'open: text → report', run: once(() => report(loadModel(files, reading))) },
    { name: 'key in a value → model', run: () => intoValue(() => undefined) },
    statusSubject(files),
    { name: 'key in a reference → status', run: typingWithStatus(model, REFERENCE) },
    { name: 'key in a value → report', run: typingReported(model, VALUE) },
    { name: 'key in a reference → report', run: typingReported(model, REFERENCE) },
    ...(count <= DAGRE_MOST ? [{ name: LAYOUT_YARDSTICK, run: once(() => layoutByDagre(graph)) }] : []),
    { name: 'layout: from nothing', run: once(() => layoutGraph(graph)) },
    // A copy is not known to be the layout of this graph, so that all of it is computed.
    { name: 'layout: all lanes again', run: once(() => layoutGraph(graph, { ...layout })) },
  ];
}

/**
 * The status of all objects from a fresh graph. Admission goes before and is not counted:
 * findings need it anyway.
 */
function statusSubject(files: ReturnType<typeof generateWorkspace>): Subject {
  let analysis: Analysis | undefined;
  return {
    name: 'graph → status, from nothing',
    prepare() {
      analysis = analyze(loadModel(files, reading), defaultOptions);
      for (const resource of analysis.links.values()) admissionOf(resource.resource, analysis.index);
    },
    run() {
      void analysis?.statuses;
      return 1;
    },
  };
}

const report = (model: Model): unknown =>
  createReporter()(analyze(model, defaultOptions), 1, performance.now());
