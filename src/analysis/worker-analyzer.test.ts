import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SHOP } from '../testing/shop.ts';
import { openWorkbench } from '../testing/workbench.ts';
import { createAnalyzer } from './create-analyzer.ts';
import { nextTurn } from './next-turn.ts';
import { createWorkerAnalyzer } from './worker-analyzer.ts';

/** Workers in this thread, behind the same messages. They die on demand, and of a text with `crash` in it. */
const workers: TestWorker[] = [];

class TestWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  stopped = false;

  constructor() {
    super();
    workers.push(this);
    const analyzer = createAnalyzer(nextTurn());
    const update: typeof analyzer.update = (changes, ...rest) => {
      if (!JSON.stringify(changes).includes('crash')) return analyzer.update(changes, ...rest);
      this.die();
      return new Promise(() => {});
    };
    expose({ ...analyzer, update }, this.#channel.port1);
    this.#channel.port2.addEventListener('message', ({ data }) =>
      this.dispatchEvent(Object.assign(new Event('message'), { data })),
    );
    this.#channel.port2.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.#channel.port2.postMessage(message, transfer);
  }

  terminate() {
    this.stopped = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  die() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', TestWorker);
});
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
  vi.unstubAllGlobals();
});

/** The application over workers, and why they are said to have died. */
async function openOverWorkers() {
  const reasons: string[] = [];
  const analyzer = createWorkerAnalyzer((reason) => reasons.push(reason));
  const bench = await openWorkbench(SHOP, { analyzer });
  return { bench, analyzer, reasons };
}

describe('the analyzer in a worker', () => {
  test('answers like the one in the same thread', async () => {
    const { bench } = await openOverWorkers();
    const inline = await openWorkbench(SHOP);
    expect(bench.cards()).toEqual(inline.cards());
    expect(bench.edges()).toEqual(inline.edges());
    expect(await bench.send('http://shop.example.com/cart')).toBe(
      await inline.send('http://shop.example.com/cart'),
    );
  });

  test('sends one report for what is typed while it works', async () => {
    const { bench } = await openOverWorkers();
    const versions: number[] = [];
    bench.store.subscribe(({ version }, before) => {
      if (version !== before.version) versions.push(version);
    });
    for (const path of ['a.yaml', 'b.yaml', 'c.yaml']) bench.actions.newFile(path);
    await bench.settled();
    expect(versions).toEqual([bench.documents.version]);
  });

  test('that dies is replaced, and the screen goes on', async () => {
    const { bench, reasons } = await openOverWorkers();
    await bench.type('replicas: 2', 'replicas: 3', 'cart.yaml');
    bench.documents.edit('Break it', [{ path: 'bad.yaml', span: { start: 0, end: 0 }, text: '# crash\n' }]);
    await vi.waitFor(() => expect(reasons).toEqual(['out of memory', 'out of memory']));
    expect(bench.cards()).toHaveLength(6);
    await bench.undo();
    expect(workers).toHaveLength(3);
    expect(bench.problems()).toEqual([]);
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect(bench.problems()).toHaveLength(1);
  });

  test('whose answer cannot be read is replaced like one that dies', async () => {
    const { bench, reasons } = await openOverWorkers();
    workers[0]?.dispatchEvent(new Event('messageerror'));
    await bench.type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect(reasons).toHaveLength(1);
    expect(bench.problems()).toHaveLength(1);
  });

  test('is stopped with the workspace that made it', async () => {
    const { analyzer } = await openOverWorkers();
    analyzer.dispose();
    expect(workers.map(({ stopped }) => stopped)).toEqual([true]);
  });
});
