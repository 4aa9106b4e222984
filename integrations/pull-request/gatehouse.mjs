import { spawnSync } from 'node:child_process';

/**
 * Runs the command line.
 * @param command the program and its first arguments, as `['node', 'bin/gatehouse.mjs']`
 * @returns its exit code with what it wrote; throws its own words where it refused the input (exit code 2) or could not start
 */
export function gatehouse([program, ...first], args) {
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    shell: false,
  });
  if (error) throw new Error(`${program} could not be started: ${error.message}`);
  if (status !== 0 && status !== 1)
    throw new Error(stderr.trim() || `${program} ended with exit code ${status}`);
  return { code: status, out: stdout, notes: stderr };
}
