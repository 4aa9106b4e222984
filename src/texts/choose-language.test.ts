import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test.each([
  ['the one in the settings', 'de', ['en-GB'], 'de'],
  ['English, where that is in the settings', 'en', ['de'], 'en'],
  ['that of the browser', 'system', ['de-AT', 'en'], 'de'],
  ['the first of the browser that there is', undefined, ['fr', 'EN-us', 'de'], 'en'],
  ['English where there is no other', 'system', ['fr'], 'en'],
  ['that of the browser where what is stored is no language', { a: 1 }, ['de'], 'de'],
])('the language is %s', (_, setting, preferred, language) => {
  expect(chooseLanguage(setting, preferred, ['en', 'de'])).toBe(language);
});
