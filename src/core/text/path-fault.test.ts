import { describe, expect, test } from 'vitest';
import { pathFault, shownPath } from './path-fault.ts';

describe('the path of a file', () => {
  test.each([
    ['a.yaml', null],
    ['apps/shop/a b.yaml', null],
    ['Ärger/🏺.yaml', null],
    ['__proto__/constructor', null],
    ['-rf', null],
    ['x'.repeat(1_024), null],
    ['x'.repeat(1_025), 'long'],
    ['', 'empty'],
    [' \t', 'empty'],
    [' a.yaml', 'spaces'],
    ['a.yaml\u3000', 'spaces'],
    ['a\nb.yaml', 'control'],
    ['a\u001b[2J.yaml', 'control'],
    ['a\u009b.yaml', 'control'],
    ['lmay.\u202eexe', 'control'],
    ['a\ud800.yaml', 'control'],
    ['/etc/passwd', 'parts'],
    ['a//b.yaml', 'parts'],
    ['a/', 'parts'],
    ['../a.yaml', 'parts'],
    ['a/./b.yaml', 'parts'],
  ])('%j: %s', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });

  test('is judged by its length before anything is looked at', () => {
    expect(pathFault('/'.repeat(10_000_000))).toBe('long');
  });
});

test.each([
  ['a.yaml', 'a.yaml'],
  ['a\u001b\u202e', 'a\\u001b\ufffd'],
  ['y'.repeat(1_000), `${'y'.repeat(80)}…`],
])('%j is shown as %s', (path, shown) => {
  expect(shownPath(path)).toBe(shown);
});
