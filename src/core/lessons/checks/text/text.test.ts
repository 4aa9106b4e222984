import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { hall, tours, service } = MUSEUM;

const states = {
  'all as it was': museum(),
  'another hostname': museum({ tours: tours.replace('tours.museum', 'guides.museum') }),
  'a route that is gone': museum({ tours: '' }),
  'a Gateway without its comment': museum({ hall: hall.replace('  # The front door.\n', '') }),
  'a comment that is a text': museum({
    hall: hall
      .replace('  # The front door.\n', '')
      .replace('metadata: {', 'metadata: {annotations: {a: "# The front door."}, '),
  }),
  'a Gateway that is gone': museum({ hall: '' }),
  'a comment more': museum({ hall: hall.replace('  listeners:', '  # Two.\n  listeners:') }),
  'another route': museum({ more: tours.replace('name: tours', 'name: guides') }),
  'another Service': museum({ service: service.replace('port: 80', 'port: 81') }),
};

const rows: readonly (readonly [check: string, now: keyof typeof states, words: string])[] = [
  ['unchanged: HTTPRoute/museum/tours', 'all as it was', 'met: Nothing of it has changed.'],
  [
    'unchanged: HTTPRoute/museum/tours',
    'another hostname',
    'expected: HTTPRoute museum/tours is as the step began. instead: HTTPRoute museum/tours has changed, first at line 29 of test.yaml: hostnames: [guides.museum.test]',
  ],
  [
    'unchanged: ["Gateway/*/*", "HTTPRoute/*/*"]',
    'a route that is gone',
    'expected: Gateway */* and HTTPRoute */* are as the step began. instead: HTTPRoute museum/tours is gone.',
  ],
  [
    'unchanged: Gateway/lobby/hall',
    'a Gateway without its comment',
    'expected: Gateway lobby/hall is as the step began. instead: Gateway lobby/hall has changed, first at line 19 of test.yaml: without # The front door.',
  ],
  ['unchanged: Gateway/lobby/hall', 'another hostname', 'met: Nothing of it has changed.'],
  [
    'unchanged: Gateway/lobby/room',
    'all as it was',
    'expected: Gateway lobby/room is as the step began. instead: There is no Gateway lobby/room.',
  ],
  ['comments-kept: true', 'another hostname', 'met: All comments are there.'],
  [
    'comments-kept: true',
    'a Gateway without its comment',
    'expected: The comments of all documents are still there. instead: A comment of Gateway lobby/hall is gone: # The front door.',
  ],
  [
    'comments-kept: Gateway/lobby/hall',
    'a comment that is a text',
    'expected: The comments of Gateway lobby/hall are still there. instead: A comment of Gateway lobby/hall is gone: # The front door.',
  ],
  ['comments-kept: true', 'a Gateway that is gone', 'met: All comments are there.'],
  ['comments-kept: Gateway/lobby/hall', 'a comment more', 'met: All comments are there.'],
  [
    'comments-kept: Gateway/lobby/room',
    'all as it was',
    'expected: The comments of Gateway lobby/room are still there. instead: There is no Gateway lobby/room.',
  ],
  ['edits: {lines: "<= 2"}', 'another hostname', 'met: 2 lines were added or removed.'],
  [
    'edits: {lines: "<= 1"}',
    'another hostname',
    'expected: The number of changed lines is at most 1. instead: 2 lines were added or removed.',
  ],
  ['edits: {only: [HTTPRoute/museum/tours]}', 'another hostname', 'met: 2 lines were added or removed.'],
  [
    'edits: {only: [HTTPRoute/museum/tours]}',
    'another Service',
    'expected: Only HTTPRoute museum/tours changed. instead: Service museum/tours has changed.',
  ],
  [
    'edits: {only: [HTTPRoute/museum/tours]}',
    'another route',
    'expected: Only HTTPRoute museum/tours changed. instead: HTTPRoute museum/guides was added.',
  ],
  [
    'edits: {only: [HTTPRoute/museum/tours]}',
    'a Gateway that is gone',
    'expected: Only HTTPRoute museum/tours changed. instead: Gateway lobby/hall is gone.',
  ],
  [
    'edits: {lines: "= 0", only: [HTTPRoute/museum/tours]}',
    'all as it was',
    'met: 0 lines were added or removed.',
  ],
];

describe('texts', () => {
  test.each(rows)('%s with %s', (check, now, words) => {
    expect(wordsOf(judged(check, states[now], { begin: states['all as it was'] }))).toBe(words);
  });
});
