import { expect, test } from 'vitest';
import { Notes } from './notes.ts';

const notesOf = (...questions: readonly string[]): Notes => {
  const notes = new Notes();
  for (const question of questions) notes.add(question);
  return notes;
};

test('what a conclusion asks is not asked by the one that it rests on', () => {
  const inner = notesOf('a');
  const outer = new Notes();
  outer.restOn(inner);
  outer.add('b');
  outer.restOn(notesOf('c'));
  expect(outer.questions).toEqual(new Set(['a', 'b', 'c']));
  expect(inner.questions).toEqual(new Set(['a']));
});

test('notes of two conclusions never share what is added later', () => {
  const [one, other] = [new Notes(), new Notes()];
  one.add('a');
  one.restOn(notesOf('b'));
  expect(other.questions.size).toBe(0);
  expect(other.within.size).toBe(0);
});

test('a conclusion with many questions, or that rests on such a one, is not copied', () => {
  const many = notesOf(...Array.from({ length: 40 }, (_, at) => `question ${at}`));
  const between = new Notes();
  between.restOn(many);
  const outer = new Notes();
  outer.restOn(between);
  expect(between.questions.size).toBe(0);
  expect(between.within).toEqual(new Set([many]));
  expect([...outer.within]).toEqual([between]);
});
