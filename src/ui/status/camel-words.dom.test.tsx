import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CamelWords } from './camel-words.tsx';

test.each([
  ['NotAllowedByListeners', 'Not<wbr>Allowed<wbr>By<wbr>Listeners'],
  ['HTTPRoute', 'HTTPRoute'],
  ['Accepted', 'Accepted'],
  ['Is IPv4Only', 'Is IPv4<wbr>Only'],
  ['–', '–'],
  ['', ''],
])('%j ends its lines where words do', (name, html) => {
  const { container } = render(<CamelWords>{name}</CamelWords>);
  expect(container.innerHTML).toBe(html);
  expect(container.textContent).toBe(name);
});
