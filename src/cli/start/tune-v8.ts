import { setFlagsFromString } from 'node:v8';

/**
 * By version of Node, the flags that have V8 wait longer before it optimizes a function, and take fewer others into it. By default it
 * compiles so much of a program that runs for a second or two, on threads beside it, that this costs more than all the rest.
 */
const LATER: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=200'],
  22: ['--invocation-count-for-turbofan=20000'],
  24: ['--invocation-count-for-turbofan=20000'],
};

/** Sets V8 up for a short run. What other versions of it are called is not known, and V8 complains about unknown flags. */
export function tuneV8(): void {
  const flags = LATER[process.versions.node.split('.', 1)[0] ?? ''] ?? [];
  for (const flag of flags) setFlagsFromString(flag);
}
