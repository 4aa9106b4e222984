import { expect, test } from 'vitest';
import type { Analyzer, AnalysisReport } from '../../analysis/protocol.ts';
import type { FileChange } from '../../core/model/model.ts';
import { createAppStore } from '../app-store.ts';
import { createDocuments } from '../create-documents.ts';
import { feedAnalyzer } from './feed-analyzer.ts';

const nothing = { set: [], deleted: [] };

/** An analyzer that answers when it is told to. */
function slowAnalyzer() {
  const asked: {
    changes: readonly FileChange[];
    version: number;
    answer: (report: AnalysisReport | null) => void;
  }[] = [];
  const update: Analyzer['update'] = (changes, version) =>
    new Promise((answer) => asked.push({ changes, version, answer }));
  return { asked, analyzer: { update, rules: async () => [] } as unknown as Analyzer };
}

const report = (version: number): AnalysisReport => ({
  version,
  nodes: nothing,
  edges: nothing,
  findings: nothing,
  suppressed: nothing,
  outlines: nothing,
  expectations: nothing,
  boxes: nothing,
  statusSummaries: nothing,
  lanes: null,
  namespaces: [`v${version}`],
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

test('the texts that are there go first', () => {
  const { asked, feed } = setUp();
  feed.start();
  expect(asked.map(({ changes }) => changes)).toEqual([[{ path: 'a.yaml', type: 'put', text: 'a' }]]);
});

test('what is typed while an answer is awaited goes out together, with the version of the text', async () => {
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

test('whoever asks something sends what has gathered first', async () => {
  const { asked, feed, type, ask } = setUp();
  feed.start();
  type('x');
  ask();
  expect(asked).toHaveLength(2);
  ask();
  expect(asked).toHaveLength(2);
});

test('an update that another has superseded leaves the screen to that one', async () => {
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

test('another option asks again', () => {
  const { store, asked, feed } = setUp();
  feed.start();
  store.getState().setOptions({ partial: true });
  expect(asked).toHaveLength(2);
});
