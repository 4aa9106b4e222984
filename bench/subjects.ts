import { loadAll } from 'js-yaml';
import { createReporter } from '../src/analysis/reporter.ts';
import { analyze } from '../src/core/analyze.ts';
import { scopeOf } from '../src/core/kinds/registry.ts';
import { layoutGraph } from '../src/core/layout/lanes.ts';
import type { FileChange, Model } from '../src/core/model/model.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel, updateModel } from '../src/core/model/update-model.ts';
import { generateWorkspace } from './generate-workspace.ts';
import type { Subject } from './measure.ts';

const KEYSTROKES = 20;

const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };

/** What all others are held against. */
export const YARDSTICK = 'js-yaml loadAll';

/** The jobs of the analyzer on a workspace of that many objects, and the yardstick. */
export function subjectsFor(count: number): readonly Subject[] {
  const files = generateWorkspace(count);
  const whole = files.map(({ text }) => text).join('---\n');
  const model = loadModel(files, reading);
  const analysis = analyze(model, defaultOptions);
  const { graph } = analysis.topology;
  const layout = layoutGraph(graph);
  const once = (work: () => unknown) => (): number => {
    work();
    return 1;
  };
  return [
    { name: YARDSTICK, run: once(() => loadAll(whole)) },
    { name: 'open: text → model', run: once(() => loadModel(files, reading)) },
    { name: 'open: text → first report', run: once(() => report(loadModel(files, reading))) },
    { name: 'keystroke → model', run: () => typing(model, () => undefined) },
    { name: 'keystroke → report', run: typingReported(model) },
    { name: 'layout, from nothing', run: once(() => layoutGraph(graph)) },
    { name: 'layout, after an edit', run: once(() => layoutGraph(graph, layout)) },
  ];
}

const report = (model: Model): unknown =>
  createReporter()(analyze(model, defaultOptions), 1, performance.now());

/** Types into values of documents all over the workspace, one character after the other. */
function typing(model: Model, follow: (model: Model) => void): number {
  let now = model;
  const places = placesToType(model);
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const place = places[stroke % places.length];
    if (!place) throw new Error('There is no port in the workspace.');
    const start = place.offset + Math.floor(stroke / places.length);
    const edits = [{ span: { start, end: start }, text: '1' }];
    const change: FileChange = { path: place.path, type: 'edit', edits };
    now = updateModel(now, [change], reading);
    follow(now);
  }
  return KEYSTROKES;
}

function typingReported(model: Model): () => number {
  const send = createReporter();
  let last = analyze(model, defaultOptions);
  send(last, 0, 0);
  return () =>
    typing(model, (now) => {
      last = analyze(now, defaultOptions, last);
      send(last, 1, 0);
    });
}

/** Behind a number in the second, the middle and the last but one document of files at the start, middle and end. */
function placesToType(model: Model): readonly Readonly<{ path: string; offset: number }>[] {
  const files = [...model.files.values()];
  const places: { path: string; offset: number }[] = [];
  for (const file of new Set([files[0], files[files.length >> 1], files.at(-1)])) {
    for (const index of new Set([1, (file?.slots.length ?? 0) >> 1, (file?.slots.length ?? 0) - 2])) {
      const found = file?.slots[index]?.doc.text.search(/(?<=(?:port|weight|containerPort): \d+)\n/) ?? -1;
      if (file && found >= 0) places.push({ path: file.path, offset: (file.starts[index] ?? 0) + found });
    }
  }
  return places;
}
