import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { tours } = MUSEUM;
const missing = tours.replace('backendRefs: [{name: tours', 'backendRefs: [{name: toors');
const ignored = missing.replace(
  'namespace: museum}',
  'namespace: museum, annotations: {gatehouse.dev/ignore: "backend/missing"}}',
);

const states = {
  'a museum that works': museum(),
  'a missing Service': museum({ tours: missing }),
  'two missing Services': museum({ tours: missing, more: missing.replace('name: tours', 'name: second') }),
  'a missing Service that is ignored': museum({ tours: ignored }),
  'an unknown field': museum({ tours: tours.replace('hostnames:', 'hosts: [a.test]\n  hostnames:') }),
};

const rows: readonly (readonly [check: string, state: keyof typeof states, words: string])[] = [
  [
    'finding: backend/missing',
    'a missing Service',
    'met: test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  [
    'finding: backend/missing',
    'a museum that works',
    'expected: backend/missing is found. instead: Nothing of the kind is found.',
  ],
  [
    'finding: backend/*',
    'a missing Service',
    'met: test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  [
    '{finding: backend/missing, on: HTTPRoute/museum/tours}',
    'a missing Service',
    'met: test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  [
    '{finding: backend/missing, on: HTTPRoute/museum/other}',
    'a missing Service',
    'expected: backend/missing is found on HTTPRoute museum/other. instead: Nothing of the kind is found.',
  ],
  [
    'finding: backend/missing',
    'a missing Service that is ignored',
    'expected: backend/missing is found. instead: Nothing of the kind is found.',
  ],
  ['no-finding: backend/missing', 'a museum that works', 'met: Nothing of the kind is found.'],
  [
    'no-finding: [backend/missing, routing/overlap]',
    'two missing Services',
    'expected: No problem of backend/missing and routing/overlap is reported. instead: test.yaml:31: For tours.museum.test (listener web) HTTPRoute museum/tours rule 1 match 1 has no requests; HTTPRoute museum/second rule 1 match 1 takes the same ones and wins: of routes of one age museum/second comes before museum/tours by name. (routing/overlap) 2 more of the kind are found.',
  ],
  [
    '{no-finding: backend/*, on: Gateway/lobby/hall}',
    'a missing Service',
    'met: Nothing of the kind is found.',
  ],
  [
    '{no-finding: backend/*, on: Gateway/lobby/room}',
    'a museum that works',
    'expected: No problem of backend/* is reported on Gateway lobby/room. instead: There is no Gateway lobby/room.',
  ],
  [
    'no-finding: backend/missing',
    'a missing Service that is ignored',
    'expected: No problem of backend/missing is reported. instead: test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  ['clean: error', 'a museum that works', 'met: Nothing of the kind is found.'],
  ['clean: warning', 'a museum that works', 'met: Nothing of the kind is found.'],
  [
    'clean: error',
    'a missing Service',
    'expected: There is no error. instead: 1 error is found. test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  [
    'clean: error',
    'two missing Services',
    'expected: There is no error. instead: 2 errors are found. test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  [
    '{clean: warning, except: [backend/missing, admission/*]}',
    'a missing Service',
    'met: Nothing of the kind is found.',
  ],
  [
    'clean: error',
    'a missing Service that is ignored',
    'expected: There is no error. instead: 1 error is found. test.yaml:31: Service museum/toors does not exist. (backend/missing)',
  ],
  [
    'clean: info',
    'an unknown field',
    'expected: There is no error, no warning, no note. instead: 1 warning and 1 note are found. test.yaml:29: HTTPRoute has no field spec.hosts. (object/unknown-field)',
  ],
];

describe('findings', () => {
  test.each(rows)('%s with %s', (check, state, words) => {
    expect(wordsOf(judged(check, states[state]))).toBe(words);
  });
});
