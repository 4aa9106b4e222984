import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '../core/lessons/check/check-pack.ts';
import { readPack } from '../core/lessons/format/read-pack.ts';

const guide = readFileSync(new URL('../../docs/lessons.md', import.meta.url), 'utf8');

/** The files that the guide for authors shows: a name in bold, and the fenced block below it. */
const shown = [...guide.matchAll(/^\*\*`greenhouse\/(.+)`\*\*\n\n(`{3,})\w+\n([\s\S]*?)^\2$/gm)].map(
  ([, path = '', , text = '']) => ({ path, text }),
);

const start = shown.find(({ path }) => path.endsWith('start/plants.yaml'))?.text ?? '';

/** The last file is described in words. */
const solution = {
  path: 'service-port/solution/plants.yaml',
  text: start.replace('{name: plants, port: 8080}', '{name: plants, port: 80}'),
};

test('the lesson in the guide for authors is complete', () => {
  expect(shown.map(({ path }) => path)).toEqual([
    'pack.yaml',
    'service-port/start/plants.yaml',
    'service-port/lesson.md',
  ]);
  expect(solution.text).not.toBe(start);
});

test('the lesson in the guide for authors is sound', () => {
  const read = readPack([...shown, solution]);
  expect(read.pack?.lessons.map(({ id }) => id)).toEqual(['service-port']);
  expect(checkPack(read)).toEqual([]);
});

test('without its solution it is not', () => {
  expect(checkPack(readPack(shown)).map(({ code }) => code)).toContain('lesson/not-met');
});
