import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LessonRecord } from '../learner/learner-record.ts';
import type { WorkshopLesson } from '../workshop/workshop-lessons.ts';
import { collect, collectedCsv, merged, stuckGoals } from './collect.ts';
import { completionCode, readCompletionCode } from './completion-code.ts';
import { completionCsv, completionJson } from './completion-file.ts';
import { completionOf } from './completion-of.ts';
import type { Completion } from './completion.ts';

const lesson = (id: string, goals: number): WorkshopLesson => ({
  id,
  title: `Lesson ${id}`,
  minutes: 8,
  isExam: false,
  goals: Array.from({ length: goals }, (_, index) => ({ step: 's', id: `g${index}`, say: `Goal ${index}` })),
  predictions: [{ step: 's', id: 'p' }],
});
const lessons = [lesson('chain', 1), lesson('doors', 3)];
const workshop = { pack: 'museum', version: 3, nonce: '7F3K' };

const completion: Completion = {
  ...workshop,
  name: '',
  minutes: 41,
  right: 2,
  lessons: [
    { lesson: 'chain', goals: [true], hint: false, solution: false },
    { lesson: 'doors', goals: [true, false, true], hint: true, solution: false },
  ],
};
const code = completionCode(completion);

test('a completion is read back from its code, as somebody typed it', () => {
  expect(code).toMatch(/^GH1-museum3-7F3K(-[0-9A-Z]{1,4}){3}$/);
  const typed = [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    code.replace('GH1', 'ghI').replaceAll('0', 'o'),
  ];
  for (const text of typed)
    expect(readCompletionCode(text, workshop, lessons)).toEqual({ ok: true, completion });
});

test('any completion is read back from its code', () => {
  const bools = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count });
  fc.assert(
    fc.property(
      bools(1),
      bools(3),
      bools(4),
      fc.nat(4095),
      fc.nat(127),
      (a, b, [h, s, i, t], minutes, right) => {
        const any: Completion = {
          ...completion,
          minutes,
          right,
          lessons: [
            { lesson: 'chain', goals: a, hint: h === true, solution: s === true },
            { lesson: 'doors', goals: b, hint: i === true, solution: t === true },
          ],
        };
        expect(readCompletionCode(completionCode(any), workshop, lessons)).toEqual({
          ok: true,
          completion: any,
        });
      },
    ),
  );
});

test('every single digit that was misheard is noticed', () => {
  const head = 'GH1-museum3-7F3K-'.length;
  for (let at = head; at < code.length - 1; at++) {
    if (code[at] === '-') continue;
    const other = code[at] === 'A' ? 'B' : 'A';
    const wrong = code.slice(0, at) + other + code.slice(at + 1);
    expect([wrong, readCompletionCode(wrong, workshop, lessons)]).toEqual([
      wrong,
      { ok: false, why: 'mistyped' },
    ]);
  }
});

test.each([
  ['', 'no-code'],
  ['hello', 'no-code'],
  ['GH1-museum3-AAAA-0000', 'other-workshop'],
  ['GH1-other1-7F3K-0000', 'other-workshop'],
  ['GH1-museum3-7F3K', 'mistyped'],
  ['GH1-museum3-7F3K-UUUU', 'mistyped'],
  [`${code}-0000`, 'mistyped'],
])('%s is refused: %s', (text, why) => {
  expect(readCompletionCode(text, workshop, lessons)).toEqual({ ok: false, why });
});

test('what was reached comes from the records', () => {
  const record: LessonRecord = {
    begun: 1_000,
    done: null,
    handedIn: null,
    step: 's',
    texts: null,
    steps: {
      s: {
        entered: 1_000,
        begin: {},
        met: { g0: 61_000, g2: 181_000 },
        guesses: { p: { option: 1, right: false, rightAtFirst: true } },
        hints: { g0: 2 },
        deeds: [],
        solution: 'shown',
        mine: null,
      },
    },
  };
  expect(completionOf(workshop, lessons, new Map([['doors', record]]), 'Ada')).toEqual({
    ...workshop,
    name: 'Ada',
    minutes: 3,
    right: 1,
    lessons: [
      { lesson: 'chain', goals: [false], hint: false, solution: false },
      { lesson: 'doors', goals: [true, false, true], hint: true, solution: true },
    ],
  });
});

test('an exam counts as it was handed in, and what is met or shown afterwards is practice', () => {
  const step = (met: Readonly<Record<string, number>>) => ({
    entered: 0,
    begin: {},
    met,
    guesses: {},
    hints: { g1: 1 },
    deeds: [],
    solution: 'applied' as const,
    mine: {},
  });
  const record: LessonRecord = {
    begun: 0,
    done: null,
    handedIn: 120_000,
    step: 's',
    texts: null,
    steps: { s: step({ g0: 60_000, g1: 180_000, g2: 120_000 }) },
  };
  const { minutes, lessons: reached } = completionOf(workshop, lessons, new Map([['doors', record]]), '');
  expect(minutes).toBe(2);
  expect(reached[1]).toEqual({ lesson: 'doors', goals: [true, false, true], hint: false, solution: false });
});

test('codes are collected from lines, tables and files; what is none is said with its line', () => {
  const named = { ...completion, name: 'Grace' };
  const lines = `Ada: ${code}\n\n${code}\nnothing\nLin GH1-museum3-AAAA-0000\n`;
  const found = collect(lines, workshop, lessons);
  expect(found.rows.map((row) => row.completion.name)).toEqual(['Ada', '']);
  expect(found.faults).toEqual([
    { line: 4, why: 'no-code' },
    { line: 5, why: 'other-workshop' },
  ]);
  expect(collect(completionCsv(named, lessons), workshop, lessons)).toEqual({
    rows: [{ completion: named, works: {} }],
    faults: [],
  });
  const works = { chain: 'https://gatehouse.test/#share=x' };
  expect(collect(completionJson(named, lessons, works), workshop, lessons)).toEqual({
    rows: [{ completion: named, works }],
    faults: [],
  });
});

test('what is handed in again replaces what was there, and the goals that most are stuck at come first', () => {
  const row = (name: string, goals: readonly boolean[]) => ({
    completion: {
      ...completion,
      name,
      lessons: [completion.lessons[0]!, { ...completion.lessons[1]!, goals }],
    },
    works: {},
  });
  const rows = merged(
    [row('Ada', [false, false, false]), row('Lin', [true, false, true])],
    [row('ada', [false, false, true])],
  );
  expect(rows.map(({ completion: { name } }) => name)).toEqual(['ada', 'Lin']);
  expect(stuckGoals(rows, lessons)).toEqual([
    { lesson: 'Lesson doors', say: 'Goal 1', count: 2 },
    { lesson: 'Lesson doors', say: 'Goal 0', count: 1 },
  ]);
});

test('the table as CSV holds no formula', () => {
  const rows = [{ completion: { ...completion, name: '=HYPERLINK("x"), y' }, works: {} }];
  expect(collectedCsv(rows, lessons).split('\r\n')).toEqual([
    'name,met,goals,minutes,right at first,Lesson chain,Lesson chain: help,Lesson doors,Lesson doors: help',
    `"'=HYPERLINK(""x""), y",3,4,41,2,1 of 1,,2 of 3,hint`,
    '',
  ]);
});
