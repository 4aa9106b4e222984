import { expect, test } from 'vitest';
import { helpLink, readHelpLink, type HelpPage } from './help-link.ts';

const pages: readonly HelpPage[] = [
  { type: 'rules', code: 'backend/missing' },
  { type: 'rules', code: 'admission/listener-name-unique' },
  { type: 'rules', code: null },
  { type: 'glossary', term: null },
  { type: 'glossary', term: 'core-extended' },
  { type: 'model', page: null, section: null },
  { type: 'model', page: 'status', section: null },
  { type: 'model', page: 'status', section: 'route-accepted' },
];

test.each(pages)('a link leads to the page it was made for: %j', (page) => {
  expect(readHelpLink(helpLink(page))).toEqual(page);
});

test('other fragments are no help', () => {
  for (const fragment of [
    '',
    '#canvas',
    '#w=AQID',
    '#help',
    '#help/rulesX',
    '#help/model/a/b/c',
    '#help/glossary/a/b',
  ])
    expect(readHelpLink(fragment)).toBeNull();
  expect(readHelpLink('#help/rules/%E0%A4%A')).toEqual({ type: 'rules', code: '%E0%A4%A' });
});
