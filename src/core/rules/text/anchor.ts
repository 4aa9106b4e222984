import { textProblem } from '../shared/text-problem.ts';

/** A reference inside the text that cannot be followed. */
export const anchor = textProblem(
  {
    code: 'text/anchor',
    title: 'A reference inside the text cannot be followed.',
    why: 'A value that begins with * stands for another one, marked with & earlier in the same document.',
    fix: 'Mark the value that is meant, or put quotes around a text that begins with *.',
    examples: {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n  labels: ⟦*shared⟧\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n  labels: &shared\n    app: cart\ndata: *shared\n',
    },
  },
  ['anchor'],
);
