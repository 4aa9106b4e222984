import { textProblem } from '../shared/text-problem.ts';

/** What stands behind the end of a document's value. */
export const ignored = textProblem(
  {
    code: 'text/ignored',
    severity: 'warning',
    tag: 'unnecessary',
    title: 'kubectl does not read all of the text.',
    why: 'The document is complete before this place, and kubectl passes over the rest without a word. Nothing in it is checked here either.',
    fix: 'Indent what belongs to the document like the lines above it, or write a line "---" before it.',
    examples: {
      bad: '  apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: cart\n⟦data⟧:\n  currency: EUR\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\ndata:\n  currency: EUR\n',
    },
  },
  ['ignored'],
);
