import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze, type Analysis } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { OpenedLesson } from '../core/lessons/judge/step-setting.ts';
import type { Texts } from '../core/lessons/learner/learner-record.ts';
import { readPack } from '../core/lessons/format/read-pack.ts';
import { readStates } from '../core/lessons/states/read-states.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel, updateModel } from '../core/model/update-model.ts';
import { countWork } from '../core/testing/count-work.ts';
import { createLessonSide } from './lesson-side.ts';

const MUSEUM = 'src/lessons/museum';
const paths = readdirSync(MUSEUM, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
const { pack } = readPack(
  paths
    .filter((path) => statSync(join(MUSEUM, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(MUSEUM, path), 'utf8') })),
);

function openedLesson(id: string): OpenedLesson {
  const lesson = pack?.lessons.find((one) => one.id === id);
  if (!pack || !lesson) throw new Error(`There is no lesson ${id}.`);
  const { start, solutions } = readStates(pack, lesson).states;
  const texts = (files: ReadonlyMap<string, string>): Texts => Object.fromEntries(files);
  return { lesson, start: texts(start), solutions: solutions.map(texts) };
}

const reading = { scopeOf, defaultNamespace: 'default' };
const options = { ...defaultOptions, complete: true, today: '2026-01-01' };

describe('the goals of a lesson', () => {
  test('of seven goals and six saved requests are judged with little work at a key', async () => {
    const opened = openedLesson('lab');
    const side = createLessonSide();
    side.open(opened);
    const step = opened.lesson.steps.at(-1);
    side.enter({ step: step?.id ?? '', begin: opened.start, facts: { answered: {}, deeds: [] }, met: [] });
    let model = loadModel(
      Object.entries(opened.start).map(([path, text]) => ({ path, text })),
      reading,
    );
    let analysis: Analysis | undefined;
    const counts: number[] = [];
    for (let key = 0; key < 5; key++) {
      const text = (opened.start['museum.yaml'] ?? '').replace('/tours', `/tours${key}`);
      model = updateModel(model, [{ path: 'museum.yaml', type: 'put', text: `${text}# ${key}\n` }], reading);
      analysis = analyze(model, options, analysis);
      // What each report computes anyway.
      for (const part of ['findings', 'statusSummaries', 'expectations', 'layout'] as const)
        void analysis[part];
      const judged = analysis;
      counts.push(await countWork(() => expect(side.judge(judged)?.goals.length).toBeGreaterThan(0)));
    }
    // The first one also makes what later ones only keep.
    expect(Math.max(...counts.slice(1))).toBeLessThan(10_000);
  });

  test('that compare with no beginning do not read it', () => {
    const opened = openedLesson('lab');
    let read = 0;
    const noted = (texts: Texts): Texts => ({
      get 'museum.yaml'() {
        read += 1;
        return texts['museum.yaml'] ?? '';
      },
    });
    const side = createLessonSide();
    side.open({ ...opened, start: noted(opened.start) });
    const [step] = opened.lesson.steps;
    side.enter({
      step: step?.id ?? '',
      begin: noted(opened.start),
      facts: { answered: {}, deeds: [] },
      met: [],
    });
    side.judge(analyze(loadModel([], reading), options));
    expect(read).toBe(0);
  });
});
