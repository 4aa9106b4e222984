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
  return { asked, analyzer: { update, rules: async () => [] } as unknown as Analyzer };
}

const report = (version: number): AnalysisReport => ({
  version,
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
  const { asked, analyzer } = slowAnalyzer();
  const feed = feedAnalyzer(documents, analyzer, store);
  const type = (text: string) =>
    documents.doc.transact(() => documents.text('a.yaml')?.insert(0, text), documents.origin);
  const ask = () => void feed.analyzer.rules();
  return { documents, store, asked, feed, type, ask };
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
