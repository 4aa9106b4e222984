import { afterEach, describe, expect, test, vi } from 'vitest';
import { samples } from '../../samples/samples.ts';
import { openWorkbench } from '../../testing/workbench.ts';

afterEach(() => vi.restoreAllMocks());

describe('a sample', () => {
  test('replaces the workspace as one undo step', async () => {
    const bench = await openWorkbench({ 'mine.yaml': '# mine\n' });
    await bench.actions.openSample('smallest');
    await bench.settled();
    expect(bench.documents.paths()).not.toContain('mine.yaml');
    expect(bench.cards().length).toBeGreaterThan(3);
    expect(bench.toast()?.detail).toContain('one undo away');
    await bench.undo();
    expect(bench.documents.paths()).toEqual(['mine.yaml']);
  });

  test.each(samples.map(({ id }) => id))('%s opens', async (id) => {
    const bench = await openWorkbench();
    await bench.actions.openSample(id);
    await bench.settled();
    expect(bench.cards().length).toBeGreaterThan(3);
    expect(bench.state().undo).toContain('Open the sample');
  });

  test('that does not exist is reported', async () => {
    const bench = await openWorkbench();
    await bench.actions.openSample('no-such-sample');
    expect(bench.toast()).toMatchObject({ tone: 'error' });
  });
});
