import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { choices } from '../core/choices/all-choices.ts';

test.each(choices)('the model has the section of $id', ({ id, model }) => {
  const page = readFileSync(`docs/model/${model.split('#')[0]}.md`, 'utf8');
  expect(page).toContain(`(choices.md#${id})`);
});
