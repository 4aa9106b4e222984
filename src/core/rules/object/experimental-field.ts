import { object } from '../../kinds/shared/example-manifests.ts';
import { pathText } from '../../model/access.ts';
import { servedSentence } from '../../model/served-words.ts';
import { defineRule } from '../define-rule.ts';
import { fieldProblems } from '../shared/field-problems.ts';
import { hasUnknownFields } from '../shared/when.ts';

const example = (field: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    { name: 'cart', namespace: 'shop' },
    `spec:\n  rules:\n    - ${field}`,
  );

/** A field that only the CRDs of other releases, or of the other channel, have. */
export const experimentalField = defineRule({
  code: 'object/experimental-field',
  model: 'admission#served-versions',
  severity: 'warning',
  title: 'A field is used that the chosen CRDs of the Gateway API do not have.',
  why: 'Fields come and go with releases, and some are in the experimental channel only. The API server warns of a field that its CRDs do not have, and drops it.',
  fix: 'Install the CRDs that have it (and choose their release and channel in the settings), or do without the field.',
  examples: {
    bad: example('⟦retry⟧:\n        attempts: 2'),
    good: example('timeouts:\n        request: 10s'),
  },

  when: hasUnknownFields,

  *each({ resource, index }) {
    for (const problem of fieldProblems(resource, index)) {
      if (problem.type !== 'not-served') continue;
      const { path, served } = problem;
      yield {
        on: resource,
        path,
        key: true,
        message: `${pathText(path)} ${servedSentence(served, index.crds())}`,
      };
    }
  },
});
