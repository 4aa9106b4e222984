import { beforeAll, describe, expect, test } from 'vitest';
import { analyze, type AnalysisSettings } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { defaultCanvasChoice } from '../core/model/canvas-choice.ts';
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

/** A workspace of documents, and how it is reported: at first, and after each edit. */
function workspaceOf(documents: readonly string[], settings: AnalysisSettings = defaultOptions) {
  const files: Readonly<{ path: string; text: string }>[] = [];
  for (let from = 0; from < documents.length; from += FILE_SIZE) {
    const text = documents.slice(from, from + FILE_SIZE).join('---\n');
    files.push({ path: `${String(files.length).padStart(4, '0')}.yaml`, text });
  }
  const report = createReporter();
  let model = loadModel(files, reading);
  let analysis = analyze(model, settings);
  const strike = (path: string, start: number, end: number, text: string): void => {
    model = updateModel(model, [{ path, type: 'edit', edits: [{ span: { start, end }, text }] }], reading);
    analysis = analyze(model, settings, analysis);
    report(analysis, 1, 0);
  };
  return {
    opens: () => report(analysis, 1, 0),
    /** What runs for a key behind a word, which is taken back again. */
    workOfKey: async (word: string): Promise<WorkCounts> => {
      const typed = files.find(({ text }) => text.includes(word));
      if (!typed) throw new Error(`Nothing says ${word}.`);
      const at = typed.text.indexOf(word) + word.length;
      // The first key also makes what later ones only keep.
      strike(typed.path, at, at, 'x');
      return workCounts(() => strike(typed.path, at, at + 1, ''), CODE);
    },
  };
}

type Workspace = ReturnType<typeof workspaceOf>;

/** What runs to report a workspace, and then a key in it. */
async function workOf({ documents, key }: ReturnType<GrowthShape>) {
  const { opens, workOfKey } = workspaceOf(documents);
  return { open: await workCounts(opens, CODE), key: await workOfKey(key) };
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
const FEWER_THAN_OBJECTS = 800;

/** Cards with a place have a few edges each that are looked at; all that end at Gateways would be sorted several times. */
const FEWER_THAN_EDGES = 2000;

const keys = Object.entries(keysInTeams).map(([where, key]) => [where, key, FEWER_THAN_OBJECTS] as const);

const everything = { ...defaultOptions, canvas: { ...defaultCanvasChoice, show: 'everything' } } as const;

const ways = [
  [
    'in files',
    teams,
    defaultOptions,
    [...keys, ['the name of a parent', keyOfParent, FEWER_THAN_EDGES] as const],
  ],
  ['in one List', teamsInList, defaultOptions, keys],
  ['in files, where everything is shown', teams, everything, keys.slice(0, 1)],
] as const;

describe.each(ways)('of objects %s', (_, documents, settings, struck) => {
  const [few, many] = TEAM_SIZES.map((size) => workspaceOf(documents(size), settings)) as [
    Workspace,
    Workspace,
  ];
  // Opened once for all keys.
  beforeAll(() => [few, many].forEach(({ opens }) => opens()), 120_000);

  test.each(struck)(
    'a key in %s runs nothing once for each object, edge or finding',
    { timeout: 60_000 },
    async (__, key, runs) => {
      // One after the other: what runs is counted in the whole process.
      const [small, large] = [await few.workOfKey(key), await many.workOfKey(key)];
      expect(small.size).toBeGreaterThan(1000);
      expect(growingCode(small, large, LITTLE, runs)).toEqual([]);
    },
  );
});
