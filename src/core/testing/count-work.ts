import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** What V8 makes faster code with. */
const COMPILERS = ['turbofan', 'maglev', 'sparkplug'];

/** How often each part of the code of a folder ran, by file, function and place. */
export type WorkCounts = ReadonlyMap<string, number>;

/** How often the functions and branches of a folder run while `work` does, each for itself. */
export async function workCounts(work: () => unknown, folder = '/src/core/'): Promise<WorkCounts> {
  // Compiled code does not count its calls.
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = new Map<string, number>();
    for (const { url, functions } of result) {
      if (!url.includes(folder)) continue;
      for (const { functionName, ranges } of functions)
        for (const { startOffset, count } of ranges)
          counts.set(`${url.slice(url.indexOf(folder))} ${functionName}:${startOffset}`, count);
    }
    return counts;
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
  }
}

/** How often they run all together: a measure of work that does not depend on the machine. */
export async function countWork(work: () => unknown, folder?: string): Promise<number> {
  return [...(await workCounts(work, folder)).values()].reduce((sum, count) => sum + count, 0);
}

/** Too few runs to say how they grow. */
const FEW = 2000;

/**
 * The code that runs more than `most` times as often in a larger piece of work. The sum of all would hide it: what grows with the
 * square of the size is little at the sizes of tests.
 */
export function growingCode(
  small: WorkCounts,
  large: WorkCounts,
  most: number,
  few = FEW,
): readonly string[] {
  return [...large]
    .filter(([place, count]) => count > few && count > most * (small.get(place) ?? 0))
    .map(([place, count]) => `${place} runs ${small.get(place) ?? 0} times, then ${count}`);
}
