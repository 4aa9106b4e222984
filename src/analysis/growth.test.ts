import { beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { Model } from '../core/model/model.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel, updateModel } from '../core/model/update-model.ts';
import { growingCode, workCounts, type WorkCounts } from '../core/testing/count-work.ts';
import {
  growthShapes,
  keyOfParent,
  keysInTeams,
  teams,
  teamsInList,
  type GrowthShape,
} from '../core/testing/growth-shapes.ts';
import { createReporter } from './reporter.ts';

const SIZES = [100, 400] as const;

/** Four times as many objects may cost so many times as much: a little more than four, for what is sorted, and far from sixteen. */
const MOST = 6;

const CODE = '/src/';

const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };

/** Objects per file: real files hold neither one object nor all of them. */
const FILE_SIZE = 50;

/** What runs to report a workspace, and then a key in it. */
async function workOf(
  { documents, key }: ReturnType<GrowthShape>,
  countsOpening = true,
): Promise<Readonly<{ open: WorkCounts; key: WorkCounts }>> {
  const files: Readonly<{ path: string; text: string }>[] = [];
  for (let from = 0; from < documents.length; from += FILE_SIZE) {
    const text = documents.slice(from, from + FILE_SIZE).join('---\n');
    files.push({ path: `${String(files.length).padStart(4, '0')}.yaml`, text });
  }
  const typed = files.find(({ text }) => text.includes(key));
  if (!typed) throw new Error(`Nothing says ${key}.`);
  const report = createReporter();
  const model = loadModel(files, reading);
  let analysis = analyze(model, defaultOptions);
  const opens = () => report(analysis, 1, 0);
  if (!countsOpening) opens();
  const open = countsOpening ? await workCounts(opens, CODE) : new Map<string, number>();
  const at = typed.text.indexOf(key) + key.length;
  const strike = (now: Model, start: number, end: number, text: string): Model => {
    const edits = [{ span: { start, end }, text }];
    const next = updateModel(now, [{ path: typed.path, type: 'edit', edits }], reading);
    analysis = analyze(next, defaultOptions, analysis);
    report(analysis, 1, 0);
    return next;
  };
  // The first key also makes what later ones only keep.
  const first = strike(model, at, at, 'x');
  return { open, key: await workCounts(() => strike(first, at, at + 1, ''), CODE) };
}

// What is made ready once in a process counts for no shape.
beforeAll(async () => {
  for (const shape of Object.values(growthShapes)) await workOf(shape(SIZES[0]));
}, 60_000);

describe.each(Object.entries(growthShapes))('%s', (_, shape) => {
  test('nothing runs more often than in proportion to their number', { timeout: 60_000 }, async () => {
    const [small, large] = [await workOf(shape(SIZES[0])), await workOf(shape(SIZES[1]))];
    expect(small.open.size).toBeGreaterThan(1000);
    expect(growingCode(small.open, large.open, MOST)).toEqual([]);
    expect(growingCode(small.key, large.key, MOST)).toEqual([]);
  });
});

/** Four times as many objects, of which a key changes as few. */
const TEAM_SIZES = [1000, 4000] as const;

/** So many times as much may run in the larger of two: parts of maps are copied, which hold a part of all. */
const LITTLE = 1.5;

/** Less than the objects, edges or findings of the smaller are many. */
const FEWER_THAN_OBJECTS = 500;

const ways = { 'in files': teams, 'in one List': teamsInList };

describe.each(Object.entries(ways))('of objects %s', (_, documents) => {
  test.each(Object.entries(keysInTeams))(
    'a key in %s runs nothing once for each object, edge or finding',
    { timeout: 120_000 },
    async (__, key) => {
      const { key: small } = await workOf({ documents: documents(TEAM_SIZES[0]), key }, false);
      const { key: large } = await workOf({ documents: documents(TEAM_SIZES[1]), key }, false);
      expect(small.size).toBeGreaterThan(1000);
      expect(growingCode(small, large, LITTLE, FEWER_THAN_OBJECTS)).toEqual([]);
    },
  );
});

/** Cards with a place have a few edges each that are looked at; all that end at Gateways would be sorted several times. */
const FEWER_THAN_EDGES = 2000;

test(
  'a key in the name of a parent runs nothing once for each edge to a Gateway',
  { timeout: 120_000 },
  async () => {
    const { key: small } = await workOf({ documents: teams(TEAM_SIZES[0]), key: keyOfParent }, false);
    const { key: large } = await workOf({ documents: teams(TEAM_SIZES[1]), key: keyOfParent }, false);
    expect(growingCode(small, large, LITTLE, FEWER_THAN_EDGES)).toEqual([]);
  },
);
