import { textProblem } from '../shared/text-problem.ts';

/** A text that kubectl refuses, while it is clear what is meant. */
export const refused = textProblem(
  {
    code: 'text/refused',
    title: 'kubectl cannot read the text, though it is clear what is meant.',
    why: 'kubectl refuses the whole file. Here the document is read as it is meant, and checked like any other.',
    fix: 'Write what is marked in a way that kubectl can read: mostly it takes quotes, or a space in the place of a tab.',
    examples: {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\ndata: { path: ⟦/cart?size=2⟧ }\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\ndata: { path: "/cart?size=2" }\n',
    },
  },
  ['refused'],
);
