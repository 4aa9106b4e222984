import { expect, test } from 'vitest';
import { utf8 } from '../../text/utf8.ts';
import { jsonObjectFault } from './json-fault.ts';

/** What Go says of texts, read as an object. */
test.each([
  ['{}', null],
  [' {"auths": {"a": [1, -2.5e3, true, null, "x\\n"]}} ', null],
  ['null', null],
  ['', 'unexpected end of JSON input'],
  ['{', 'unexpected end of JSON input'],
  ['{"a"', 'unexpected end of JSON input'],
  ['"a', 'unexpected end of JSON input'],
  ['a', "invalid character 'a' looking for beginning of value"],
  ['{a}', "invalid character 'a' looking for beginning of object key string"],
  ['{"a" 1}', "invalid character '1' after object key"],
  ['{"a":1 "b":2}', `invalid character '"' after object key:value pair`],
  ['[1 2]', "invalid character '2' after array element"],
  ['{} x', "invalid character 'x' after top-level value"],
  ['é', "invalid character 'Ã' looking for beginning of value"],
  ['{}\u0001', String.raw`invalid character '\x01' after top-level value`],
  ['{}\\', String.raw`invalid character '\\' after top-level value`],
  ['trap', "invalid character 'a' in literal true (expecting 'u')"],
  ['-', "invalid character ' ' in numeric literal"],
  ['tr', "invalid character ' ' in literal true (expecting 'u')"],
  ['1.', "invalid character ' ' after decimal point in numeric literal"],
  ['1.x', "invalid character 'x' after decimal point in numeric literal"],
  ['1e', "invalid character ' ' in exponent of numeric literal"],
  ['1.5e+x', "invalid character 'x' in exponent of numeric literal"],
  ['"\\', "invalid character ' ' in string escape code"],
  ['1.5.5', "invalid character '.' after top-level value"],
  ['-x', "invalid character 'x' in numeric literal"],
  ['"\\x"', "invalid character 'x' in string escape code"],
  ['[]', 'json: cannot unmarshal array into Go value of type map[string]interface {}'],
  ['1', 'json: cannot unmarshal number into Go value of type map[string]interface {}'],
  ['true', 'json: cannot unmarshal bool into Go value of type map[string]interface {}'],
  ['"x"', 'json: cannot unmarshal string into Go value of type map[string]interface {}'],
])('%s', (text, words) => expect(jsonObjectFault(utf8(text))).toBe(words));
