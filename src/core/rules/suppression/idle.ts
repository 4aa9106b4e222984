import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { IGNORE_ANNOTATION } from '../../model/ignored-rules.ts';
import { defineRule } from '../define-rule.ts';
import { routed, service, TO_CART } from '../shared/examples.ts';

const example = (entries: string): string =>
  routed(TO_CART, {
    to: manifests(
      service(),
      object(
        'v1',
        'Service',
        { name: 'reviews' },
        `  annotations:
    ${IGNORE_ANNOTATION}: ${entries}
spec:
  selector:
    app: reviews
  ports:
    - port: 80`,
      ),
    ),
  });

/** An annotation that ignores nothing. What it ignores is known only when everything else has been found (`suppress.ts`). */
export const idleSuppression = defineRule({
  code: 'suppression/idle',
  severity: 'info',
  tag: 'unnecessary',
  title: 'An annotation ignores a rule that finds nothing there.',
  why: 'Once it had a reason, or it is misspelled. Left there, it would hide the problem when it comes back.',
  fix: `Take the code out of ${IGNORE_ANNOTATION}. The annotation lists codes of rules, and group/* for all of a group, with commas between.`,
  examples: {
    bad: example('⟦object/no-namespace, backend/missing⟧'),
    good: example('object/no-namespace'),
  },
  noExample: true,
});
