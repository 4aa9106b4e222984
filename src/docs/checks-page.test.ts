import { expect, test } from 'vitest';
import { checks } from '../core/lessons/checks/checks.ts';
import { checksPage } from './checks-page.ts';

const { text } = checksPage();

test.each(checks)(
  'the page has the section of $key, with its keys and examples',
  ({ key, beside, examples }) => {
    const section = text.split(/^### /m).find((one) => one.startsWith(`${key}\n`)) ?? '';
    for (const name of beside) expect(section).toContain(`\`${name}\``);
    for (const example of examples) expect(section).toContain(example);
  },
);

test('the page reads as sentences', () => {
  for (const { when, otherwise } of checks)
    for (const words of [when, otherwise]) expect(words).toMatch(/^[a-z`].*[^.]$/s);
});
