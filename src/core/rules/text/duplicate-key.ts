import { textProblem } from '../shared/text-problem.ts';

/** One key twice in one mapping. */
export const duplicateKey = textProblem(
  {
    code: 'text/duplicate-key',
    title: 'A key stands twice in the same mapping.',
    why: 'Some tools refuse such a document, others silently take one of the two.',
    fix: 'Keep one of them.',
    examples: {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n  ⟦name⟧: basket\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n',
    },
  },
  ['duplicate-key'],
);
