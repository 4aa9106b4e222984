import { expect, test } from 'vitest';
import { initialsOf } from './initials-of.ts';

test.each([
  ['ada', 'A'],
  ['Ada Lovelace', 'AL'],
  ['Ada King Lovelace', 'AL'],
  ['  ada   lovelace ', 'AL'],
  ['(Ada) “Countess” Lovelace', 'AL'],
  ['Ada 🎉', 'A'],
  ['🎉 Ada', 'A'],
  ['E\u0301mile Zola', 'E\u0301Z'],
  ['𝒜da', '𝒜'],
  ['नि का', 'निका'],
  ['李 明', '李明'],
  ['ßen', 'ß'],
  ['👩‍💻', '👩‍💻'],
  ['– –', '––'],
  ['4 you', '4Y'],
  ['', ''],
])('%j is %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
