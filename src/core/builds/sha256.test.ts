import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { utf8 } from '../text/utf8.ts';
import { sha256 } from './sha256.ts';

test('it is what Node computes, whatever the length', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'aé€'.repeat(length).slice(0, length);
    expect(sha256(utf8(text))).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
