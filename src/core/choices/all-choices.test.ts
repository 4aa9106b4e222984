import { expect, test } from 'vitest';
import { defaultOptions } from '../model/options.ts';
import { chosen } from './define-choice.ts';
import { choices } from './all-choices.ts';

const settings = (id: string, answer: string) => ({
  settings: () => ({ ...defaultOptions, choices: { [id]: answer } }),
});

test('no two choices share an id', () => {
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
});

test.each(choices.map((choice) => [choice.id, choice] as const))(
  '%s can be answered in every way',
  (id, choice) => {
    expect(Object.keys(choice.values)).toContain(choice.default);
    for (const answer of Object.keys(choice.values))
      expect(chosen(settings(id, answer), choice)).toBe(answer);
  },
);

test.each(['', 'nonsense', 'constructor', '__proto__', 'toString'])(
  'an unknown answer (%j) is as good as none',
  (answer) => {
    for (const choice of choices) expect(chosen(settings(choice.id, answer), choice)).toBe(choice.default);
  },
);
