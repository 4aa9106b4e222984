import { textProblem } from '../shared/text-problem.ts';

/** The text cannot be read as YAML or JSON. */
export const syntax = textProblem(
  {
    code: 'text/syntax',
    title: 'The text cannot be read as YAML.',
    why: 'kubectl refuses the whole file. Here only this document is left out of what is checked; the canvas shows its last good state.',
    fix: 'Fix the text where it is marked. Most often an indentation, a quote or a bracket is wrong.',
    examples: {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n ⟦labels⟧:\n    app: cart\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n  labels:\n    app: cart\n',
    },
  },
  ['syntax'],
);
