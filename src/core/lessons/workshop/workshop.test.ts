import { expect, test } from 'vitest';
import { packText } from '../../share/packed-text.ts';
import { readWorkshopLink, WORKSHOP_LINK, workshopLink } from './workshop-link.ts';
import { unlockedLessons } from './workshop-lessons.ts';
import type { Workshop } from './workshop.ts';

const workshop: Workshop = {
  nonce: '7F3K',
  pack: 'museum',
  version: 3,
  title: 'The museum',
  files: null,
  lessons: ['chain', 'doors'],
  asksName: true,
  hints: true,
  solutions: false,
  unlock: 'in-order',
  minutes: 45,
  signed: true,
};

test.each([
  ['a pack that comes with the program', workshop],
  ['a pack of its own', { ...workshop, files: [{ path: 'pack.yaml', text: 'pack: museum\n' }] }],
])('a link carries a workshop with %s', (_, given) => {
  expect(readWorkshopLink(`https://gatehouse.test/${workshopLink(given)}`)).toEqual({
    ok: true,
    workshop: given,
  });
});

const made = (change: object) =>
  `${WORKSHOP_LINK}${packText(JSON.stringify({ format: 1, ...workshop, ...change }))}`;

test.each([
  ['cut off', workshopLink(workshop).slice(0, -8), /damaged/],
  ['of another format', made({ format: 2 }), /newer version/],
  ['without lessons', made({ lessons: [] }), /damaged/],
  ['with a lesson twice', made({ lessons: ['chain', 'chain'] }), /damaged/],
  ['with names that lead elsewhere', made({ pack: '../x' }), /damaged/],
  ['with files that lead out of it', made({ files: { '../pack.yaml': 'x' } }), /leads out of the pack/],
  ['that holds no JSON', `${WORKSHOP_LINK}${packText('<b>')}`, /damaged/],
])('a link %s is refused in words', (_, link, reason) => {
  expect(readWorkshopLink(link)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test('in order, a lesson opens when those before it are done', () => {
  const ids = ['a', 'b', 'c'];
  expect([...unlockedLessons('free', ids, () => false)]).toEqual(ids);
  expect([...unlockedLessons('in-order', ids, () => false)]).toEqual(['a']);
  expect([...unlockedLessons('in-order', ids, (id) => id === 'a')]).toEqual(['a', 'b']);
  expect([...unlockedLessons('in-order', ids, () => true)]).toEqual(ids);
});
