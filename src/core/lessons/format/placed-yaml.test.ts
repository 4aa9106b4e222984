import { describe, expect, test } from 'vitest';
import { lineMapOf } from '../../text/line-map.ts';
import { readPlacedYaml } from './placed-yaml.ts';

const read = (text: string, start = 0) =>
  readPlacedYaml({ file: 'lesson.md', lines: lineMapOf(text), start, end: text.length });

const valueOf = (text: string): unknown => {
  const found = read(text);
  return found.ok ? found.value : found.message;
};

describe('words are those of YAML 1.2', () => {
  test.each([
    ['on: solution', { on: 'solution' }],
    ['yes: no', { yes: 'no' }],
    ['a: [on, off, y, N]', { a: ['on', 'off', 'y', 'N'] }],
    ['a: [true, False, null, ~]', { a: [true, false, null, null] }],
    ['a: [1, -2, 1.5, 1e3]', { a: [1, -2, 1.5, 1000] }],
    ['a: [012, 0x1F, 1_000, .5]', { a: ['012', '0x1F', '1_000', '.5'] }],
    ['a: "true"\nb: \'1\'', { a: 'true', b: '1' }],
    ['a: !!str yes', { a: 'yes' }],
    ['1: a\n2: b', { '1': 'a', '2': 'b' }],
    ['a: &x {on: 1}\nb: *x', { a: { on: 1 }, b: { on: 1 } }],
    ['a: &x {p: 1}\nb: {<<: *x, q: 2}', { a: { p: 1 }, b: { p: 1, q: 2 } }],
    ['a: |\n  on\n  off', { a: 'on\noff\n' }],
    [
      'a: {ask: Why?, path: ":x"}\nb: [:y]\nc:\n-\td',
      { a: { ask: 'Why?', path: ':x' }, b: [':y'], c: ['d'] },
    ],
    ['', null],
    ['# a comment', null],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });
});

describe('places count from the beginning of the file', () => {
  const text = '---\ntitle: x\n---\n- {id: a, on: b}\n- id: c\n  empty:\n  list: [p, q]\n';
  const found = read(text, text.indexOf('- {id'));
  const at = (path: readonly (string | number)[], part?: 'key' | 'entry'): string => {
    if (!found.ok) return found.message;
    const { line, column } = found.placeOf(path, part);
    return `${line}:${column}`;
  };

  test.each([
    ['the whole', [], undefined, '4:1'],
    ['an item', [0], undefined, '4:3'],
    ['a value', [0, 'id'], undefined, '4:8'],
    ['a key', [0, 'id'], 'key' as const, '4:4'],
    ['a key that other readers take for true', [0, 'on'], 'key' as const, '4:11'],
    ['an item of a list in it', [1, 'list', 1], undefined, '7:13'],
    ['an empty value, by its key', [1, 'empty'], undefined, '6:3'],
    ['a key that is not there, by what holds it', [1, 'other', 3], undefined, '5:3'],
    ['an item that is not there', [1, 'list', 9], undefined, '7:9'],
    ['something inside of a text', [1, 'id', 'x'], undefined, '5:7'],
  ] as const)('%s', (_, path, part, place) => {
    expect(at(path, part)).toBe(place);
  });
});

describe('what cannot be read has a place', () => {
  test.each([
    ['a bracket that is not closed', 'a: [1, 2', /./, 1],
    ['text behind the end', 'a: 1\n...\nb: 2', /^The reader does not read this/, 2],
    ['a key twice', 'a: 1\na: 2', /a/, 2],
    ['an explosion of aliases', bomb(), /./, 3],
  ])('%s', (_, text, message, line) => {
    const found = read(text);
    expect(found).toMatchObject({ ok: false, at: { file: 'lesson.md', line } });
    expect(found.ok ? '' : found.message).toMatch(message);
  });

  test('more levels than anything needs', () => {
    expect(valueOf(`${'['.repeat(60)}${']'.repeat(60)}`)).toBe('This is nested more than 40 levels deep.');
  });
});

function bomb(): string {
  const names = 'abcdefghi'.split('');
  return names
    .map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array(20)
        .fill(before === undefined ? 'x' : `*${before}`)
        .join(', ')}]`;
    })
    .join('\n');
}
