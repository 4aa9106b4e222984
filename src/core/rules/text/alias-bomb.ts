import { textProblem } from '../shared/text-problem.ts';

const times = (count: number, item: string): string => Array.from({ length: count }, () => item).join(', ');

/** References that multiply. */
const BOMB = [
  `a: &a [${times(10, 'x')}]`,
  `b: &b [${times(10, '*a')}]`,
  `c: &c [${times(10, '*b')}]`,
  `d: &d [*c, *c, ⟦*c⟧, ${times(7, '*c')}]`,
  `e: &e [${times(10, '*d')}]`,
  '',
].join('\n');

/** A document that grows without measure when its references are written out. */
export const aliasBomb = textProblem(
  {
    code: 'text/alias-bomb',
    title: 'The references of a document multiply its size.',
    why: 'Documents like this are made to exhaust the memory of whoever reads them.',
    fix: 'Write the values out, or use fewer references to references.',
    examples: { bad: BOMB, good: 'defaults: &defaults\n  team: shop\nlabels: *defaults\n' },
  },
  ['alias-bomb'],
);
