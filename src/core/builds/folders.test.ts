import { expect, test } from 'vitest';
import { resolvePath } from './folders.ts';

test.each([
  ['overlays/dev', '../../base', 'base'],
  ['overlays/dev', './patch.yaml', 'overlays/dev/patch.yaml'],
  ['', 'base/', 'base'],
  ['', '../elsewhere', '../elsewhere'],
  ['../repo/overlays', '../../base', '../base'],
  ['..', '../base', '../../base'],
  ['/tmp/repo/overlays/dev', '../../base', '/tmp/repo/base'],
  ['a', '..', ''],
])('in %j, %j leads to %j', (folder, written, path) => {
  expect(resolvePath(folder, written)).toBe(path);
});
