// cspell:ignore kommt Vierhundertvier Fünfhundertdrei erreichbar Schau
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedPack, LESSON, placeIn, type FileEdits } from '../testing/edited-pack.ts';
import { checkPack } from '../check/check-pack.ts';
import { inLanguage, packWordsIn } from './in-language.ts';
import type { Pack } from './pack.ts';
import { readLoneLesson, readPack } from './read-pack.ts';

const problemsOf = (edits: Readonly<Record<string, FileEdits>>): readonly string[] =>
  readPack(editedPack(edits)).problems.map(
    ({ at, message }) => `${at.file}:${at.line}:${at.column} ${message}`,
  );

function packOf(edits: Readonly<Record<string, FileEdits>> = {}): Pack {
  const { pack, problems } = readPack(editedPack(edits));
  if (!pack) throw new Error(JSON.stringify(problems));
  return pack;
}

describe('a pack', () => {
  const pack = packOf();

  test('says what it is', () => {
    expect(pack).toMatchObject({
      id: 'trial',
      title: 'My lessons',
      version: 1,
      authors: ['Your Name'],
      license: 'CC-BY-4.0',
      language: 'en',
      chapters: [{ title: 'The chain', lessons: ['first'] }],
      options: { complete: true },
    });
  });

  test('has lessons with their front matter', () => {
    expect(pack.lessons).toMatchObject([
      {
        id: 'first',
        title: 'A Service without Pods',
        minutes: 5,
        folder: '01-first',
        file: LESSON,
        start: { from: 'files', files: [{ text: 'start/shop.yaml' }] },
        locked: [
          { selector: { kind: 'HTTPRoute', namespace: '*', name: '*' }, why: 'The route is right.' },
          { selector: { kind: 'Gateway' }, why: 'The Gateway is right.' },
        ],
        faults: [{ text: 'service/selects-nothing' }],
        leaves: [],
        mode: 'guided',
        screen: { show: ['canvas', 'yaml'], focus: [{ selector: { text: 'Service/shop/shop' } }] },
        options: { complete: true },
      },
    ]);
  });

  test('has steps with prose, predictions, goals and hints', () => {
    const [step] = pack.lessons[0]?.steps ?? [];
    expect(step).toMatchObject({
      id: 'pods',
      title: 'Find the Pods',
      words: 13,
      predictions: [
        {
          id: 'now',
          on: 'before',
          request: { request: { host: 'shop.example.com' } },
          options: [{ say: 'The shop' }, { say: '404 from the Gateway' }, { say: '503 from the Gateway' }],
        },
      ],
      goals: [
        {
          id: 'served',
          say: 'Visitors reach the shop',
          check: { key: 'request' },
          guard: false,
          kept: true,
          hidden: false,
          miss: null,
        },
        { id: 'accepted', check: { key: 'condition' }, guard: true },
      ],
      hints: [
        {
          goal: 'served',
          rungs: [/last edge/, /selector/, /carry/].map((words) => expect.stringMatching(words) as string),
        },
      ],
    });
  });

  test('has a glossary and speaker notes', () => {
    expect(pack.glossary).toMatchObject([
      {
        id: 'endpoint',
        term: 'endpoint',
        aliases: ['endpoints'],
        isNot: expect.stringMatching(/^the Service/) as string,
        see: [{ selector: { kind: 'Service' } }],
      },
    ]);
    expect(pack.lessons[0]?.notes).toHaveLength(1);
  });
});

test('a prediction behind the goals is asked on the state after them, unless it says otherwise', () => {
  const END = '3: "The Pods carry app: shop."\n```\n';
  const more = (on: string): string =>
    `${END}\n\`\`\`predict\n- { id: later, ask: What now, because: So., ${on}options: [{ say: a, right: true }, { say: b }] }\n\`\`\`\n`;
  const stateOf = (on: string) =>
    packOf({ [LESSON]: [[END, more(on)]] }).lessons[0]?.steps[0]?.predictions.find(({ id }) => id === 'later')
      ?.on;
  expect(stateOf('')).toBe('after');
  expect(stateOf('on: before, ')).toBe('before');
});

test('a lesson has the options of its pack, and those of its own over them', () => {
  const { lessons } = packOf({
    'pack.yaml': [['format: 1', 'format: 1\noptions: { channel: experimental, complete: false }']],
    [LESSON]: [['minutes: 5', 'minutes: 5\noptions: { channel: standard, release: 1.4, kubernetes: 1.35 }']],
  });
  expect(lessons[0]?.options).toEqual({
    complete: false,
    channel: 'standard',
    release: '1.4',
    kubernetes: '1.35',
  });
});

test('line ends of Windows change nothing', () => {
  const windows = editedPack().map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
  const { pack, problems } = readPack(windows);
  expect(problems).toEqual([]);
  expect(pack?.lessons).toEqual(packOf().lessons);
});

test('a folder with one lesson is a pack of one', () => {
  const files = editedPack()
    .filter(({ path }) => path.startsWith('01-first/'))
    .map(({ path, text }) => ({
      path: path.slice('01-first/'.length),
      text: text.replace('It has no [[endpoint]].', ''),
    }));
  const read = readLoneLesson(files);
  expect(read.pack).toMatchObject({ id: 'first', lessons: [{ folder: '', file: 'lesson.md' }] });
  expect(checkPack(read)).toEqual([]);
});

/** What is wrong, the edit that makes it so, the text at whose place it is said, and the words. */
const WRONG: readonly (readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  at: string,
  message: string | RegExp,
])[] = [
  [
    'a pack of a newer format',
    'pack.yaml',
    'format: 1',
    'format: 2',
    '2\n',
    'This pack is of format 2, which a newer version of Gatehouse made; this one reads format 1.',
  ],
  [
    'a pack without a format',
    'pack.yaml',
    'format: 1\n',
    '',
    'pack: trial',
    'pack.yaml has no format: a whole number from 1 to 1000000.',
  ],
  [
    'an option that there is not',
    'pack.yaml',
    'format: 1',
    'format: 1\noptions: { chanel: x }',
    'chanel',
    'options has no key chanel. Did you mean channel?',
  ],
  [
    'a choice that there is not',
    'pack.yaml',
    'format: 1',
    'format: 1\noptions: { choices: { ingress-controler: generic } }',
    'ingress-controler',
    /^There is no choice ingress-controler\./,
  ],
  [
    'a chapter with a lesson that is not there',
    'pack.yaml',
    '[first]',
    '[first, second]',
    'second',
    'There is no lesson second that can be read.',
  ],
  [
    'front matter that is not closed',
    LESSON,
    'faults: [service/selects-nothing]\nscreen: { show: [canvas, yaml], focus: [Service/shop/shop] }\n---',
    '',
    '---',
    'A lesson begins with its front matter: YAML between two lines of ---.',
  ],
  [
    'minutes in words',
    LESSON,
    'minutes: 5',
    'minutes: five',
    'five',
    'minutes is a whole number from 1 to 600.',
  ],
  [
    'a lock that is no selector',
    LESSON,
    '{ of: Gateway/*/*',
    '{ of: Gateway',
    'Gateway, why',
    /selects nothing: write Kind\/namespace\/name/,
  ],
  [
    'a screen part that there is not',
    LESSON,
    '[canvas, yaml]',
    '[canvas, yml]',
    'yml',
    'show holds canvas, yaml, status, routing or matrix, not yml.',
  ],
  [
    'both starts',
    LESSON,
    'minutes: 5',
    'minutes: 5\nfrom: zero',
    'from: zero',
    'Lesson first begins with files (start) or where a lesson ends (from), not both.',
  ],
  [
    'a block that is misspelt',
    LESSON,
    '```goals',
    '```goal',
    '```goal',
    'A block called goal means nothing. Did you mean goals?',
  ],
  [
    'a block that belongs to a glossary',
    LESSON,
    '```goals',
    '```term\n```\n\n```goals',
    '```term',
    'A block term belongs into the glossary.',
  ],
  [
    'goals above the first step',
    LESSON,
    '## Find',
    '```goals\n```\n\n## Find',
    '```goals\n```',
    'This block goals belongs to no step: write a heading ## above it.',
  ],
  [
    'a request line that means nothing',
    LESSON,
    'request: GET http://shop.example.com/\n',
    'request: GET shop shop\n',
    'GET shop',
    /^Prediction now: /,
  ],
  [
    'an option alone',
    LESSON,
    '    - { say: 404 from the Gateway, expect: "404" }\n    - { say: 503 from the Gateway, expect: "503" }\n',
    '',
    '- { say: The shop',
    'Prediction now has 1 options; there are two to five.',
  ],
  [
    'a goal without words',
    LESSON,
    ' say: The route stays accepted,',
    '',
    '{ id: accepted',
    'Goal accepted has no say: a text.',
  ],
  [
    'HTML',
    LESSON,
    'The shop is closed',
    'The shop is <b>closed</b>',
    '<b>',
    'HTML is not rendered in lessons: it is shown as it is written.',
  ],
  [
    'a picture',
    LESSON,
    'The shop is closed',
    'The shop ![is](https://example.com/x.png) closed',
    '![is]',
    'Pictures are not shown in lessons: nothing is loaded from elsewhere.',
  ],
  [
    'a link that runs something',
    LESSON,
    'The shop is closed',
    'The shop [is](javascript:alert) closed',
    '[is]',
    'A link leads to an address that begins with https:// or http://, not to "javascript:alert".',
  ],
  [
    'braces that mean nothing',
    LESSON,
    'The shop is closed',
    'The shop {{is}} closed',
    '{{is}}',
    '{{is}} means nothing in a lesson: write {{request GET http://…}}.',
  ],
  ['a button for no request', LESSON, 'The shop is closed', '{{request GET shop shop}}', '{{request', /./],
  [
    'a heading without letters for an id',
    LESSON,
    '{#pods}',
    '{#Find Pods}',
    '## Find',
    /^The id of this step is "Find Pods"/,
  ],
];

describe('it is said with its place', () => {
  test.each(WRONG)('%s', (_, file, from, to, at, message) => {
    const edits = { [file]: [[from, to] as const] };
    const [first = ''] = problemsOf(edits);
    const place = `${file}:${placeIn(editedPack(edits), file, at)} `;
    expect(first.slice(0, place.length)).toBe(place);
    if (typeof message === 'string') expect(first.slice(place.length)).toBe(message);
    else expect(first.slice(place.length)).toMatch(message);
  });

  test('a pack without pack.yaml', () => {
    expect(readPack(editedPack({ 'pack.yaml': null }))).toMatchObject({
      pack: null,
      problems: [{ message: 'A pack has a file pack.yaml.', at: { file: 'pack.yaml', line: 1, column: 1 } }],
    });
  });

  test('YAML that ends in the middle', () => {
    expect(problemsOf({ 'pack.yaml': [['[first] }', '[first']] })).toEqual([
      expect.stringMatching(/^pack\.yaml:9:\d+ .+/),
    ]);
  });

  test('two lessons of one name', () => {
    const lesson = editedPack().find(({ path }) => path === LESSON)?.text ?? '';
    expect(problemsOf({ '02-other/lesson.md': lesson })[0]).toMatch(
      /^01-first\/lesson\.md:3:1 Two lessons are called first: this one and 02-other\/lesson\.md\.$/,
    );
  });

  test('a block that is not closed', () => {
    const lesson = editedPack().find(({ path }) => path === LESSON)?.text ?? '';
    const open = lesson.slice(0, lesson.lastIndexOf('```'));
    expect(problemsOf({ [LESSON]: open })).toEqual([
      `${LESSON}:${placeIn(editedPack(), LESSON, '```hints')} This block hints is not closed: write a line \`\`\` behind it.`,
    ]);
  });

  test('a file that is longer than any lesson', () => {
    expect(problemsOf({ [LESSON]: 'x'.repeat(100_001) })[0]).toBe(
      `${LESSON}:1:1 This file has 100001 characters; at most 100000 are read. Divide the lesson.`,
    );
  });
});

describe('in another language', () => {
  const edits = {
    '01-first/lesson.de.md': `---
title: Ein Service ohne Pods
---
Zu.

## Die Pods
Suche.

\`\`\`predict
- id: now
  ask: Was kommt?
  options: [{ say: Der Laden }, Vierhundertvier, Fünfhundertdrei]
\`\`\`
\`\`\`goals
- { id: served, say: Der Laden ist erreichbar }
\`\`\`
\`\`\`hints
- { for: served, 1: Schau hin. }
\`\`\`
`,
    'pack.de.yaml': 'title: Meine Lektionen\nchapters: [Die Kette]\n',
    'glossary.de.md': '## Endpunkt {#endpoint}\n\nEin Pod.\n',
  };
  const pack = packOf(edits);
  const [lesson] = pack.lessons.map((one) => inLanguage(one, 'de'));

  test('words are those of the translation, and checks those of the original', () => {
    expect(lesson).toMatchObject({
      id: 'first',
      title: 'Ein Service ohne Pods',
      learns: 'Find out why a Service sends requests nowhere.',
      introduction: [{ type: 'paragraph', parts: [{ text: 'Zu.' }] }],
      steps: [
        {
          id: 'pods',
          title: 'Die Pods',
          goals: [
            { id: 'served', say: 'Der Laden ist erreichbar', check: { key: 'request' } },
            { id: 'accepted', say: 'The route stays accepted' },
          ],
          predictions: [
            {
              id: 'now',
              ask: 'Was kommt?',
              options: [{ say: 'Der Laden' }, { say: 'Vierhundertvier' }, { say: 'Fünfhundertdrei' }],
            },
          ],
          hints: [{ goal: 'served', rungs: ['Schau hin.'] }],
        },
      ],
    });
  });

  test('a language that there is not is the original', () => {
    expect(pack.lessons.map((one) => inLanguage(one, 'fr'))).toEqual(pack.lessons);
    expect(packWordsIn(pack, 'fr')).toEqual({
      title: 'My lessons',
      chapters: ['The chain'],
      glossary: pack.glossary,
    });
  });

  test('titles and terms are translated, and what belongs to a term stays', () => {
    expect(packWordsIn(pack, 'de')).toMatchObject({
      title: 'Meine Lektionen',
      chapters: ['Die Kette'],
      glossary: [
        {
          id: 'endpoint',
          term: 'Endpunkt',
          see: [{ selector: { kind: 'Service' } }],
          lessons: [{ text: 'first' }],
        },
      ],
    });
  });
});

/** Damage of the kind that editing and merging leave behind. */
const damaged = fc
  .record({
    file: fc.constantFrom('pack.yaml', LESSON, 'glossary.md', '01-first/attempts/other-port/expect.yaml'),
    cuts: fc.array(
      fc.tuple(
        fc.nat(2000),
        fc.nat(200),
        fc.constantFrom(
          '',
          '[[',
          '{{',
          '```',
          '\n## ',
          '---\n',
          ': ',
          '- ',
          '&a ',
          '*a',
          '\t',
          '{',
          '}',
          '"',
          '<b>',
          '#',
          '\u0000',
          '{id: a}',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ file, cuts }) =>
    editedPack().map(({ path, text }) =>
      path === file
        ? {
            path,
            text: cuts.reduce(
              (now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length),
              text,
            ),
          }
        : { path, text },
    ),
  );

test('whatever is damaged, there are problems with places in the files, and nothing is thrown', () => {
  fc.assert(
    fc.property(damaged, (files) => {
      for (const { at, message } of checkPack(readPack(files))) {
        expect(message).not.toMatch(/undefined|NaN|\[object|Internal error/);
        const text = files.find(({ path }) => path === at.file)?.text;
        // A problem may also be about a file that is missing.
        if (text === undefined) continue;
        const line = text.split(/\r\n|\r|\n/)[at.line - 1];
        expect(line).toBeDefined();
        expect(at.column).toBeLessThanOrEqual((line ?? '').length + 1);
      }
    }),
    { numRuns: 150 },
  );
});
