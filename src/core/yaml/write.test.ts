import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameValue } from '../incremental/same-value.ts';
import { parseDocument } from './parse.ts';
import { jsonValues } from './testing/concrete-yaml.ts';
import { writeYaml } from './write.ts';

describe('writeYaml', () => {
  test('writes blocks, and quotes what kubectl would misread', () => {
    const value = {
      name: 'web',
      on: 'yes',
      port: '80',
      args: ['-c', 'a: b', '', '# x', '12:30'],
      rules: [{ path: '/', to: [['x'], {}] }, []],
      text: 'one\ntwo\n',
      none: null,
    };
    expect(writeYaml(value)).toBe(
      'name: web\n"on": "yes"\nport: "80"\nargs:\n  - -c\n  - "a: b"\n  - ""\n  - "# x"\n  - "12:30"\nrules:\n' +
        '  - path: /\n    to:\n      - - x\n      - {}\n  - []\ntext: |\n  one\n  two\nnone: null\n',
    );
  });

  test('puts lists right below their key where asked, as kubectl does', () => {
    expect(writeYaml({ a: ['x', { b: 1 }] }, { indentLists: false })).toBe('a:\n- x\n- b: 1\n');
    expect(writeYaml({ a: { b: [1] } }, { indent: 4 })).toBe('a:\n    b:\n        - 1\n');
  });

  test('writes the given value', () => {
    const options = fc.record({ indent: fc.constantFrom(1, 2, 4, 8), indentLists: fc.boolean() });
    const texts = fc.oneof(jsonValues, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, options, (value, chosen) => {
        const doc = parseDocument(writeYaml(value, chosen));
        expect(doc.problems).toEqual([]);
        expect(sameValue(doc.value ?? null, value)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
