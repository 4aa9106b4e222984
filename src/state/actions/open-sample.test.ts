import { afterEach, describe, expect, test, vi } from 'vitest';
import { samples } from '../../samples/samples.ts';
import { openWorkbench } from '../../testing/workbench.ts';

afterEach(() => vi.restoreAllMocks());

describe('a sample', () => {
  test('is added to a workspace that has files, where this is wanted, and replaces none', async () => {
    const bench = await openWorkbench({ 'mine.yaml': '# mine\n' });
    await bench.actions.openSample('smallest', 'here');
    await bench.settled();
    expect(bench.documents.paths()).toContain('mine.yaml');
    expect(bench.cards().length).toBeGreaterThan(3);
    await bench.undo();
    expect(bench.documents.paths()).toEqual(['mine.yaml']);
  });

  test('does not take the place of files where no other workspace can be made', async () => {
    const bench = await openWorkbench({ 'mine.yaml': '# mine\n' });
    await bench.actions.openSample('smallest');
    expect(bench.documents.paths()).toEqual(['mine.yaml']);
    expect(bench.toast()?.message).toContain('was not made');
  });

  test.each(samples.map(({ id }) => id))('%s opens', async (id) => {
    const bench = await openWorkbench();
    await bench.actions.openSample(id);
    await bench.settled();
    expect(bench.cards().length).toBeGreaterThan(3);
    expect(bench.state().undo).toContain('Open the sample');
  });

  test('of both models opens with its Ingresses beside its Gateways', async () => {
    const bench = await openWorkbench();
    await bench.actions.openSample('ingress-and-gateway');
    expect(bench.state()).toMatchObject({ comparing: true, models: true });
    bench.state().setComparing(false);
    expect(bench.state().models).toBe(false);
  });

  test('that does not exist is reported', async () => {
    const bench = await openWorkbench();
    await bench.actions.openSample('no-such-sample');
    expect(bench.toast()).toMatchObject({ tone: 'error' });
  });
});
