import { expect, test } from 'vitest';
import type { View } from '../use-view.ts';
import { zoomByKey } from './zoom-by-key.ts';

const viewOfCalls = () => {
  const calls: string[] = [];
  const note = (name: string) => () => void calls.push(name);
  const view: View = {
    fit: note('fit'),
    begin: note('begin'),
    zoomIn: note('in'),
    zoomOut: note('out'),
    zoomToFull: note('full'),
    show: note('show'),
  };
  return { calls, view };
};

test.each([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'fit'],
  ['1', 'full'],
])('%s zooms: %s', (key, call) => {
  const { calls, view } = viewOfCalls();
  expect(zoomByKey({ key, altKey: false }, view)).toBe(true);
  expect(calls).toEqual([call]);
});

test('other keys, and those with Alt, do not', () => {
  const { calls, view } = viewOfCalls();
  expect(zoomByKey({ key: '2', altKey: false }, view)).toBe(false);
  expect(zoomByKey({ key: '1', altKey: true }, view)).toBe(false);
  expect(calls).toEqual([]);
});
