import { textProblem } from '../shared/text-problem.ts';

/** A file that is no text, or too much of it. */
export const unreadable = textProblem(
  {
    code: 'text/unreadable',
    title: 'A file is no text, or too large.',
    why: 'It is kept as it is, and nothing in it is checked or shown.',
    fix: 'Open a YAML or JSON file, saved as UTF-8.',
    examples: { bad: 'PK⟦\0⟧\0\0\n', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n' },
  },
  ['not-text', 'too-large'],
);
