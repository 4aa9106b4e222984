import { expect, test } from 'vitest';
import { analyze, type Analysis } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { readPack } from '../core/lessons/format/read-pack.ts';
import { analyzeState } from '../core/lessons/states/analyze-state.ts';
import { readStates } from '../core/lessons/states/read-states.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';
import { statusList } from '../core/status/status-value.ts';
import { loadPack, packIds } from '../lessons/load-pack.ts';
import { loadSample, samples } from './samples.ts';

/** Faults that go round in the traffic: no controller refuses them. */
const LOOPS = new Set(['attachment/redirect-loop', 'routing/redirect-loop']);

/** Faults that leave no controller to answer: the API server refuses the object, or there is nothing that it belongs to. */
const UNANSWERED = /^(?:admission|object|text)\/|^(?:reference|attachment\/parent)[/-]missing$/;

/** Findings and conditions report faults together: each the codes of errors, or why there are none. */
function expectTogether(name: string, analysis: Analysis): void {
  const { findings, statuses } = analysis;
  const refused = JSON.stringify(statusList(analysis, statuses)).includes('"status":"False"');
  const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const errors = codes.filter((code) => !LOOPS.has(code));
  // What the manifests do not hold a controller takes for missing; here it is said to be unknown.
  const unknown = findings.filter(({ message }) => message.includes('not checked')).map(({ code }) => code);
  if (refused) expect([name, [...errors, ...unknown]]).not.toEqual([name, []]);
  else if (!errors.some((code) => UNANSWERED.test(code))) expect([name, errors]).toEqual([name, []]);
}

async function sampleAnalysis(id: string): Promise<Analysis> {
  const files = (await loadSample(id)) ?? [];
  return analyze(loadModel(files, { scopeOf, defaultNamespace: 'default' }), defaultOptions);
}

async function lessonAnalyses(id: string): Promise<readonly (readonly [string, Analysis])[]> {
  const { pack } = readPack((await loadPack(id)) ?? []);
  if (!pack) throw new Error(`The pack ${id} cannot be read.`);
  return pack.lessons.flatMap((lesson) => {
    const { start, solutions, alternatives, attempts } = readStates(pack, lesson).states;
    const states = [
      start,
      ...solutions,
      ...alternatives.flatMap((one) => one.solutions),
      ...attempts.map(({ files }) => files),
    ];
    return states.map((files, at) => [`${lesson.id} ${at}`, analyzeState(files, lesson.options)] as const);
  });
}

test.each(samples.map(({ id }) => id))('errors are where a controller refuses something: sample %s', async (id) => {
  expectTogether(id, await sampleAnalysis(id));
});

test.each(packIds)('errors are where a controller refuses something: the lessons of %s', async (id) => {
  const analyses = await lessonAnalyses(id);
  expect(analyses.length).toBeGreaterThan(5);
  for (const [name, analysis] of analyses) expectTogether(name, analysis);
}, 120_000);
