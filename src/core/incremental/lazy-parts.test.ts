import { expect, test, vi } from 'vitest';
import { lazyParts } from './lazy-parts.ts';

type Inputs = Readonly<{ text: string }>;
type Parts = Readonly<{ words: readonly string[]; count: number }>;

const split = vi.fn<(inputs: Inputs) => readonly string[]>(({ text }) => text.split(' '));

const partsOf = (text: string, previous?: Inputs & Parts) =>
  lazyParts<Inputs, Parts>(
    { text },
    {
      words: (whole, before) => {
        const words = split(whole);
        return before?.join(' ') === words.join(' ') ? before : words;
      },
      count: ({ words }) => words.length,
    },
    previous,
  );

test('a part is computed on first use, and once', () => {
  split.mockClear();
  const whole = partsOf('a gateway and its routes');
  expect(split).not.toHaveBeenCalled();
  expect([whole.count, whole.count, whole.words.length]).toEqual([5, 5, 5]);
  expect(split).toHaveBeenCalledTimes(1);
});

test('a part is given the one of the whole before', () => {
  const first = partsOf('a b');
  const { words } = first;
  expect(partsOf('a b', first).words).toBe(words);
});

test('a part that a whole never computed comes from the one before that', () => {
  const first = partsOf('a b');
  const { words } = first;
  expect(partsOf('a b', partsOf('c', first)).words).toBe(words);
});

test('all parts are there when the whole is copied', () => {
  expect({ ...partsOf('a b') }).toEqual({ text: 'a b', words: ['a', 'b'], count: 2 });
});
