import { setFlagsFromString } from 'node:v8';

/**
 * By version of Node, the flag that has V8 wait longer before it optimizes a function. By default it compiles so much of a program
 * that runs for a second or two, on threads beside it, that this costs more than all the rest.
 */
const LATER: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=500000',
  22: '--invocation-count-for-turbofan=20000',
  24: '--invocation-count-for-turbofan=20000',
};

/** Sets V8 up for a short run. What other versions of it are called is not known, and V8 complains about unknown flags. */
export function tuneV8(): void {
  const flag = LATER[process.versions.node.split('.', 1)[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag);
}
