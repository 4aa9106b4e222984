import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { arrayAt } from '../../model/access.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';
import { weightOf } from '../shared/share.ts';

const example = (weight: string): string =>
  routed(`rules:\n  - backendRefs:\n      - name: cart\n        port: 80\n        weight: ${weight}`);

/** A rule that sends to no backend, although it names some. */
export const allWeightsZero = defineRule({
  code: 'backend/all-weights-zero',
  model: 'filters#choosing-the-backend',
  severity: 'warning',
  title: 'All backends of a rule have weight 0.',
  why: 'Nothing is left to send to: every request of the rule gets status 500, or its connection is refused.',
  fix: 'Give at least one backend a weight above 0; without a weight it counts as 1.',
  examples: { bad: example('⟦0⟧'), good: example('1') },

  about: isRoute,

  *each({ resource, links }) {
    for (const [index, rule] of arrayAt(resource.value, 'spec.rules').entries()) {
      const backends = arrayAt(rule, 'backendRefs');
      if (backends.length === 0 || backends.some((backend) => weightOf(backend) > 0)) continue;
      const path = ['spec', 'rules', index, 'backendRefs'];
      const weight = [...path, 0, 'weight'];
      const references = links.resolutions.flatMap(({ reference }) =>
        reference.role === 'backend' && reference.path[2] === index ? [reference] : [],
      );
      const named = references.map(({ target }) => describe(target));
      yield {
        on: resource,
        path: weight,
        message:
          backends.length === 1
            ? `${named[0] ?? 'The backend'}, the only backend of this rule, has weight 0.`
            : `All backends of this rule have weight 0: ${listed(named)}.`,
        edges: references.map(({ id }) => id),
        fixes: [unsetFix(resource, weight, 'Give the first one its default weight, 1')],
      };
    }
  },
});
