import { expect, test } from 'vitest';
import { SHOP } from '../testing/shop.ts';
import { patched } from './delta.ts';
import { createAnalyzer } from './create-analyzer.ts';
import type { AnalysisReport, Analyzer } from './protocol.ts';
import { forLists, forMaps } from './report-parts.ts';

const GOOD = Object.values(SHOP).join('---\n');
const BROKEN = GOOD.replace('name: cart # the', 'name: crat # the');
const FILE = 'shop.yaml';
const whole = { path: FILE, type: 'put', text: BROKEN } as const;

/** An analyzer that says all it knows as soon as it knows it. */
const createImpatient = (): Analyzer => createAnalyzer(() => Promise.resolve(), 0);

/** What the screen holds after a row of reports. */
function screenAfter(reports: readonly AnalysisReport[]) {
  const maps = forMaps(() => new Map()) as Record<string, ReadonlyMap<string, unknown>>;
  const lists = forLists(() => []) as Record<string, unknown>;
  for (const report of reports) {
    forMaps((name) => {
      maps[name] = patched<string, unknown>(maps[name] ?? new Map(), report[name]);
      return null;
    });
    forLists((name) => (lists[name] = report[name] ?? lists[name]));
  }
  return { ...maps, ...lists };
}

/** All reports until nothing more comes. */
async function reportsOf(analyzer: Analyzer, first: Promise<AnalysisReport | null>) {
  const reports: AnalysisReport[] = [];
  for (let report = await first; report; report = await analyzer.more()) reports.push(report);
  return reports;
}

const fresh = async (text: string, version = 1) => {
  const report = await createAnalyzer(() => Promise.resolve()).update([{ ...whole, text }], version);
  if (!report) throw new Error('No report.');
  return screenAfter([report]);
};

test('new files are reported in parts, which together say what the whole says', async () => {
  const analyzer = createImpatient();
  const reports = await reportsOf(analyzer, analyzer.update([whole], 1));
  const stages = reports.map(({ stage }) => stage);
  expect([...new Set(stages)]).toEqual(['graph', 'statuses', 'checking', 'whole']);
  expect(stages.filter((stage) => stage !== 'checking')).toEqual(['graph', 'statuses', 'whole']);
  expect(screenAfter(reports)).toEqual(await fresh(BROKEN));
});

test('the graph is drawn before anything is said of statuses and problems, and no part clears what is not checked', async () => {
  const analyzer = createImpatient();
  const [graph, statuses, ...others] = await reportsOf(analyzer, analyzer.update([whole], 1));
  expect(graph?.cards.set.length).toBeGreaterThan(0);
  expect(graph?.boxes.set.length).toBe(graph?.cards.set.length);
  expect(graph?.lanes?.length).toBeGreaterThan(0);
  expect(graph?.statusSummaries.set).toEqual([]);
  expect(graph?.findings.set).toEqual([]);
  expect(statuses?.statusSummaries.set.length).toBeGreaterThan(0);
  expect(statuses?.findings.set).toEqual([]);
  const checked = [graph, statuses, ...others].map((report) => report?.progress?.checked ?? null);
  expect(checked.slice(0, -1)).toEqual([0, ...checked.slice(1, -1).map((_, i) => i)]);
  expect(checked.at(-1)).toBeNull();
});

test.each([0, 1, 2, 3, 5])('an edit after %i parts is in what comes then', async (count) => {
  const analyzer = createImpatient();
  const reports = [await analyzer.update([whole], 1)];
  while (reports.length < count) reports.push(await analyzer.more());
  const at = BROKEN.indexOf('crat # the');
  const overtaken = analyzer.more();
  const edits = [{ span: { start: at, end: at + 4 }, text: 'cart' }];
  const rest = await reportsOf(analyzer, analyzer.update([{ path: FILE, type: 'edit', edits }], 2));
  expect(await overtaken).toBeNull();
  const said = [...reports, ...rest].filter((report) => report !== null);
  expect(rest.at(-1)?.stage).toBe('whole');
  expect(screenAfter(said)).toEqual(await fresh(GOOD, 2));
});

test('what is typed after the whole comes at once, and nothing more', async () => {
  const analyzer = createImpatient();
  await reportsOf(analyzer, analyzer.update([whole], 1));
  const edits = [{ span: { start: 0, end: 0 }, text: '# x\n' }];
  const reports = await reportsOf(analyzer, analyzer.update([{ path: FILE, type: 'edit', edits }], 2));
  expect(reports.map(({ stage }) => stage)).toEqual(['whole']);
  expect(await analyzer.more()).toBeNull();
});

test('a question between parts is answered by the whole, and the parts go on', async () => {
  const analyzer = createImpatient();
  const first = await analyzer.update([whole], 1);
  expect(await analyzer.safeFixes()).toBeDefined();
  const rest = await reportsOf(analyzer, analyzer.more());
  expect(screenAfter([first, ...rest].filter((report) => report !== null))).toEqual(await fresh(BROKEN));
});
