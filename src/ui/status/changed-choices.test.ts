import { expect, test } from 'vitest';
import { choices } from '../../core/choices/all-choices.ts';
import { changedChoices, withChoice } from './changed-choices.ts';

const [choice] = choices;
if (!choice) throw new Error('There are no choices.');
const other = Object.keys(choice.values).find((value) => value !== choice.default) ?? '';

test('only known answers that are not the default count as changed', () => {
  expect(changedChoices({ [choice.id]: other }, {})).toEqual([choice]);
  expect(changedChoices({ [choice.id]: choice.default, unknown: 'value', constructor: 'x' }, {})).toEqual([]);
  expect(changedChoices({ [choice.id]: 'toString' }, {})).toEqual([]);
});

test('what the implementation does is no change, and the default beside it is one', () => {
  const known = { [choice.id]: other };
  expect(changedChoices({ [choice.id]: other }, known)).toEqual([]);
  expect(changedChoices({ [choice.id]: choice.default }, known)).toEqual([choice]);
  expect(withChoice({}, choice, choice.default, known)).toEqual({ [choice.id]: choice.default });
  expect(withChoice({ [choice.id]: choice.default }, choice, other, known)).toEqual({});
});

test('choosing the default removes the answer', () => {
  const changed = withChoice({ kept: 'a' }, choice, other, {});
  expect(changed).toEqual({ kept: 'a', [choice.id]: other });
  expect(withChoice(changed, choice, choice.default, {})).toEqual({ kept: 'a' });
});
