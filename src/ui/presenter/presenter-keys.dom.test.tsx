import { expect, test } from 'vitest';
import { presenterKey } from './presenter-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, target: null };

test.each([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['s', 'spotlight'],
  ['S', 'spotlight'],
  ['l', 'laser'],
  ['b', 'blank'],
  ['.', 'freeze'],
  ['Escape', 'free'],
  ['x', null],
  ['Enter', null],
])('%s means %s', (key, meaning) => {
  expect(presenterKey({ ...plain, key })).toBe(meaning);
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
  'with %s it is a shortcut of something else',
  (modifier) => {
    expect(presenterKey({ ...plain, [modifier]: true, key: 'b' })).toBeNull();
  },
);

const element = (html: string): Element => {
  document.body.innerHTML = html;
  const [found] = document.body.querySelectorAll('*');
  if (!found) throw new Error('There is no element.');
  return found;
};

test.each([
  ['a field', '<input type="text" />', { b: null, PageDown: null, ArrowRight: null }],
  ['a number', '<input type="number" />', { b: null, ArrowRight: null }],
  ['the editor', '<textarea></textarea>', { '.': null, PageDown: null }],
  ['a choice', '<input type="radio" />', { b: 'blank', PageDown: 'next', ArrowRight: null }],
  ['a card', '<div data-card="x"></div>', { s: 'spotlight', PageDown: 'next', ArrowRight: null }],
  ['a tab', '<div role="tab"></div>', { b: 'blank', ArrowLeft: null }],
  ['a button', '<button></button>', { ArrowRight: 'next', b: 'blank' }],
])('%s has the keys that it uses itself', (_, html, meanings) => {
  const target = element(html);
  for (const [key, meaning] of Object.entries(meanings))
    expect([key, presenterKey({ ...plain, target, key })]).toEqual([key, meaning]);
});
