import { describe, expect, test, vi } from 'vitest';
import type { Steps } from '../core/incremental/steps.ts';
import { createJobs } from './jobs.ts';

/** Work whose steps take 10 ms each, by a clock of its own. */
function setUp() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const waiting: (() => void)[] = [];
  const jobs = createJobs(() => new Promise((resolve) => void waiting.push(resolve)));
  const done: number[] = [];
  function* work(steps: number): Steps<string> {
    for (let step = 1; step <= steps; step++) {
      now += 10;
      done.push(step);
      yield;
    }
    return 'all of it';
  }
  const goOn = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { jobs, work, done, goOn, waiting };
}

describe('a job', () => {
  test('that is short ends without a pause', async () => {
    const { jobs, work, waiting } = setUp();
    expect(await jobs.run('one', work(2))).toBe('all of it');
    expect(waiting).toEqual([]);
  });

  test('lets others have the thread in between, and ends', async () => {
    const { jobs, work, done, goOn } = setUp();
    const end = jobs.run('one', work(7));
    expect(done).toEqual([1, 2, 3]);
    await goOn();
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
    await goOn();
    expect(await end).toBe('all of it');
  });

  test('is stopped, and does no further step', async () => {
    const { jobs, work, done, goOn } = setUp();
    const end = jobs.run('one', work(50));
    jobs.stop();
    await goOn();
    expect(await end).toBe('stopped');
    expect(done).toHaveLength(3);
  });

  test('ends an earlier one of its name, and none of another', async () => {
    const { jobs, work, goOn } = setUp();
    const [first, other, second] = [
      jobs.run('one', work(5)),
      jobs.run('two', work(5)),
      jobs.run('one', work(5)),
    ];
    await goOn();
    await goOn();
    expect(await Promise.all([first, other, second])).toEqual(['stopped', 'all of it', 'all of it']);
  });

  test('that fails says so', async () => {
    const { jobs } = setUp();
    // eslint-disable-next-line require-yield
    const broken = (function* (): Steps<string> {
      throw new Error('broken');
    })();
    await expect(jobs.run('one', broken)).rejects.toThrow('broken');
  });
});
