import { expect, test } from 'vitest';
import { base64Fault } from './base64-fault.ts';

/** Where Go's decoder stops. */
test.each([
  ['', null],
  ['YQ==', null],
  ['YWI=', null],
  ['YWJj', null],
  ['YW\nJj\r\n', null],
  ['YQ', 0],
  ['YWJjYQ', 4],
  ['YQ=', 3],
  ['YQ=x', 2],
  ['YQ==x', 4],
  ['YWI=YWI=', 4],
  ['=', 0],
  ['Y===', 1],
  ['a b', 1],
  ['open sesame', 4],
])('%j', (text, at) => expect(base64Fault(text)).toBe(at));
