import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { IGNORE_ANNOTATION } from '../../model/ignored-rules.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';

const example = (entries: string): string =>
  manifests(
    gateway(),
    route(`${TO_EDGE}\n${TO_CART}`),
    service(),
    object(
      'v1',
      'Service',
      { name: 'reviews' },
      `  annotations:\n    ${IGNORE_ANNOTATION}: ${entries}\nspec:\n  selector:\n    app: reviews\n  ports:\n    - port: 80`,
    ),
  );

/** An annotation that ignores nothing. What it ignores is known only when everything else has been found (`suppress.ts`). */
export const idleSuppression = defineRule({
  code: 'suppression/idle',
  severity: 'info',
  title: 'An annotation ignores a rule that finds nothing there.',
  why: 'Once it had a reason, or it is misspelled. Left there, it would hide the problem when it comes back.',
  fix: `Take the code out of ${IGNORE_ANNOTATION}. The annotation lists codes of rules, and group/* for all of a group, with commas between.`,
  examples: {
    bad: example('⟦object/no-namespace, backend/missing⟧'),
    good: example('object/no-namespace'),
  },
  noExample: true,
});
