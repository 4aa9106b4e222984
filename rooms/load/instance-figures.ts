import { readFileSync } from 'node:fs';
import type { ServerProcess } from '../src/testing/run-process.ts';

export type InstanceFigures = Readonly<{ memoryMb: number; cpuPercent: number }>;

const TICKS_PER_SECOND = 100;

/** The memory and the processor time of an instance, from /proc; null where the system has none. */
export function watchInstance({ process }: ServerProcess): () => InstanceFigures | null {
  const read = (what: string): string | null => {
    try {
      return readFileSync(`/proc/${process.pid}/${what}`, 'utf8');
    } catch {
      // Another system, or an instance that was killed.
      return null;
    }
  };
  const seconds = (): number | null => {
    const fields = read('stat')
      ?.replace(/^.*\) /s, '')
      .split(' ');
    return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND : null;
  };
  const [before, since] = [seconds(), performance.now()];
  return () => {
    const after = seconds();
    const memory = /VmHWM:\s+(\d+)/.exec(read('status') ?? '')?.[1];
    if (before === null || after === null || memory === undefined) return null;
    const passed = (performance.now() - since) / 1000;
    return { memoryMb: Number(memory) / 1024, cpuPercent: ((after - before) / passed) * 100 };
  };
}
