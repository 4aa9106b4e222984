// cspell:ignore ohne finden
import { describe, expect, test } from 'vitest';
import { LESSON_CODES, type LessonCode } from '../format/lesson-problem.ts';
import type { PackFile } from '../format/pack.ts';
import { readPack } from '../format/read-pack.ts';
import { editedPack, LESSON, placeIn, type FileEdits } from '../testing/edited-pack.ts';
import { checkPack } from './check-pack.ts';

const START = '01-first/start/shop.yaml';
const SOLUTION = '01-first/solution/shop.yaml';
const GERMAN = '01-first/lesson.de.md';

const problemsOf = (files: readonly PackFile[], only?: string): readonly string[] =>
  checkPack(readPack(files), only).map(
    ({ code, severity, message, at }) =>
      `${at.file}:${at.line}:${at.column} ${severity} ${message} [${code}]`,
  );

test('the pack of the template is sound', () => {
  expect(problemsOf(editedPack())).toEqual([]);
});

test('a tour may ask for clicks alone, and needs no hints', () => {
  const look =
    '## Look {#look}\n\n```goals\n- { id: sent, say: You sent the request, did: "sent GET http://shop.example.com/" }\n```\n';
  const edits: Readonly<Record<string, FileEdits>> = {
    [LESSON]: [
      ['lesson: first', 'lesson: first\nmode: tour'],
      [END, `${END}\n${look}`],
    ],
  };
  expect(problemsOf(editedPack(edits))).toEqual([]);
});

const GOAL = '- { id: served, say: Visitors reach the shop,';
const GUARD = '- { id: accepted, say: The route stays accepted, guard: true,';
const SECOND_STEP = `## More {#more}

\`\`\`goals
- { id: gone, say: The route is gone, absent: HTTPRoute/shop/shop }
\`\`\`

\`\`\`hints
- { for: gone, 1: Look at the route. }
\`\`\`
`;
const END = '3: "The Pods carry app: shop."\n```\n';
const LOCKS = `  - { of: HTTPRoute/*/*, why: The route is right. }\n`;

/** A second step whose solution removes the route, which is kept from the first one only where that is said. */
const withSecondStep = (kept: boolean): Readonly<Record<string, FileEdits>> => ({
  [LESSON]: [
    [END, `${END}\n${SECOND_STEP}`],
    [LOCKS, ''],
    ...(kept
      ? []
      : ([
          [GOAL, `${GOAL} kept: false,`],
          [GUARD, `${GUARD} kept: false,`],
        ] as const)),
  ],
  [SOLUTION]: null,
  '01-first/solution/1-pods/shop.yaml': textOf(SOLUTION),
  '01-first/solution/2-more/shop.yaml': textOf(SOLUTION).replace(
    /---\n[^-]*kind: HTTPRoute[^]*?(?=---\n)/,
    '',
  ),
});

function textOf(path: string): string {
  return editedPack().find((file) => file.path === path)?.text ?? '';
}

type Fault = Readonly<{
  edits: Readonly<Record<string, FileEdits>>;
  /** The text at whose place the problem is, and its file where that is not the lesson. */
  at: string;
  file?: string;
  severity?: 'error' | 'warning';
  message: string | RegExp;
}>;

const GERMAN_WORDS = `---
original: "00000000"
title: Ein Service ohne Pods
---

Der Laden ist zu.

## Die Pods finden

\`\`\`predict
- { id: now, ask: Was kommt, because: Darum., options: [Der Laden, "404", "503"] }
\`\`\`

\`\`\`goals
- { id: served, say: Der Laden ist zu erreichen }
- { id: accepted, say: Die Route bleibt angenommen }
\`\`\`

\`\`\`hints
- { for: served, 1: Schau hin. }
\`\`\`
`;

/** Each code with what it is for. The sound pack with the edits has that problem alone. */
const FAULTS: Readonly<Record<string, readonly [code: LessonCode, fault: Fault]>> = {
  'a key that means nothing': [
    'lesson/format',
    {
      edits: { [LESSON]: [['minutes: 5', 'minutes: 5\nlearn: x']] },
      at: 'learn: x',
      message: 'The front matter has no key learn. Did you mean learns?',
    },
  ],
  'a check that there is not': [
    'lesson/format',
    {
      edits: {
        [LESSON]: [
          ['condition: "HTTPRoute/shop/shop Accepted=True"', 'conditon: "x"'],
          ['faults: ', 'leaves: []\nfaults: '],
        ],
      },
      at: 'conditon:',
      message: 'Goal accepted: There is no check conditon. Is condition meant?',
    },
  ],
  'two checks in a goal': [
    'lesson/format',
    {
      edits: { [LESSON]: [[GUARD, `${GUARD} exists: HTTPRoute/shop/shop,`]] },
      at: 'condition: "HTTPRoute',
      message: /^Goal accepted: .* are 2 checks, and a goal has one: combine them with all or any\.$/,
    },
  ],
  'an id that is there twice': [
    'lesson/ids',
    {
      edits: {
        [LESSON]: [
          [
            '```predict\n',
            '```predict\n- { id: now, ask: Why, because: So., options: [{ say: a, right: true }, { say: b }] }\n',
          ],
        ],
      },
      at: 'id: now\n',
      message: /^There is another prediction called now, on line \d+\.$/,
    },
  ],
  'an id with capitals': [
    'lesson/ids',
    {
      edits: { [LESSON]: [['id: accepted', 'id: Accepted']] },
      at: 'Accepted, say',
      message: 'id "Accepted" is not made of a-z, 0-9 and -, with at most 63 characters.',
    },
  ],
  'a goal that is met at the start': [
    'lesson/already-met',
    {
      edits: {
        [LESSON]: [
          [GOAL, '- { id: there, say: The route is there, exists: HTTPRoute/shop/shop }\n' + GOAL],
          ['- for: served', '- { for: there, 1: Look. }\n- for: served'],
        ],
      },
      at: '{ id: there',
      message: /^Nothing to do for there: it is met at the start\./,
    },
  ],
  'a goal that its solution does not meet': [
    'lesson/not-met',
    {
      edits: {
        [LESSON]: [['expect: "shop/shop, 200" }\n- { id: acc', 'expect: "shop/other, 200" }\n- { id: acc']],
      },
      at: '{ id: served',
      message: /^The solution of step 1 does not meet served\. Expected: .*shop\/other, 200\. Instead: /,
    },
  ],
  'a guard that does not hold at the beginning': [
    'lesson/guard-broken',
    {
      edits: {
        [LESSON]: [
          [
            GUARD,
            '- { id: endpoints, say: The shop answers, guard: true, request: "GET http://shop.example.com/x", expect: "200" }\n' +
              GUARD,
          ],
        ],
      },
      at: '{ id: endpoints',
      message: /^Guard endpoints does not hold when step 1 begins\. Expected: .* Instead: /,
    },
  ],
  'an error at the start that is not meant': [
    'lesson/fault',
    {
      edits: { [LESSON]: [['faults: [service/selects-nothing]\n', '']] },
      at: 'title:',
      message:
        /^The start has the warning service\/selects-nothing, which faults does not name: shop\.yaml:\d+:\d+ /,
    },
  ],
  'one that is meant and not there': [
    'lesson/fault',
    {
      edits: { [LESSON]: [['[service/selects-nothing]', '[service/selects-nothing, reference/missing]']] },
      at: 'reference/missing',
      message: 'The start has no finding reference/missing, which faults names.',
    },
  ],
  'a code of no finding': [
    'lesson/fault',
    {
      edits: {
        [LESSON]: [
          [
            'faults: [service/selects-nothing]',
            'faults: [service/selects-nothing]\nleaves: [reference/mising]',
          ],
        ],
      },
      at: 'reference/mising',
      message: 'There is no finding called reference/mising. Did you mean reference/missing?',
    },
  ],
  'a lock on what the solution changes': [
    'lesson/locked',
    {
      edits: { [LESSON]: [[LOCKS, `${LOCKS}  - Service/*/*\n`]] },
      at: 'Service/*/*',
      message: 'The solution of step 1 changes Service shop/shop, which Service/*/* locks.',
    },
  ],
  'a lock on nothing': [
    'lesson/locked',
    {
      edits: { [LESSON]: [[LOCKS, `${LOCKS}  - GRPCRoute/*/*\n`]] },
      at: 'GRPCRoute/*/*',
      message: 'The lock GRPCRoute/*/* selects nothing.',
    },
  ],
  'an attempt that meets all goals': [
    'lesson/attempt',
    {
      edits: { '01-first/attempts/other-port/shop.yaml': textOf(SOLUTION) },
      file: '01-first/attempts/other-port/expect.yaml',
      at: 'unmet',
      message: 'The checks let other-port pass: it meets all goals.',
    },
  ],
  'an attempt that meets a goal that it should not': [
    'lesson/attempt',
    {
      edits: { '01-first/attempts/other-port/expect.yaml': 'unmet: [served, accepted]\n' },
      file: '01-first/attempts/other-port/expect.yaml',
      at: 'accepted',
      message: 'The attempt other-port meets accepted, which it is said to leave unmet.',
    },
  ],
  'an alternative that meets not all goals': [
    'lesson/alternative',
    {
      edits: { '01-first/alternatives/labels/shop.yaml': textOf(START) },
      file: '01-first/alternatives/labels/shop.yaml',
      at: '',
      message: /^The alternative labels does not meet served\. Expected: .* Instead: /,
    },
  ],
  'a question without a right answer': [
    'lesson/prediction',
    {
      edits: { [LESSON]: [['expect: "503"', 'expect: "500"']] },
      at: 'id: now',
      message: /^No option of now is right before step 1\. /,
    },
  ],
  'a question with two': [
    'lesson/prediction',
    {
      edits: { [LESSON]: [['expect: "404"', 'expect: "503"']] },
      at: 'id: now',
      message:
        '2 options of now are right before step 1: "404 from the Gateway" and "503 from the Gateway". One must be.',
    },
  ],
  'a question with an answer twice': [
    'lesson/prediction',
    {
      edits: { [LESSON]: [['say: 404 from', 'say: 503 from']] },
      at: '{ say: 503 from the Gateway, expect: "503"',
      severity: 'warning',
      message: 'Two options of now say "503 from the Gateway".',
    },
  ],
  'a hint for no goal': [
    'lesson/hint',
    {
      edits: { [LESSON]: [['- for: served', '- { for: serve, 1: Look. }\n- for: served']] },
      at: '{ for: serve,',
      message: 'This step has no goal serve for this hint. Did you mean served?',
    },
  ],
  'a hint for a guard': [
    'lesson/hint',
    {
      edits: { [LESSON]: [['- for: served', '- { for: accepted, 1: Look. }\n- for: served']] },
      at: '{ for: accepted,',
      message: 'This hint is never shown: accepted is a guard, which holds from the beginning.',
    },
  ],
  'a hint with a gap': [
    'lesson/hint',
    {
      edits: { [LESSON]: [['  2: Compare the selector of the Service with the labels of the Pods.\n', '']] },
      at: 'for: served',
      message: 'The hint for served has its rungs in the order 1, 2, 3, without a gap, each a text.',
    },
  ],
  'hints in an exam': [
    'lesson/hint',
    {
      edits: { [LESSON]: [['minutes: 5', 'minutes: 5\nmode: exam']] },
      at: 'for: served',
      message: 'This hint is never shown: an exam has none.',
    },
  ],
  'a goal without hints': [
    'lesson/hint',
    {
      edits: { [LESSON]: [[/```hints[^]*```\n/.exec(textOf(LESSON))?.[0] ?? '', '']] },
      at: '{ id: served',
      severity: 'warning',
      message: 'Goal served has no hint: whoever is stuck stays so.',
    },
  ],
  'an object that no state holds': [
    'lesson/reference',
    {
      edits: { [LESSON]: [['[[HTTPRoute/shop/shop]]', '[[HTTPRoute/shop/shp]]']] },
      at: '[[HTTPRoute/shop/shp]]',
      message: 'No state of the lesson holds HTTPRoute/shop/shp.',
    },
  ],
  'a term that the glossary does not have': [
    'lesson/reference',
    {
      edits: { [LESSON]: [['[[endpoint]]', '[[endpont]]']] },
      at: '[[endpont]]',
      message: 'There is no term endpont in the glossary of the pack. Did you mean endpoint?',
    },
  ],
  'a file that is not there': [
    'lesson/reference',
    {
      edits: { [LESSON]: [['[start/shop.yaml]', '[start/shop.yaml, start/shp.yaml]']] },
      at: 'start/shp.yaml',
      message: 'There is no file start/shp.yaml. Did you mean start/shop.yaml?',
    },
  ],
  'a lesson to know before that is not there': [
    'lesson/reference',
    {
      edits: { [LESSON]: [['minutes: 5', 'minutes: 5\nneeds: [zeroth]']] },
      at: 'zeroth',
      message: 'There is no lesson zeroth.',
    },
  ],
  'a lesson that no chapter lists': [
    'lesson/reference',
    {
      edits: {
        '02-second/lesson.md': textOf(LESSON)
          .replace('lesson: first', 'lesson: second')
          .replaceAll('start/', '01-first/start/')
          .replace(/```goals[^]*/, '')
          .replace(/```predict[^]*?```\n/, ''),
        '02-second/solution/shop.yaml': textOf(SOLUTION),
      },
      file: '02-second/lesson.md',
      at: 'title:',
      message: 'No chapter of pack.yaml lists lesson second, so no one finds it.',
    },
  ],
  'a step that asks for clicks alone': [
    'lesson/did',
    {
      edits: {
        [LESSON]: [
          [
            END,
            `${END}\n## Look {#look}\n\n\`\`\`goals\n- { id: sent, say: You sent the request, did: "sent GET http://shop.example.com/" }\n\`\`\`\n`,
          ],
        ],
      },
      at: '## Look',
      severity: 'warning',
      message:
        'Nothing is learnt by doing in step look: its goals are met by what was sent, opened or answered.',
    },
  ],
  'a step of many words': [
    'lesson/words',
    {
      edits: { [LESSON]: [['Say what a visitor gets', `${'word '.repeat(120)}Say what a visitor gets`]] },
      at: '## Find',
      severity: 'warning',
      message: 'Step pods has 133 words; 120 are read. Divide it, or leave something out.',
    },
  ],
  'a goal that is an instruction': [
    'lesson/words',
    {
      edits: { [LESSON]: [['say: Visitors reach the shop', 'say: Change the selector']] },
      at: '{ id: served',
      severity: 'warning',
      message:
        'Goal served is an instruction: say the result (“The shop is reached”), which can be had in other ways.',
    },
  ],
  'a goal that is said at length': [
    'lesson/words',
    {
      edits: {
        [LESSON]: [['say: Visitors reach the shop', `say: Visitors reach the shop${' again'.repeat(10)}`]],
      },
      at: '{ id: served',
      severity: 'warning',
      message: 'Goal served is said in 83 characters; 80 fit into a line.',
    },
  ],
  'a goal that asks for spelling': [
    'lesson/text-check',
    {
      edits: {
        [LESSON]: [
          [
            '- { id: accepted',
            '- { id: selector, say: It selects the shop, field: { of: Service/shop/shop, path: spec.selector.app, is: shop, written: true } }\n- { id: accepted',
          ],
          ['- for: served', '- { for: selector, 1: Look. }\n- for: served'],
        ],
      },
      at: '{ id: selector',
      severity: 'warning',
      message: /^Other right answers would fail selector\. /,
    },
  ],
  'a translation that lacks a goal': [
    'lesson/translation',
    {
      edits: { [GERMAN]: fresh(GERMAN_WORDS.replace(/- \{ id: accepted.*\n/, '')) },
      file: GERMAN,
      at: '---',
      message: 'The translation (de) lacks goal accepted.',
    },
  ],
  'a translation of an older text': [
    'lesson/translation',
    {
      edits: { [GERMAN]: GERMAN_WORDS },
      file: GERMAN,
      at: '"00000000"',
      severity: 'warning',
      message: `The original has changed since it was translated (de). When it says the same, write original: "${hashOf()}" into its front matter.`,
    },
  ],
  'a goal that a later step breaks': [
    'lesson/lost',
    {
      edits: {
        ...withSecondStep(true),
        [LESSON]: [
          [END, `${END}\n${SECOND_STEP}`],
          [LOCKS, ''],
          [GUARD, `${GUARD} kept: false,`],
        ],
      },
      at: '{ id: served',
      message:
        /^The solution of step 2 breaks served of step 1\. If it need not last, write kept: false\. Expected: /,
    },
  ],
};

/** A translation of the present text. */
function fresh(words: string): string {
  return words.replace('00000000', hashOf());
}

function hashOf(): string {
  const [old] = checkPack(readPack(editedPack({ [GERMAN]: GERMAN_WORDS })));
  return /write original: "(\w+)"/.exec(old?.message ?? '')?.[1] ?? 'no hash';
}

describe('exactly one problem has', () => {
  test.each(Object.entries(FAULTS))(
    '%s',
    (_, [code, { edits, at, file = LESSON, severity = 'error', message }]) => {
      const files = editedPack(edits);
      const problems = problemsOf(files);
      expect(problems).toEqual([problems[0]]);
      const [problem = ''] = problems;
      const start = `${file}:${placeIn(files, file, at)} ${severity} `;
      expect(problem.slice(0, start.length)).toBe(start);
      expect(problem.slice(-code.length - 2)).toBe(`[${code}]`);
      const said = problem.slice(start.length, -code.length - 3);
      if (typeof message === 'string') expect(said).toBe(message);
      else expect(said).toMatch(message);
    },
  );

  test('each code of the format', () => {
    expect(new Set(Object.values(FAULTS).map(([code]) => code))).toEqual(new Set(LESSON_CODES));
  });
});

test('what need not last may be broken by a later step', () => {
  expect(problemsOf(editedPack(withSecondStep(false)))).toEqual([]);
});

test('a translation of the present text has no problem', () => {
  expect(problemsOf(editedPack({ [GERMAN]: fresh(GERMAN_WORDS) }))).toEqual([]);
});

test('of a pack in another language the verbs are not looked at', () => {
  expect(
    problemsOf(
      editedPack({
        'pack.yaml': [['language: en', 'language: fr']],
        [LESSON]: [['say: Visitors reach the shop', 'say: Change the selector']],
      }),
    ),
  ).toEqual([]);
});

/** A pack with a lesson for each fault that a lesson of its own can have. */
function faultyPack(): readonly PackFile[] {
  const once = new Map<LessonCode, string>();
  for (const [name, [code]] of Object.entries(FAULTS)) if (!once.has(code)) once.set(code, name);
  const lessons = [...once.values()].map((name, index) => ({
    folder: `lesson-${index + 1}`,
    files: editedPack(FAULTS[name]?.[1].edits),
  }));
  return [
    ...editedPack({
      'pack.yaml': [['lessons: [first]', `lessons: [${lessons.map(({ folder }) => folder).join(', ')}]`]],
      'glossary.md': [['lessons: [first]\n', '']],
    }).filter(({ path }) => !path.startsWith('01-first/')),
    ...lessons.flatMap(({ folder, files }) =>
      files
        .filter(({ path }) => path.startsWith('01-first/'))
        .map(({ path, text }) => ({
          path: path.replace('01-first', folder),
          text: text.replace('lesson: first', `lesson: ${folder}`),
        })),
    ),
  ];
}

describe('of a pack with each fault once', () => {
  test('each code is reported once', () => {
    const codes = checkPack(readPack(faultyPack())).map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...LESSON_CODES].sort());
  });

  test('one lesson can be checked alone', () => {
    expect(checkPack(readPack(faultyPack()), 'lesson-1').map(({ at }) => at.file)).toEqual([
      'lesson-1/lesson.md',
    ]);
  });

  test('the lessons are checked in the order of the chapters', () => {
    const files = checkPack(readPack(faultyPack())).map(({ at }) =>
      Number(/^lesson-(\d+)/.exec(at.file)?.[1]),
    );
    expect(files).toEqual(files.toSorted((a, b) => a - b));
  });
});
