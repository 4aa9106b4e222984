import { loadAll } from 'js-yaml';
import { createReporter } from '../src/analysis/reporter.ts';
import { admissionOf } from '../src/core/admission/admission-of.ts';
import { analyze, type Analysis } from '../src/core/analysis.ts';
import { drawingOfGraph } from '../src/core/drawing.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import { defaultCanvasChoice } from '../src/core/model/canvas-choice.ts';
import type { Model } from '../src/core/model/model.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import { createDocuments } from '../src/state/create-documents.ts';
import { layoutByDagre } from './dagre-layout.ts';
import { generateWorkspace } from './generate-workspace.ts';
import type { Subject } from './measure.ts';
import {
  LABEL,
  PARENT,
  reading,
  REFERENCE,
  typing,
  typingReported,
  typingWithStatus,
  VALUE,
} from './typing.ts';

/** The yardstick of all others. */
export const YARDSTICK = 'js-yaml loadAll';

/** The yardstick of layouts. Its time grows so fast that it is left out beyond so many objects. */
export const LAYOUT_YARDSTICK = 'layout: dagre longest-path';
const DAGRE_MOST = 1_000;

const everything = { ...defaultOptions, canvas: { ...defaultCanvasChoice, show: 'everything' } } as const;

/** Makes subjects when their turn has come. */
export type Group = () => readonly Subject[];

/**
 * The jobs of the analyzer on a workspace of that many objects, and the yardsticks. Only what is in one group is held at once:
 * where a dozen workspaces fill the heap, the garbage collector is what is measured.
 */
export function groupsFor(count: number): readonly Group[] {
  const files = generateWorkspace(count);
  const load = (): Model => loadModel(files, reading);
  const alone =
    (name: string, run: () => () => number): Group =>
    () => [{ name, run: run() }];
  return [
    () => openingSubjects(files),
    alone('key in a value → model', () => {
      const intoValue = typing(load(), VALUE);
      return () => intoValue(() => undefined);
    }),
    () => [statusSubject(files)],
    alone('key in a reference → status', () => typingWithStatus(load(), REFERENCE)),
    alone('key in a value → report', () => typingReported(load(), VALUE)),
    alone('key in a reference → report', () => typingReported(load(), REFERENCE)),
    alone('key in a parent → report', () => typingReported(load(), PARENT)),
    alone('key in a label → report', () => typingReported(load(), LABEL)),
    alone('key, everything shown → report', () => typingReported(load(), VALUE, everything)),
    alone('key in a value of a List → report', () => typingReported(listed(files), VALUE)),
    () => layoutSubjects(load()),
  ];
}

type Files = ReturnType<typeof generateWorkspace>;

const once = (work: () => unknown) => (): number => {
  work();
  return 1;
};

function openingSubjects(files: Files): readonly Subject[] {
  const whole = files.map(({ text }) => text).join('---\n');
  const singles = files.flatMap(({ path, text }) =>
    text.split('---\n').map((object, index) => ({ path: `${path}/${index}.yaml`, text: object })),
  );
  return [
    { name: YARDSTICK, run: once(() => loadAll(whole)) },
    { name: 'open: text → model', run: once(() => loadModel(files, reading)) },
    { name: 'open: text → report', run: once(() => report(loadModel(files, reading))) },
    { name: 'open: text → first lanes', run: once(() => firstLanes(loadModel(files, reading))) },
    { name: 'open: files → documents', run: once(() => openDocuments(singles)) },
  ];
}

function layoutSubjects(model: Model): readonly Subject[] {
  const { graph } = analyze(model, defaultOptions);
  const layout = layoutGraph(graph);
  const dagre = { name: LAYOUT_YARDSTICK, run: once(() => layoutByDagre(graph)) };
  return [
    ...(model.resources.size <= DAGRE_MOST ? [dagre] : []),
    { name: 'layout: from nothing', run: once(() => layoutGraph(graph)) },
    // A copy is not known to be the layout of this graph, so that all of it is computed.
    { name: 'layout: all lanes again', run: once(() => layoutGraph(graph, { ...layout })) },
  ];
}

/**
 * The status of all objects from a fresh graph. Admission goes before and is not counted:
 * findings need it anyway.
 */
function statusSubject(files: Files): Subject {
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

/** What the worker computes before the page can draw. */
const firstLanes = (model: Model): unknown => {
  const analysis = analyze(model, defaultOptions);
  return drawingOfGraph(analysis, analysis.graph.edges, null);
};

/** What the page does with files that are opened. */
function openDocuments(files: readonly Readonly<{ path: string; text: string }>[]): void {
  const documents = createDocuments();
  documents.edit(
    'Open',
    files.map(({ path, text }) => ({ path, span: { start: 0, end: 0 }, text })),
  );
  documents.destroy();
}

/** The same objects as items of one List. */
function listed(files: readonly Readonly<{ text: string }>[]): Model {
  const item = (object: string): string =>
    object
      .trimEnd()
      .split('\n')
      .map((line, index) => (index === 0 ? `  - ${line}\n` : `    ${line}\n`))
      .join('');
  const items = files.flatMap(({ text }) => text.split('---\n').map(item));
  const text = `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
  return loadModel([{ path: 'list.yaml', text }], reading);
}
