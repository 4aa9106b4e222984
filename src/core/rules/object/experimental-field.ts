import { object } from '../../kinds/shared/example-manifests.ts';
import { pathText } from '../../model/access.ts';
import { defineRule } from '../define-rule.ts';
import { fieldProblems } from '../shared/field-problems.ts';
import { unsetFix } from '../shared/fixes.ts';

const example = (field: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    { name: 'cart', namespace: 'shop' },
    `spec:\n  rules:\n    - ${field}`,
  );

/** A field that only the experimental CRDs have. */
export const experimentalField = defineRule({
  code: 'object/experimental-field',
  model: 'admission#served-versions',
  severity: 'warning',
  title: 'A field of the experimental channel is used, while the standard channel is chosen.',
  why: 'The standard CRDs do not have the field: the API server warns and drops it.',
  fix: 'Install the experimental CRDs (and choose that channel here), or do without the field.',
  examples: {
    bad: example('⟦retry⟧:\n        attempts: 2'),
    good: example('timeouts:\n        request: 10s'),
  },

  *each({ resource, index }) {
    for (const { type, path } of fieldProblems(resource, index)) {
      if (type !== 'experimental') continue;
      yield {
        on: resource,
        path,
        key: true,
        message: `${pathText(path)} is only in the experimental CRDs of the Gateway API.`,
        fixes: [unsetFix(resource, path, `Remove ${String(path.at(-1))}`)],
      };
    }
  },
});
