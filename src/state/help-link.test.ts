import { expect, test } from 'vitest';
import { helpLink, readHelpLink } from './help-link.ts';

test('a link leads to the rule it was made for', () => {
  for (const code of ['backend/missing', 'admission/listener-name-unique', null])
    expect(readHelpLink(helpLink(code))).toEqual({ code });
});

test('other fragments are no help', () => {
  for (const fragment of ['', '#canvas', '#w=AQID', '#help', '#help/rulesX'])
    expect(readHelpLink(fragment)).toBeNull();
  expect(readHelpLink('#help/rules/%E0%A4%A')).toEqual({ code: '%E0%A4%A' });
});
