import { afterEach, expect, test } from 'vitest';
import { firstStop, placeOf, stopNear } from './place-of-focus.ts';

afterEach(() => document.body.replaceChildren());

function page(html: string) {
  document.body.innerHTML = `<main>${html}</main>`;
  return (id: string) => document.querySelector<HTMLElement>(`#${id}`) as HTMLElement;
}

test('what comes after takes the place of what is removed', () => {
  const of = page('<ul><li id="one"><button id="a"></button></li><li><button id="b"></button></li></ul>');
  const place = placeOf(of('a'), null);
  of('one').remove();
  expect(stopNear(place)).toBe(of('b'));
});

test('what comes before does, after the last', () => {
  const of = page('<ul><li><button id="a"></button></li><li id="two"><button id="b"></button></li></ul>');
  const place = placeOf(of('b'), null);
  of('two').remove();
  expect(stopNear(place)).toBe(of('a'));
});

test('a button that is disabled leaves it to the one beside it', () => {
  const of = page('<div><button id="undo"></button><button id="redo"></button></div>');
  const place = placeOf(of('undo'), null);
  of('undo').setAttribute('disabled', '');
  expect(stopNear(place)).toBe(of('redo'));
});

test('a notice returns the focus to where it was before', () => {
  const of = page(
    '<button id="a"></button><button id="b"></button><p data-transient><button id="undo"></button></p>',
  );
  const place = placeOf(of('undo'), placeOf(of('a'), null));
  of('undo').remove();
  expect(stopNear(place)).toBe(of('a'));
});

test('nothing is near a card of the canvas, which knows its cards best, nor in an empty page', () => {
  const of = page(
    '<div role="application"><div tabindex="-1" id="card"></div><a href="#a">Attribution</a></div>',
  );
  const place = placeOf(of('card'), null);
  of('card').remove();
  expect(stopNear(place)).toBeNull();
  expect(firstStop(page('<p id="words">Only words</p>')('words'))).toBeNull();
});
