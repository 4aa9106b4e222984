import { changeDone } from '../../core/text/change-words.ts';
import { describe, expect, test, vi } from 'vitest';
import type { CommandCall } from '../../core/commands/command-call.ts';
import { resourceKey } from '../../core/model/resource.ts';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import type { Analyzer } from '../../analysis/protocol.ts';
import { CART, SHOP } from '../../testing/shop.ts';
import { openWorkbench, type Workbench } from '../../testing/workbench.ts';

const setReplicas = (bench: Workbench, value: number) => ({
  id: 'set' as const,
  args: { key: bench.keyOf('Deployment shop/cart'), path: ['spec', 'replicas'], value },
});

const rename = (bench: Workbench, name: string) => ({
  id: 'rename' as const,
  args: { key: bench.keyOf('Service shop/cart'), name, follow: true },
});

const remove = (bench: Workbench, name: string) => ({
  id: 'delete' as const,
  args: { keys: [bench.keyOf(name)] },
});

describe('a command', () => {
  test('is one undo step with its title, and a toast that undoes it', async () => {
    const bench = await openWorkbench(SHOP);
    expect(await bench.run(rename(bench, 'basket'))).toBe(true);
    expect(bench.edges()).toContain('HTTPRoute shop/cart → Service shop/basket');
    expect(changeDone(bench.state().undo ?? '')).toBe(bench.toast()?.message);
    bench.toast()?.action?.run();
    await bench.settled();
    expect(bench.text('cart.yaml')).toBe(CART);
    expect(bench.state().announcement).toMatch(/^Undone: /);
  });

  test('that edits a field is announced only', async () => {
    const bench = await openWorkbench(SHOP);
    const toasts = bench.state().toasts.length;
    expect(await bench.run(setReplicas(bench, 5))).toBe(true);
    expect(bench.text('cart.yaml')).toBe(CART.replace('replicas: 2', 'replicas: 5'));
    expect(bench.state().toasts).toHaveLength(toasts);
    expect(bench.state().announcement).toContain('replicas');
  });

  test('that would change nothing is refused', async () => {
    const bench = await openWorkbench(SHOP);
    expect(await bench.run(setReplicas(bench, 2))).toBe(false);
    expect(bench.state().dialog).toMatchObject({ type: 'plan', plan: { ok: false } });
  });

  test('that would break something opens the plan dialog first, and is carried out when confirmed', async () => {
    const bench = await openWorkbench(SHOP);
    const call = remove(bench, 'Service shop/cart');
    expect(await bench.run(call)).toBe(false);
    expect(bench.text('cart.yaml')).toBe(CART);
    const { dialog } = bench.state();
    expect(dialog).toMatchObject({ type: 'plan', calls: [call], plan: { ok: true } });
    expect(dialog?.type === 'plan' && dialog.plan.ok && dialog.plan.caveats.length).toBeGreaterThan(0);

    expect(await bench.actions.run([call], { confirmed: true })).toBe(true);
    await bench.settled();
    expect(bench.edges()).toContain('HTTPRoute shop/cart → Service shop/cart (missing)');
  });

  test('that is refused opens the plan dialog with the reason, even when confirmed', async () => {
    const bench = await openWorkbench(SHOP);
    const ends = { from: bench.keyOf('Deployment shop/cart'), to: bench.keyOf('Gateway infra/edge') };
    const call = { id: 'connect' as const, args: { ...ends, fromRow: null, toRow: null } };
    expect(await bench.actions.run([call], { confirmed: true })).toBe(false);
    expect(bench.state().dialog).toMatchObject({ type: 'plan', plan: { ok: false } });
  });

  test('that makes an object selects it and shows its text', async () => {
    const bench = await openWorkbench(SHOP);
    const args = { kind: '/Service', name: 'web', namespace: 'shop', file: 'cart.yaml' };
    expect(await bench.run({ id: 'create', args })).toBe(true);
    expect(bench.selected()).toEqual(['Service shop/web']);
    const { reveal } = bench.state();
    expect(reveal?.file).toBe('cart.yaml');
    expect(bench.text('cart.yaml').slice(reveal?.start)).toMatch(
      /^apiVersion: v1\nkind: Service\nmetadata:\n {2}name: web/,
    );
  });

  test('sets a place in the same undo step', async () => {
    const bench = await openWorkbench(SHOP);
    const args = { kind: '/Service', name: 'web', namespace: 'shop', file: 'cart.yaml' };
    await bench.actions.run([{ id: 'create', args }], {
      places: new Map([['/Service/shop/web', { x: 4, y: 8 }]]),
    });
    expect(bench.state().places.get('/Service/shop/web')).toEqual({ x: 4, y: 8 });
    await bench.undo();
    expect(bench.state().places.has('/Service/shop/web')).toBe(false);
  });
});

describe('several commands', () => {
  test('are one step, each planned on the outcome of the one before', async () => {
    const bench = await openWorkbench(SHOP);
    const args = { kind: '/Service', name: 'web', namespace: 'shop', file: 'cart.yaml' };
    const key = resourceKey({ group: '', kind: 'Service', namespace: 'shop', name: 'web' });
    const value = { app: 'web' };
    const set: CommandCall = { id: 'set', args: { key, path: ['metadata', 'labels'], value } };
    expect(await bench.actions.run([{ id: 'create', args }, set], { confirmed: true })).toBe(true);
    expect(bench.text('cart.yaml')).toContain('labels:');
    await bench.undo();
    expect(bench.text('cart.yaml')).toBe(CART);
  });

  test('run one after the other are undone one by one, to the byte', async () => {
    const bench = await openWorkbench(SHOP);
    const texts = [bench.actions.texts()];
    await bench.run(setReplicas(bench, 3));
    texts.push(bench.actions.texts());
    await bench.run(rename(bench, 'basket'));
    texts.push(bench.actions.texts());
    await bench.type('# The front door.', '# The only door.', 'edge.yaml');
    texts.push(bench.actions.texts());
    await bench.actions.run([remove(bench, 'GatewayClass example')], { confirmed: true });
    for (const before of texts.toReversed()) {
      await bench.undo();
      expect(bench.actions.texts()).toEqual(before);
    }
    for (const after of texts.slice(1)) {
      await bench.redo();
      expect(bench.actions.texts()).toEqual(after);
    }
  });
});

/** An analyzer whose every plan is outdated by typing. */
function overtaken(type: () => void): Analyzer {
  const analyzer = createInlineAnalyzer();
  return {
    ...analyzer,
    async plan(calls) {
      const answer = await analyzer.plan(calls);
      type();
      return answer;
    },
  };
}

describe('a plan that is always outdated', () => {
  const open = async (find: string, text: string) => {
    let bench: Workbench | null = null;
    let at = 0;
    const analyzer = overtaken(() => {
      at = bench?.text('cart.yaml').indexOf(find) ?? 0;
      const file = bench?.documents.text('cart.yaml');
      bench?.documents.doc.transact(() => file?.insert(at, text), bench.documents.origin);
    });
    bench = await openWorkbench(SHOP, { analyzer });
    return bench;
  };

  test('is rebased over what is typed elsewhere', async () => {
    const bench = await open('apiVersion', '# typed\n');
    expect(await bench.run(setReplicas(bench, 7))).toBe(true);
    expect(bench.text('cart.yaml')).toBe(
      `${'# typed\n'.repeat(3)}${CART.replace('replicas: 2', 'replicas: 7')}`,
    );
  });

  test('is given up where what it changes is being typed', async () => {
    const bench = await open('2\n  selector', '1');
    expect(await bench.run(setReplicas(bench, 7))).toBe(false);
    expect(bench.text('cart.yaml')).toBe(CART.replace('replicas: 2', 'replicas: 1112'));
    expect(bench.state().dialog).toMatchObject({ type: 'plan', plan: { ok: false } });
  });
});

test('an action that fails unexpectedly is reported, and the text stays', async () => {
  const failing = { ...createInlineAnalyzer(), plan: () => Promise.reject(new Error('out of memory')) };
  const bench = await openWorkbench(SHOP, { analyzer: failing });
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await bench.run(setReplicas(bench, 3))).toBe(false);
  expect(bench.toast()).toMatchObject({ tone: 'error', detail: 'out of memory' });
  expect(bench.text('cart.yaml')).toBe(CART);
  expect(silent).toHaveBeenCalledOnce();
  silent.mockRestore();
});

test('computed edits are one step with a toast', async () => {
  const bench = await openWorkbench(SHOP);
  bench.actions.edit('Add a line', [{ path: 'edge.yaml', span: { start: 0, end: 0 }, text: '# new\n' }]);
  expect(bench.text('edge.yaml')).toMatch(/^# new\n# The front door/);
  expect(bench.toast()?.message).toBe('Added a line');
  bench.actions.undo();
  expect(bench.text('edge.yaml')).toMatch(/^# The front door/);
});

test('undo and redo without a step are reported', async () => {
  const bench = await openWorkbench();
  bench.actions.undo();
  expect(bench.state().announcement).toBe('There is nothing to undo.');
  bench.actions.redo();
  expect(bench.state().announcement).toBe('There is nothing to redo.');
});

test('undo opens the file in which something was undone', async () => {
  const bench = await openWorkbench(SHOP);
  await bench.type('replicas: 2', 'replicas: 3', 'cart.yaml');
  bench.state().openFile('edge.yaml');
  await bench.undo();
  expect(bench.state().activeFile).toBe('cart.yaml');
});
