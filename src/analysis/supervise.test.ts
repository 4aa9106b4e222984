import type { Remote } from 'comlink';
import { describe, expect, test } from 'vitest';
import type { FileChange } from '../core/model/model.ts';
import type { Analyzer, AnalysisReport } from './protocol.ts';
import { supervise } from './supervise.ts';
import type { WorkerLink } from './worker-link.ts';

const none = { set: [], deleted: [] };

const report = (
  version: number,
  files: readonly string[],
  deleted: readonly string[] = [],
): AnalysisReport => ({
  version,
  stage: 'whole',
  progress: null,
  nodes: none,
  edges: none,
  cards: none,
  cardEdges: none,
  shownOn: none,
  foldable: none,
  statusSummaries: none,
  findings: none,
  suppressed: none,
  portability: none,
  outlines: {
    set: files.map((path) => [path, { path, ids: [], starts: [0], keys: [], items: [], broken: [] }]),
    deleted,
  },
  expectations: none,
  boxes: none,
  lanes: [],
  namespaces: [],
  roots: [],
  implementations: [],
  took: 1,
});

/** A worker that reports the paths it knows, and dies of a text or a change with `crash`. */
function createFakeWorkers() {
  const started: { changes: FileChange[]; asked: string[] }[] = [];
  const start = (): WorkerLink => {
    const worker = { changes: [] as FileChange[], asked: [] as string[] };
    started.push(worker);
    let dead = false;
    const update: Analyzer['update'] = async (changes, version) => {
      worker.changes.push(...changes);
      dead ||= changes.some(
        (change) =>
          (change.type === 'put' && change.text.includes('crash')) ||
          (change.type === 'edit' && change.edits.some(({ text }) => text.includes('crash'))),
      );
      if (dead) throw new Error('out of memory');
      return report(
        version,
        changes.map(({ path }) => path),
      );
    };
    const inspect: Analyzer['inspect'] = async () => {
      if (dead) throw new Error('dead');
      return null;
    };
    const openLesson = async (opened: unknown) => void worker.asked.push(`open ${String(opened)}`);
    const judgeStep = async (setting: unknown) => void worker.asked.push(`judge ${String(setting)}`);
    const analyzer = { update, inspect, openLesson, judgeStep } as unknown as Remote<Analyzer>;
    return { ask: (question) => question(analyzer), stop: () => undefined };
  };
  return { start, started };
}

const put = (path: string, text: string): FileChange => ({ path, type: 'put', text });
const insert = (path: string, text: string): FileChange => ({
  path,
  type: 'edit',
  edits: [{ span: { start: 0, end: 0 }, text }],
});

describe('a worker that dies', () => {
  test('is replaced by one that reads the current texts, and the reason is reported', async () => {
    const { start, started } = createFakeWorkers();
    const reasons: string[] = [];
    const analyzer = supervise(start, (reason) => reasons.push(reason));
    await analyzer.update([put('a', 'one'), put('b', 'two')], 1);
    await analyzer.update([insert('a', 'crash'), { path: 'b', type: 'delete' }], 2);
    expect(started).toHaveLength(2);
    expect(started[1]?.changes).toEqual([put('a', 'crashone')]);
    expect(reasons).toEqual(['out of memory', 'out of memory']);

    // The text still breaks it, until it changes.
    const edits = [{ span: { start: 0, end: 5 }, text: '' }];
    const after = await analyzer.update([{ path: 'a', type: 'edit', edits }], 3);
    expect(started[2]?.changes).toEqual([put('a', 'one')]);
    expect(after?.outlines.deleted).toEqual(['b']);
    expect(after?.version).toBe(3);
    expect(await analyzer.update([insert('a', 'x')], 4)).toMatchObject({ outlines: { deleted: [] } });
    expect(started).toHaveLength(3);
  });

  test('between two parts is replaced by one whose parts say what is gone', async () => {
    const { start } = createFakeWorkers();
    const reports: (AnalysisReport | Error)[] = [
      { ...report(1, ['a', 'b']), findings: { set: [['old', {} as never]], deleted: [] } },
      new Error('out of memory'),
      { ...report(1, ['a']), stage: 'graph', progress: { checked: 0, of: 1 } },
      { ...report(1, []), stage: 'checking', progress: { checked: 1, of: 1 } },
      report(1, ['c']),
    ];
    const say = async () => {
      const next = reports.shift();
      if (next === undefined || next instanceof Error) throw next ?? new Error('Nothing more.');
      return next;
    };
    const speaking = (): WorkerLink => ({
      ...start(),
      ask: (question) => question({ update: say, more: say } as unknown as Remote<Analyzer>),
    });
    const reasons: string[] = [];
    const analyzer = supervise(speaking, (reason) => reasons.push(reason));
    await analyzer.update([put('a', 'one'), put('b', 'two')], 1);
    const graph = await analyzer.more();
    expect(reasons).toEqual(['out of memory']);
    expect(graph).toMatchObject({ stage: 'graph', outlines: { deleted: ['b'] }, findings: { deleted: [] } });
    expect(await analyzer.more()).toMatchObject({ stage: 'checking', outlines: none, findings: none });
    // What the whole says of files comes after what the graph said of them.
    expect(await analyzer.more()).toMatchObject({
      outlines: { deleted: [] },
      findings: { deleted: ['old'] },
    });
  });

  test('fails the questions it was asked, and not the workspace', async () => {
    const { start } = createFakeWorkers();
    const analyzer = supervise(start, () => undefined);
    await analyzer.update([put('a', 'crash')], 1);
    await expect(analyzer.inspect('///a' as never)).rejects.toThrow('dead');
    await analyzer.update([put('a', 'fine')], 2);
    expect(await analyzer.inspect('///a' as never)).toBeNull();
  });

  test('is followed by one in which the same step of the same lesson is open', async () => {
    const { start, started } = createFakeWorkers();
    const analyzer = supervise(start, () => undefined);
    await analyzer.judgeStep('nothing' as never);
    await analyzer.openLesson('chain' as never);
    await analyzer.judgeStep('one' as never);
    await analyzer.judgeStep('two' as never);
    await analyzer.update([put('a', 'crash')], 1);
    await analyzer.update([put('a', 'fine')], 2);
    expect(started.at(-1)?.asked).toEqual(['open chain', 'judge two']);

    await analyzer.openLesson(null);
    await analyzer.update([put('a', 'crash')], 3);
    await analyzer.update([put('a', 'fine')], 4);
    expect(started.at(-1)?.asked).toEqual(['open null']);
  });
});
