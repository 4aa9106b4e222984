import { expect, test } from 'vitest';
import { misnamed } from './file-names.mjs';

test.each([
  ['its export', 'core/split-text.ts', 'export const splitText = 1;'],
  ['its export without the verb', 'analysis/reporter.ts', 'export function createReporter() {}'],
  ['its export without the folder', 'core/kinds/gateway/rows.ts', 'export const gatewayRows = [];'],
  ['its type', 'cli/exit-code.ts', 'export const EXIT = {};\nexport type ExitCode = 0;'],
  ['the subject of several exports', 'core/text/lines.ts', 'export const first = 1;\nexport const last = 2;'],
  ['its role', 'core/kinds/gateway/schema.ts', 'export const anything = {};'],
])('a file may be named after %s', (_, path, text) => {
  expect(misnamed(path, text)).toBeNull();
});

test('another name is reported', () => {
  expect(misnamed('core/layout/lanes.ts', 'export function layoutGraph() {}')).toBe(
    'core/layout/lanes.ts: exports layoutGraph; name it after that',
  );
  expect(misnamed('core/layoutGraph.ts', 'export function layoutGraph() {}')).toContain('kebab-case');
});
