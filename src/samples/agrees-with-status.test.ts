import { expect, test } from 'vitest';
import { analyze, type Analysis } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { readPack } from '../core/lessons/format/read-pack.ts';
import { analyzeState } from '../core/lessons/states/analyze-state.ts';
import { readStates } from '../core/lessons/states/read-states.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';
import { implementationsThatDiffer } from '../core/presets/testing/implementations-that-differ.ts';
import { isRefused } from '../core/status/testing/is-refused.ts';
import { loadPack, packIds } from '../lessons/load-pack.ts';
import { loadSample, samples } from './samples.ts';

/** Faults that go round in the traffic: no controller refuses them. */
const LOOPS = new Set(['attachment/redirect-loop', 'routing/redirect-loop']);

/** Faults that leave no controller to answer: the API server refuses the object, or there is nothing that it belongs to. */
const UNANSWERED = /^(?:admission|object|text)\/|^(?:reference|attachment\/parent)[/-]missing$/;

/** Findings and conditions report faults together: each the codes of errors, or why there are none. */
function expectTogether(name: string, analysis: Analysis): void {
  const { findings } = analysis;
  const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const errors = codes.filter((code) => !LOOPS.has(code));
  // What the manifests do not hold a controller takes for missing; here it is said to be unknown.
  const unknown = findings.filter(({ message }) => message.includes('not checked')).map(({ code }) => code);
  if (isRefused(analysis)) expect([name, [...errors, ...unknown]]).not.toEqual([name, []]);
  else if (!errors.some((code) => UNANSWERED.test(code))) expect([name, errors]).toEqual([name, []]);
}

async function* sampleAnalyses(id: string): AsyncGenerator<readonly [string, Analysis]> {
  const files = (await loadSample(id)) ?? [];
  const model = loadModel(files, { scopeOf, defaultNamespace: 'default' });
  for (const { name, choices } of implementationsThatDiffer())
    yield [`${id} as ${name} does`, analyze(model, { ...defaultOptions, choices })];
}

/** All states as the specification has it, the first and the last one as each implementation does. */
async function* lessonAnalyses(id: string): AsyncGenerator<readonly [string, Analysis]> {
  const { pack } = readPack((await loadPack(id)) ?? []);
  if (!pack) throw new Error(`The pack ${id} cannot be read.`);
  for (const lesson of pack.lessons) {
    const { start, solutions, alternatives, attempts } = readStates(pack, lesson).states;
    const states = [
      start,
      ...solutions,
      ...alternatives.flatMap((one) => one.solutions),
      ...attempts.map(({ files }) => files),
    ];
    for (const [at, files] of states.entries()) {
      const ends = files === start || files === solutions.at(-1);
      for (const { name, choices } of ends ? implementationsThatDiffer() : [{ name: '-', choices: {} }])
        yield [
          `${lesson.id} ${at} as ${name} does`,
          analyzeState(files, { ...lesson.options, choices: lesson.options.choices ?? choices }),
        ];
    }
  }
}

test.each(samples.map(({ id }) => id))('errors are where a controller refuses something: sample %s', async (id) => {
  for await (const [name, analysis] of sampleAnalyses(id)) expectTogether(name, analysis);
});

test.each(packIds)('errors are where a controller refuses something: the lessons of %s', async (id) => {
  let count = 0;
  for await (const [name, analysis] of lessonAnalyses(id)) {
    expectTogether(name, analysis);
    count++;
  }
  expect(count).toBeGreaterThan(5);
}, 240_000);
