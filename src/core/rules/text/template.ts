import { textProblem } from '../shared/text-problem.ts';

/** The source of a manifest instead of the manifest. */
export const template = textProblem(
  {
    code: 'text/template',
    model: 'admission#values-that-are-not-known',
    severity: 'info',
    once: 'file',
    title: 'The text is a template, not a manifest.',
    why: 'What stands between {{ and }} is filled in by Helm or a similar tool; before that there is no object to check.',
    fix: 'Open what `helm template` prints.',
    examples: {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ⟦{{ .Release.Name }}⟧\n',
      good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n',
    },
  },
  ['template'],
);
