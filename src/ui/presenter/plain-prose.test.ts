import { expect, test } from 'vitest';
import type { LessonPlace } from '../../core/lessons/format/place.ts';
import type { Prose, ProsePart } from '../../core/lessons/format/prose.ts';
import { plainProse } from './plain-prose.ts';

const place: LessonPlace = { file: 'lesson.notes.md', line: 1, column: 1 };
const acting: readonly ProsePart[] = [
  { type: 'object', selector: 'HTTPRoute/museum/shop', words: 'the route', at: place },
  { type: 'strong', parts: [{ type: 'term', term: 'attachment', words: 'attached', at: place }] },
  { type: 'request', line: 'GET http://shop.museum.test/', at: place },
];

/** The types of all parts, however deep. */
const typesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
};

const paragraph = { type: 'paragraph', parts: acting } as const;
const cases: Readonly<Record<string, Prose>> = {
  'a paragraph': [paragraph],
  'a heading': [{ type: 'heading', level: 2, parts: acting }],
  'a list': [{ type: 'list', ordered: false, start: 1, items: [[paragraph]] }],
  'a quote': [{ type: 'quote', blocks: [paragraph] }],
  'a table': [{ type: 'table', header: [acting], rows: [[acting]] }],
};

test.each(Object.entries(cases))('in %s nothing acts on a workspace', (_, prose) => {
  const types = typesIn(plainProse(prose));
  expect(types).toContain('code');
  expect(types.filter((type) => ['object', 'term', 'request'].includes(type))).toEqual([]);
});

test('the words stay', () => {
  expect(plainProse([paragraph])).toEqual([
    {
      type: 'paragraph',
      parts: [
        { type: 'code', text: 'the route' },
        { type: 'strong', parts: [{ type: 'text', text: 'attached' }] },
        { type: 'code', text: 'GET http://shop.museum.test/' },
      ],
    },
  ]);
});

test('what holds no such words is the same', () => {
  const prose: Prose = [{ type: 'code', language: 'yaml', text: 'a: b' }, { type: 'rule' }];
  expect(plainProse(prose)).toEqual(prose);
});
