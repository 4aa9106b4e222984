import { expect, test } from 'vitest';
import { requestDraft } from './request-draft.ts';

test.each([
  ['http://shop.example.com/', { method: 'GET', url: 'http://shop.example.com/' }],
  ['  post https://shop.example.com/cart ', { method: 'POST', url: 'https://shop.example.com/cart' }],
])('%s is a request', (text, draft) => {
  expect(requestDraft(text)).toMatchObject(draft);
});

test.each([[''], ['GET http://a.example.com b'], ['1GET http://a.example.com']])('%j is none', (text) => {
  expect(requestDraft(text)).toBeNull();
});
