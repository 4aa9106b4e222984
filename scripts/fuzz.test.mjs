import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const fuzz = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/fuzz.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test('a case is played by its number, and a run says how many there were', () => {
  expect(fuzz('--only', 'links', '--case', '7')).toEqual({
    status: 0,
    stdout: 'links 7: holds\n',
    stderr: '',
  });
  const { status, stdout } = fuzz('--only', 'edits', '--seconds', '1', '--seed', '5');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^edits: [1-9]\d* cases from 5 on, 0 failed\n$/);
});
