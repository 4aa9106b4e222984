import { describe, expect, test } from 'vitest';
import type { Setting } from '../check.ts';
import { resourceKey } from '../../../model/resource.ts';
import { draftOf } from '../../../views/traffic/draft-of.ts';
import { judged, museum, wordsOf } from '../../testing/judged.ts';
import { readLine } from '../shared/check-request.ts';

const draftFor = (line: string) => {
  const { request } = readLine(line);
  if (!request) throw new Error(`${line} is no request.`);
  return draftOf(request, true);
};
const hall = resourceKey({
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'lobby',
  name: 'hall',
});

const learners = {
  'somebody who has done nothing': { answered: {}, deeds: [] },
  'somebody who was wrong at first': { answered: { needs: 'wrong' }, deeds: [] },
  'somebody who was right at first': { answered: { needs: 'right' }, deeds: [] },
  'a solution': 'exemplary',
  'somebody who sent the request': {
    answered: {},
    deeds: [{ did: 'sent', draft: draftFor('GET http://tours.museum.test/map') }],
  },
  'somebody who selected the Gateway': { answered: {}, deeds: [{ did: 'selected', key: hall }] },
  'somebody who opened the status': { answered: {}, deeds: [{ did: 'opened', panel: 'status' }] },
} as const satisfies Record<string, Setting['learner']>;

const rows: readonly (readonly [check: string, learner: keyof typeof learners, words: string])[] = [
  [
    'answered: needs',
    'somebody who has done nothing',
    'expected: The question is answered. instead: The question waits for an answer.',
  ],
  ['answered: needs', 'somebody who was wrong at first', 'met: It is answered.'],
  [
    'answered: constructor',
    'somebody who has done nothing',
    'expected: The question is answered. instead: The question waits for an answer.',
  ],
  ['answered: needs', 'a solution', 'met: It is answered.'],
  [
    'right: needs',
    'somebody who has done nothing',
    'expected: The first answer to the question is right. instead: The question waits for an answer.',
  ],
  [
    'right: needs',
    'somebody who was wrong at first',
    'expected: The first answer to the question is right. instead: The first answer was not right.',
  ],
  ['right: needs', 'somebody who was right at first', 'met: It was right at first.'],
  ['right: needs', 'a solution', 'met: It was right at first.'],
  ['did: "sent GET http://tours.museum.test/map"', 'somebody who sent the request', 'met: It was done.'],
  ['did: "sent http://tours.museum.test/map"', 'somebody who sent the request', 'met: It was done.'],
  [
    'did: "sent GET http://tours.museum.test/"',
    'somebody who sent the request',
    'expected: GET http://tours.museum.test/ was sent. instead: It has not been done since the step began.',
  ],
  ['did: "sent GET http://tours.museum.test/"', 'a solution', 'met: It was done.'],
  ['did: "selected Gateway/lobby/*"', 'somebody who selected the Gateway', 'met: It was done.'],
  [
    'did: "selected Gateway/museum/*"',
    'somebody who selected the Gateway',
    'expected: Gateway museum/* was selected. instead: It has not been done since the step began.',
  ],
  ['did: "opened status"', 'somebody who opened the status', 'met: It was done.'],
  [
    'did: "opened routing"',
    'somebody who opened the status',
    'expected: The panel routing was opened. instead: It has not been done since the step began.',
  ],
];

describe('what the learner did', () => {
  test.each(rows)('%s by %s', (check, learner, words) => {
    expect(wordsOf(judged(check, museum(), { learner: learners[learner] }))).toBe(words);
  });
});
