import { describe, expect, test } from 'vitest';
import { lineMapOf } from '../../text/line-map.ts';
import { countWords } from './count-words.ts';
import { lexMarkdown } from './lex-markdown.ts';
import type { LessonProblem } from './lesson-problem.ts';
import { mentionsIn } from './mentions-in.ts';
import type { Prose } from './prose.ts';
import { toProse } from './to-prose.ts';

function read(text: string): Readonly<{ prose: Prose; problems: readonly LessonProblem[] }> {
  const problems: LessonProblem[] = [];
  const lexed = lexMarkdown(text);
  const source = {
    file: 'a.md',
    lines: lineMapOf(text),
    report: (one: LessonProblem) => void problems.push(one),
  };
  return { prose: toProse(lexed.ok ? lexed.tokens : [], 0, source), problems };
}

/** Prose as one line that shows which parts there are. */
const shown = (prose: Prose): string =>
  JSON.stringify(prose, (key, value: unknown) => (key === 'at' ? undefined : value));

describe('Markdown becomes plain data', () => {
  test.each([
    [
      'a paragraph',
      'One *two* **three** `four` ~~five~~.',
      '[{"type":"paragraph","parts":[{"type":"text","text":"One "},{"type":"emphasis","parts":[{"type":"text","text":"two"}]},{"type":"text","text":" "},{"type":"strong","parts":[{"type":"text","text":"three"}]},{"type":"text","text":" "},{"type":"code","text":"four"},{"type":"text","text":" "},{"type":"deleted","parts":[{"type":"text","text":"five"}]},{"type":"text","text":"."}]}]',
    ],
    [
      'a numbered list with one in it',
      '3. a\n   - b\n4. c',
      '[{"type":"list","ordered":true,"start":3,"items":[[{"type":"paragraph","parts":[{"type":"text","text":"a"}]},{"type":"list","ordered":false,"start":1,"items":[[{"type":"paragraph","parts":[{"type":"text","text":"b"}]}]]}],[{"type":"paragraph","parts":[{"type":"text","text":"c"}]}]]}]',
    ],
    [
      'a table',
      '| a |\n|---|\n| b |',
      '[{"type":"table","header":[[{"type":"text","text":"a"}]],"rows":[[[{"type":"text","text":"b"}]]]}]',
    ],
    [
      'a quote, a heading, a rule',
      '> a\n\n### b\n\n***',
      '[{"type":"quote","blocks":[{"type":"paragraph","parts":[{"type":"text","text":"a"}]}]},{"type":"heading","level":3,"parts":[{"type":"text","text":"b"}]},{"type":"rule"}]',
    ],
    ['code', '```yaml\nkind: a\n```', '[{"type":"code","language":"yaml","text":"kind: a"}]'],
    [
      'a link, a line break, an escape',
      '[a](https://b.example/) \\* c\\\nd',
      '[{"type":"paragraph","parts":[{"type":"link","href":"https://b.example/","parts":[{"type":"text","text":"a"}]},{"type":"text","text":" "},{"type":"text","text":"*"},{"type":"text","text":" c"},{"type":"break"},{"type":"text","text":"d"}]}]',
    ],
    [
      'an address of the world of the lesson, which is no link',
      'Ask http://shop.example.com/ again',
      '[{"type":"paragraph","parts":[{"type":"text","text":"Ask http://shop.example.com/ again"}]}]',
    ],
    [
      'an object, with stars',
      '[[HTTPRoute/*/shop*]]',
      '[{"type":"paragraph","parts":[{"type":"object","selector":"HTTPRoute/*/shop*","words":"HTTPRoute */shop*"}]}]',
    ],
    [
      'a listener',
      '[[Gateway/a/b#web]]',
      '[{"type":"paragraph","parts":[{"type":"object","selector":"Gateway/a/b#web","words":"Gateway a/b, web"}]}]',
    ],
    [
      'an object and a term in other words',
      '[[Pod/a/b|this one]] [[route|routes]]',
      '[{"type":"paragraph","parts":[{"type":"object","selector":"Pod/a/b","words":"this one"},{"type":"text","text":" "},{"type":"term","term":"route","words":"routes"}]}]',
    ],
    [
      'a request',
      '{{request GET http://a.example/b_c_d}}',
      '[{"type":"paragraph","parts":[{"type":"request","line":"GET http://a.example/b_c_d"}]}]',
    ],
    [
      'mentions in code, which are none',
      '`[[a]] {{request b}}`',
      '[{"type":"paragraph","parts":[{"type":"code","text":"[[a]] {{request b}}"}]}]',
    ],
    [
      'brackets that are not closed',
      '[[a {{request',
      '[{"type":"paragraph","parts":[{"type":"text","text":"[[a {{request"}]}]',
    ],
    [
      'HTML, as it is written',
      'a <script>b</script>',
      '[{"type":"paragraph","parts":[{"type":"text","text":"a "},{"type":"text","text":"<script>"},{"type":"text","text":"b"},{"type":"text","text":"</script>"}]}]',
    ],
    [
      'a picture, in words',
      '![a](https://b.example/c.png)',
      '[{"type":"paragraph","parts":[{"type":"text","text":"a"}]}]',
    ],
    [
      'a link that runs something, in words',
      '[a](javascript:b)',
      '[{"type":"paragraph","parts":[{"type":"text","text":"a"}]}]',
    ],
  ])('%s', (_, text, data) => {
    expect(shown(read(text).prose)).toBe(data);
  });
});

test('mentions have the places at which they stand, behind others of the same text', () => {
  const text =
    '`[[a]]` and [[a]]\n\n- b\n  - [[a]] {{request GET http://a.example/}}\n\n| [[a]] |\n|---|\n| [[b/c]] |\n\n> *[[a]]*\n';
  expect(mentionsIn(read(text).prose).map(({ at }) => `${at.line}:${at.column}`)).toEqual([
    '1:13',
    '4:5',
    '4:11',
    '6:3',
    '8:3',
    '10:4',
  ]);
});

test('words are counted as a reader does', () => {
  const text =
    '# Two words\n\nthree *four* [[five|six seven]] – `eight`\n\n- nine\n\n| ten |\n|---|\n| eleven |\n';
  expect(countWords(read(text).prose)).toBe(10);
});

/** Texts that make a careless reader slow, or end its stack. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['quotes in quotes', '>'.repeat(2_000)],
  ['lists in lists', '- '.repeat(4_000)],
  ['emphasis that is never closed', '*a_'],
  ['brackets', '['],
  ['mentions that are never closed', '[['],
  ['actions that are never closed', '{{'],
  ['actions with much in them', '{{request '],
  ['links that are never closed', '[a]('],
  ['backticks', '`'],
  ['angle brackets', '<'],
  ['angle brackets with names', '<a '],
  ['cells', 'a|'],
  ['definitions', '[a]: b\n'],
  ['numbers', '1. a\n'],
  ['blank lines', '\n'],
];

/** Much of it, in lines that are as long as they may be, or in many short ones. */
const texts = (text: string): readonly string[] =>
  text.length > 1_000
    ? [text, `${text}\n\n`.repeat(4)]
    : [8_000, 80].map((length) => `${text.repeat(length / text.length)}\n\n`.repeat(32_000 / length));

// The longest lesson takes 20 ms; with these a quadratic reader takes minutes, and the test ends before.
describe('hostile Markdown is read', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    for (const one of texts(text)) {
      const { prose } = read(one);
      expect(countWords(prose)).toBeGreaterThanOrEqual(0);
    }
  });

  test('what is nested too deep is not read at all', () => {
    expect(lexMarkdown('>'.repeat(7_000))).toEqual({
      ok: false,
      message: 'This Markdown is nested too deep to be read.',
    });
  });

  test('nor are lines that no author writes', () => {
    expect(lexMarkdown(`a\n${'['.repeat(8_001)}`)).toEqual({
      ok: false,
      message: 'Line 2 of this text has more than 8000 characters.',
    });
  });
});
