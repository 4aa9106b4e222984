import { expect, test } from 'vitest';
import { nextInWorkshop } from './next-in-workshop.ts';

const titles = { chain: 'The chain', doors: 'Four doors', ingress: 'One host' };
const workshop = { lessons: ['ingress', 'gone', 'chain'] };

test.each([
  ['the one behind it that the pack has', 'ingress', { lesson: 'chain', title: 'The chain' }],
  ['none behind the last', 'chain', null],
])('what follows in the order of a workshop: %s', (_, after, next) => {
  expect(nextInWorkshop(workshop, after, titles)).toEqual(next);
});
