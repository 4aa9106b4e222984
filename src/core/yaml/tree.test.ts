import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, Path } from './json.ts';
import type { YamlNode } from './node.ts';
import { parseDocument } from './parse.ts';
import { concreteYaml } from './testing/concrete-yaml.ts';
import { nearestSpan, nodeAt, pathAt, spanOf, treeOf, type Part } from './tree.ts';

const text = `# about
---
a: 1 # one
b: &x
  - name: web
    v: "q"
  -
  - - 1
    - {p: , q: [1, u: v], 'z':3}
c: |
  text
  more

d:
e: *x
f:
  <<: {m: 1, k: 2}
  k: 3
`;
const doc = parseDocument(text);

const spans: readonly (readonly [path: Path, part: Part, text: string | null])[] = [
  [['a'], 'value', '1'],
  [['a'], 'key', 'a'],
  [['a'], 'entry', 'a: 1'],
  [['b', 0, 'v'], 'value', '"q"'],
  [['b', 0], 'entry', '- name: web\n    v: "q"'],
  [['b', 0], 'key', '- name: web\n    v: "q"'],
  [['b', 1], 'value', ''],
  [['b', 2, 1, 'q', 1], 'value', 'u: v'],
  [['b', 2, 1, 'z'], 'entry', "'z':3"],
  [['b', 2, 1, 'p'], 'value', ''],
  [['c'], 'value', '|\n  text\n  more'],
  [['d'], 'value', ''],
  [['d'], 'entry', 'd:'],
  [['e'], 'value', '*x'],
  [['e', 0, 'name'], 'value', 'web'],
  [['f', 'm'], 'entry', 'm: 1'],
  [['f', 'k'], 'value', '3'],
  [['missing'], 'value', null],
  [['a', 'b'], 'value', null],
  [['b', 7], 'value', null],
];

describe('spanOf', () => {
  test.each(spans)('%j %s', (path, part, expected) => {
    const span = spanOf(doc, path, part);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(expected);
  });
});

describe('nearestSpan', () => {
  test.each<[Path, string]>([
    [['c'], '|\n  text\n  more'],
    [['d'], 'd:'],
    [['b', 0, 'missing'], '- name: web\n    v: "q"'],
    [['not', 'in', 'it'], 'a: 1 # one'],
    [[], 'a: 1 # one'],
  ])('%j', (path, expected) => {
    const span = nearestSpan(doc, path);
    expect(text.slice(span.start, span.end)).toBe(expected);
  });

  test('gives something for documents without content', () => {
    expect(nearestSpan(parseDocument(''), ['a'])).toEqual({ start: 0, end: 0 });
    expect(nearestSpan(parseDocument('a: ['), ['a'])).toEqual({ start: 0, end: 4 });
  });
});

describe('pathAt', () => {
  test.each<[string, Path]>([
    ['a: 1', ['a']],
    ['web', ['b', 0, 'name']],
    ['3}', ['b', 2, 1, 'z']],
    ['more', ['c']],
    ['# about', []],
    ['m: 1', ['f']],
  ])('of %j', (at, path) => {
    expect(pathAt(doc, text.indexOf(at))).toEqual(path);
  });
});

function check(node: YamlNode, source: string): void {
  expect(node.start).toBeGreaterThanOrEqual(0);
  expect(node.start).toBeLessThanOrEqual(node.span.start);
  expect(node.span.start).toBeLessThanOrEqual(node.span.end);
  expect(node.span.end).toBeLessThanOrEqual(source.length);
  if (node.kind === 'map')
    node.entries.forEach((entry) => [entry.key, entry.value].forEach((one) => check(one, source)));
  if (node.kind === 'seq') node.items.forEach((item) => check(item.value, source));
}

function pathsIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) =>
      pathsIn(item as Json, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

describe('treeOf', () => {
  test('places every key and value of a document, one behind the other', () => {
    fc.assert(
      fc.property(concreteYaml, (source) => {
        const generated = parseDocument(source.text);
        const tree = treeOf(generated);
        expect(tree).not.toBeNull();
        if (tree !== null) check(tree, source.text);
        for (const path of pathsIn(source.value)) {
          expect(nodeAt(generated, path)).not.toBeNull();
          const key = spanOf(generated, path, 'key');
          if (key !== null && typeof path.at(-1) === 'string')
            expect(pathAt(generated, key.start)).toEqual(path);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('survives any text that parses', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '"x"',
      '[',
      ']',
      '{',
      '}',
      ' #',
      '&a ',
      '*a',
      '!!str ',
      '|',
      '>-',
      '\t',
      '\r\n',
      '<<: ',
      '? ',
      ',',
      '\n: ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
        (source) => {
          const tree = treeOf(parseDocument(source));
          if (tree !== null) check(tree, source);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
