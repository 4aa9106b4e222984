import { expect, test, vi } from 'vitest';
import type { Analyzer, AnalysisReport } from '../../analysis/protocol.ts';
import type { FileChange } from '../../core/model/model.ts';
import { createAppStore } from '../app-store.ts';
import { createDocuments } from '../create-documents.ts';
import { feedAnalyzer } from './feed-analyzer.ts';

const nothing = { set: [], deleted: [] };

/** An analyzer that answers on demand. */
function slowAnalyzer() {
  const asked: {
    changes: readonly FileChange[];
    version: number;
    options: Parameters<Analyzer['update']>[2];
    answer: (report: AnalysisReport | null) => void;
  }[] = [];
  const update: Analyzer['update'] = (changes, version, options) =>
    new Promise((answer) => asked.push({ changes, version, options, answer }));
  const wanted: ((report: AnalysisReport | null) => void)[] = [];
  const more: Analyzer['more'] = () => new Promise((answer) => wanted.push(answer));
  return { asked, wanted, analyzer: { update, more, rules: async () => [] } as unknown as Analyzer };
}

const report = (version: number): AnalysisReport => ({
  version,
  stage: 'whole',
  progress: null,
  nodes: nothing,
  edges: nothing,
  cards: nothing,
  cardEdges: nothing,
  shownOn: nothing,
  foldable: nothing,
  findings: nothing,
  suppressed: nothing,
  portability: nothing,
  outlines: nothing,
  expectations: nothing,
  boxes: nothing,
  statusSummaries: nothing,
  lanes: null,
  namespaces: [`v${version}`],
  roots: [],
  implementations: [],
  took: 1,
});

const turn = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const documents = createDocuments();
  documents.edit('Create', [{ path: 'a.yaml', span: { start: 0, end: 0 }, text: 'a' }]);
  const store = createAppStore();
  const { asked, wanted, analyzer } = slowAnalyzer();
  const feed = feedAnalyzer(documents, analyzer, store);
  const type = (text: string) =>
    documents.doc.transact(() => documents.text('a.yaml')?.insert(0, text), documents.origin);
  const ask = () => void feed.analyzer.rules();
  return { documents, store, asked, wanted, feed, type, ask };
}

test('the existing texts are sent first', () => {
  const { asked, feed } = setUp();
  feed.start();
  expect(asked.map(({ changes }) => changes)).toEqual([[{ path: 'a.yaml', type: 'put', text: 'a' }]]);
});

test('changes made while an answer is pending are sent together, with the version of the text', async () => {
  const { documents, store, asked, feed, type } = setUp();
  feed.start();
  for (const letter of 'xyz') {
    type(letter);
    await turn();
  }
  expect(asked).toHaveLength(1);
  asked[0]?.answer(report(1));
  await turn();
  expect(asked).toHaveLength(2);
  expect(asked[1]?.changes).toHaveLength(3);
  expect(asked[1]?.version).toBe(documents.version);
  asked[1]?.answer(report(documents.version));
  await feed.settled();
  expect(store.getState().version).toBe(documents.version);
});

test('every query sends the pending changes first', async () => {
  const { asked, feed, type, ask } = setUp();
  feed.start();
  type('x');
  ask();
  expect(asked).toHaveLength(2);
  ask();
  expect(asked).toHaveLength(2);
});

test('a superseded update changes nothing on screen', async () => {
  const { store, asked, feed, type, ask } = setUp();
  feed.start();
  type('x');
  ask();
  let settled = false;
  void feed.settled().then(() => {
    settled = true;
  });
  asked[0]?.answer(null);
  await turn();
  expect(settled).toBe(false);
  asked[1]?.answer(report(2));
  await turn();
  expect(settled).toBe(true);
  expect(store.getState().namespaces).toEqual(['v2']);
});

const part = (
  version: number,
  stage: 'graph' | 'statuses' | 'checking',
  checked: number,
): AnalysisReport => ({
  ...report(version),
  stage,
  progress: { checked, of: 9 },
});

test('parts are shown as they come, and nothing is said to be checked before the last', async () => {
  const { documents, store, asked, wanted, feed } = setUp();
  feed.start();
  asked[0]?.answer(part(documents.version, 'graph', 0));
  await turn();
  expect(store.getState()).toMatchObject({ checks: 'loading', progress: { checked: 0, of: 9 } });
  expect(store.getState().namespaces).toEqual([`v${documents.version}`]);
  wanted[0]?.(part(documents.version, 'checking', 4));
  await turn();
  expect(store.getState()).toMatchObject({ checks: 'loading', progress: { checked: 4, of: 9 } });
  wanted[1]?.(report(documents.version));
  await feed.settled();
  expect(store.getState()).toMatchObject({ checks: 'done', progress: null });
  expect(wanted).toHaveLength(2);
});

test('what is typed between two parts goes first', async () => {
  const { documents, store, asked, wanted, feed, type } = setUp();
  feed.start();
  asked[0]?.answer(part(1, 'graph', 0));
  await turn();
  type('x');
  await turn();
  expect(asked).toHaveLength(1);
  wanted[0]?.(part(1, 'statuses', 0));
  await turn();
  expect(wanted).toHaveLength(1);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(part(documents.version, 'checking', 3));
  await turn();
  expect(store.getState().checks).toBe('loading');
  wanted[1]?.(report(documents.version));
  await feed.settled();
  expect(store.getState()).toMatchObject({ checks: 'done', version: documents.version });
});

test('a part that is superseded by a question changes nothing on screen', async () => {
  const { documents, store, asked, wanted, feed, type, ask } = setUp();
  feed.start();
  asked[0]?.answer(part(1, 'graph', 0));
  await turn();
  type('x');
  ask();
  wanted[0]?.(null);
  await turn();
  expect(store.getState().checks).toBe('loading');
  asked[1]?.answer(report(documents.version));
  await feed.settled();
  expect(store.getState().checks).toBe('done');
});

test('a changed option requests a new report', () => {
  const { store, asked, feed } = setUp();
  feed.start();
  store.getState().setOptions({ partial: true });
  expect(asked).toHaveLength(2);
});

test('a workspace that stays open past midnight is checked on the new day with the next change', () => {
  vi.useFakeTimers({ now: new Date('2026-01-31T23:59:00Z'), toFake: ['Date'] });
  const { asked, feed, type, ask } = setUp();
  feed.start();
  vi.setSystemTime(new Date('2026-02-01T00:01:00Z'));
  type('x');
  ask();
  expect(asked.map(({ options }) => options?.today)).toEqual(['2026-01-31', '2026-02-01']);
  vi.useRealTimers();
});

test('nothing is said to be checked before there is a report about the text', async () => {
  const { documents, store, asked, feed, type } = setUp();
  const { checks } = store.getState();
  expect(checks).toBe('loading');
  feed.start();
  type('x');
  await turn();
  asked[0]?.answer(report(1));
  await turn();
  expect(store.getState().checks).toBe('loading');
  asked[1]?.answer(report(documents.version));
  await feed.settled();
  expect(store.getState().checks).toBe('done');
  type('y');
  expect(store.getState().checks).toBe('done');
  documents.edit('Open', [{ path: 'b.yaml', span: { start: 0, end: 0 }, text: 'b' }]);
  expect(store.getState().checks).toBe('loading');
  await turn();
  asked[2]?.answer(null);
  await turn();
  asked[3]?.answer(null);
  await feed.settled();
  expect(store.getState().checks).toBe('stopped');
});
