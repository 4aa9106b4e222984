import { describe, expect, test } from 'vitest';
import { judged, museum, wordsOf } from '../../testing/judged.ts';

const states = { 'a museum that works': museum(), 'no route': museum({ tours: '' }) };

const rows: readonly (readonly [check: string, state: keyof typeof states, words: string])[] = [
  [
    'all: [{count: "Gateway/*/* = 1"}, {exists: "HTTPRoute/*/*"}]',
    'a museum that works',
    'met: There is 1: Gateway lobby/hall. There is HTTPRoute museum/tours.',
  ],
  [
    'all: [{count: "Gateway/*/* = 1"}, {exists: "HTTPRoute/*/*"}]',
    'no route',
    'expected: There is HTTPRoute */*. instead: Nothing matches HTTPRoute */*.',
  ],
  [
    'any: [{absent: "Gateway/*/*"}, {exists: "HTTPRoute/*/*"}]',
    'a museum that works',
    'met: There is HTTPRoute museum/tours.',
  ],
  [
    'any: [{absent: "Gateway/*/*"}, {exists: "HTTPRoute/*/*"}]',
    'no route',
    'expected: There is no Gateway */*. Or: There is HTTPRoute */*. instead: There is Gateway lobby/hall. Nothing matches HTTPRoute */*.',
  ],
  [
    'not: {exists: "HTTPRoute/*/*"}',
    'a museum that works',
    'expected: It must not be so. instead: There is HTTPRoute museum/tours.',
  ],
  ['not: {exists: "HTTPRoute/*/*"}', 'no route', 'met: Nothing matches HTTPRoute */*.'],
  [
    'all: [{not: {any: [{absent: Gateway/lobby/hall}, {exists: "TCPRoute/*/*"}]}}, {exists: Gateway/lobby/hall}]',
    'a museum that works',
    'met: There is Gateway lobby/hall. Nothing matches TCPRoute */*. There is Gateway lobby/hall.',
  ],
];

describe('checks of checks', () => {
  test.each(rows)('%s with %s', (check, state, words) => {
    expect(wordsOf(judged(check, states[state]))).toBe(words);
  });
});
