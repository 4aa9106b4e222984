import { describe, expect, test } from 'vitest';
import type { ResourceKey } from '../../model/resource.ts';
import type { LearnerRecord, LessonRecord, StepRecord } from './learner-record.ts';
import { mergedRecords, readRecord, recordText } from './carry-record.ts';

const step: StepRecord = {
  entered: 5,
  begin: { 'a.yaml': 'kind: A\n' },
  met: { served: 7 },
  guesses: {
    first: { option: 1, right: false, rightAtFirst: false },
    last: { option: null, right: true, rightAtFirst: true },
  },
  hints: { served: 2, step: 1 },
  deeds: [
    { did: 'selected', key: '/Service/a/b' as ResourceKey },
    { did: 'opened', panel: 'status' },
    {
      did: 'sent',
      draft: {
        url: 'http://a.test/',
        method: 'GET',
        headers: ['x-a: b'],
        gateway: 'a/b',
        ingressClass: null,
        serviceEntry: 'a/b',
        from: 'a',
        port: 81,
        sni: null,
      },
    },
  ],
  solution: 'applied',
  mine: { 'a.yaml': 'kind: B\n' },
};

const lesson = (more: Partial<LessonRecord> = {}): LessonRecord => ({
  begun: 4,
  done: null,
  handedIn: 7,
  step: 'find',
  texts: { 'a.yaml': 'kind: C\n' },
  steps: { find: step },
  ...more,
});

const record = (more: Partial<LessonRecord> = {}, version = 1): LearnerRecord => ({
  format: 1,
  packs: { museum: { version, lessons: { chain: lesson(more) } } },
});

describe('a record', () => {
  test('is read as it was written', () => {
    const full = record({ done: 9 });
    expect(readRecord(recordText(full))).toEqual({ ok: true, record: full });
    const bare = record({ texts: null, steps: {} });
    expect(readRecord(recordText(bare))).toEqual({ ok: true, record: bare });
  });

  test('is read without what a later version has added', () => {
    const later = JSON.parse(recordText(record())) as { packs: { museum: Record<string, unknown> } };
    later.packs.museum['badges'] = 3;
    expect(readRecord(JSON.stringify(later))).toEqual({ ok: true, record: record() });
  });

  test('does without deeds that are not understood', () => {
    const text = recordText(record({ steps: { find: { ...step, deeds: [] } } })).replace(
      '"deeds": []',
      '"deeds": [{"did": "danced"}, {"did": "opened", "panel": "cellar"}, {"did": "selected"}, {"did": "sent"}, 3]',
    );
    const read = readRecord(text);
    expect(read.ok && read.record.packs['museum']?.lessons['chain']?.steps['find']?.deeds).toEqual([]);
  });

  test.each([
    ['{', 'The progress cannot be read: the file is no JSON.'],
    ['[]', 'The progress cannot be read: the file is not an object.'],
    ['{"a": 1}', 'This is no file of progress.'],
    ['{"format": 2}', 'The progress is of format 2; this version reads format 1.'],
    ['{"format": 1}', 'The progress cannot be read: packs is not an object.'],
    [
      '{"format": 1, "packs": {"a": {"version": "1"}}}',
      'The progress cannot be read: packs.a.version is not a number from 0.',
    ],
    [
      '{"format": 1, "packs": {"a": {"version": 1, "lessons": {"b": {"begun": 1, "step": 3}}}}}',
      'The progress cannot be read: packs.a.lessons.b.step is not a text.',
    ],
    [
      '{"format": 1, "packs": {"a": {"version": 1, "lessons": {"b": {"begun": 1, "step": "c", "steps": {"c": {"entered": 1, "begin": {}, "met": {}, "guesses": {}, "hints": {}, "deeds": {}}}}}}}}',
      'The progress cannot be read: packs.a.lessons.b.steps.c.deeds is not a list.',
    ],
    [`"${'a'.repeat(20_000_000)}"`, 'The progress cannot be read: the file is too large.'],
  ])('that cannot be read says why: %#', (text, message) => {
    expect(readRecord(text)).toEqual({ ok: false, message });
  });

  test('with names of built-in properties changes nothing else', () => {
    const text =
      '{"format": 1, "packs": {"__proto__": {"version": 1, "lessons": {"constructor": {"begun": 1, "step": "a", "steps": {}}}}}}';
    const read = readRecord(text);
    expect(read.ok && Object.keys(read.record.packs)).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'version')).toBe(false);
  });
});

describe('two records as one', () => {
  const chain = ({ packs }: LearnerRecord): LessonRecord | undefined => packs['museum']?.lessons['chain'];

  test('keep what only one has', () => {
    const other: LearnerRecord = { format: 1, packs: { other: { version: 2, lessons: {} } } };
    expect(Object.keys(mergedRecords(record(), other).packs)).toEqual(['museum', 'other']);
    const more: LearnerRecord = {
      format: 1,
      packs: { museum: { version: 3, lessons: { doors: lesson() } } },
    };
    expect(mergedRecords(record(), more).packs['museum']).toEqual({
      version: 3,
      lessons: { chain: lesson(), doors: lesson() },
    });
  });

  test.each([
    ['done beats open', { done: 8, begun: 1 }, { begun: 9 }],
    ['more goals beat fewer', { begun: 1 }, { begun: 9, steps: {} }],
    ['handed in beats not', { begun: 1 }, { begun: 9, handedIn: null }],
  ])('%s, whichever is mine', (_, better, worse) => {
    expect(chain(mergedRecords(record(better), record(worse)))).toEqual(lesson(better));
    expect(chain(mergedRecords(record(worse), record(better)))).toEqual(lesson(better));
  });

  test('a step has what was reached in either', () => {
    const other: StepRecord = {
      entered: 3,
      begin: {},
      met: { served: 6, closed: 8 },
      guesses: {
        first: { option: 0, right: true, rightAtFirst: true },
        last: { option: 2, right: true, rightAtFirst: false },
      },
      hints: { step: 3 },
      deeds: [{ did: 'opened', panel: 'status' }],
      solution: 'shown',
      mine: null,
    };
    const merged = chain(mergedRecords(record(), record({ done: 9, step: 'next', steps: { find: other } })));
    expect(merged).toMatchObject({ done: 9, step: 'next' });
    expect(merged?.steps['find']).toMatchObject({
      entered: 3,
      begin: {},
      met: { served: 6, closed: 8 },
      guesses: { first: other.guesses['first'], last: other.guesses['last'] },
      hints: { served: 2, step: 3 },
      solution: 'applied',
      mine: step.mine,
    });
    expect(merged?.steps['find']?.deeds).toHaveLength(3);
  });
});
