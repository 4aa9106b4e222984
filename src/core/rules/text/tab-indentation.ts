import { textProblem } from '../shared/text-problem.ts';

/** A tab where YAML wants spaces. */
export const tabIndentation = textProblem(
  {
    code: 'text/tab-indentation',
    title: 'A line is indented with a tab.',
    why: 'YAML knows only spaces there, so kubectl refuses the whole file.',
    fix: 'Replace tabs at the beginning of lines by spaces.',
    examples: {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n⟦\t⟧name: cart\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n',
    },
  },
  ['tab-indentation'],
);
