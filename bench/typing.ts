import { createReporter } from '../src/analysis/reporter.ts';
import { analyze, type Analysis, type AnalysisSettings } from '../src/core/analysis.ts';
import { scopeOf } from '../src/core/kinds/registry.ts';
import type { Model } from '../src/core/model/model.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { fileText, updateModel } from '../src/core/model/update-model.ts';

/** Where a user types: behind what the pattern finds. */
type Place = Readonly<{ path: string; offset: number }>;

/** Keys struck in one run: half of them write a character, the others delete it. */
const KEYSTROKES = 10;

export const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };

/** Inside a value without dependents. */
export const VALUE = /image: registry\.example\.com\/[\w/-]+/g;

/** Inside the name of a backend: each key makes the reference lead elsewhere. */
export const REFERENCE = /backendRefs:\n +- name: [\w-]+/g;

/** Inside the name of a parent: each key attaches the route elsewhere. */
export const PARENT = /parentRefs:\n +- name: [\w-]+/g;

/** Inside a label of Pods: each key makes a Service select them or not. */
export const LABEL = /template:\n +metadata:\n +labels:\n +app: [\w-]+/g;

/** Types and deletes characters all over the workspace; `follow` is given the model after each key. */
export function typing(model: Model, pattern: RegExp): (follow: (model: Model) => void) => number {
  const places = placesOf(model, pattern);
  return (follow) => {
    let now = model;
    const edit = ({ path }: Place, start: number, end: number, text: string): void => {
      now = updateModel(now, [{ path, type: 'edit', edits: [{ span: { start, end }, text }] }], reading);
      follow(now);
    };
    for (const place of places) {
      edit(place, place.offset, place.offset, 'x');
      edit(place, place.offset, place.offset + 1, '');
    }
    return places.length * 2;
  };
}

/** The same with the whole analysis, as the worker sends it. */
export function typingReported(
  model: Model,
  pattern: RegExp,
  settings: AnalysisSettings = defaultOptions,
): () => number {
  const strike = typing(model, pattern);
  const send = createReporter();
  let last = analyze(model, settings);
  send(last, 0, 0);
  return () =>
    strike((now) => {
      last = analyze(now, settings, last);
      send(last, 1, 0);
    });
}

/** Parts are computed when they are read. */
const read = ({ graph, statuses }: Analysis): unknown => [graph, statuses];

/** The same with the status, beside the graph that it is read from. */
export function typingWithStatus(model: Model, pattern: RegExp): () => number {
  const strike = typing(model, pattern);
  let last = analyze(model, defaultOptions);
  read(last);
  return () =>
    strike((now) => {
      last = analyze(now, defaultOptions, last);
      read(last);
    });
}

/** Some places, spread evenly over the workspace. */
function placesOf(model: Model, pattern: RegExp): readonly Place[] {
  const all: Place[] = [];
  for (const file of model.files.values()) {
    for (const match of fileText(file).matchAll(pattern))
      all.push({ path: file.path, offset: match.index + match[0].length });
  }
  if (all.length === 0) throw new Error('There is nothing to type into in the workspace.');
  const count = Math.min(KEYSTROKES / 2, all.length);
  return Array.from({ length: count }, (_, index) => all[Math.floor((index / count) * all.length)]).filter(
    (place) => place !== undefined,
  );
}
