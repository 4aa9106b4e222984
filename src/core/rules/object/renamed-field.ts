import { object } from '../../kinds/shared/example-manifests.ts';
import { withArticle } from '../../text/words.ts';
import { pathText } from '../../model/access.ts';
import { defineRule } from '../define-rule.ts';
import { fieldProblems } from '../shared/field-problems.ts';
import { safe, renameKeyFix } from '../shared/fixes.ts';
import { hasUnknownFields } from '../shared/when.ts';

const example = (field: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'GatewayClass',
    { name: 'example' },
    `spec:\n  ${field}: example.com/gateway-controller`,
  );

/** A field by a name that it had once, or has in another API. */
export const renamedField = defineRule({
  code: 'object/renamed-field',
  severity: 'warning',
  tag: 'deprecated',
  title: 'A field is called by a name that it does not have (any more).',
  why: 'The API server does not know the field under this name: it drops the value, or refuses the object where the right field is required. kubectl refuses it in any case.',
  fix: 'Rename the field.',
  examples: { bad: example('⟦controller⟧'), good: example('controllerName') },

  when: hasUnknownFields,

  *each({ resource, index }) {
    for (const problem of fieldProblems(resource, index)) {
      if (problem.type !== 'renamed') continue;
      const { path, meant, missing } = problem;
      const words = `${pathText(path)} is called ${meant} in ${withArticle(resource.kind)}.`;
      yield {
        on: resource,
        path,
        key: true,
        message: words,
        explanation: missing
          ? `${words} The API server refuses the object, because ${meant} is required and ${String(path.at(-1))} is not known to it.`
          : `The API server drops ${String(path.at(-1))}, so what it says has no effect.`,
        fixes: [safe(renameKeyFix(resource, path, meant))],
        ...(missing && { violation: missing }),
      };
    }
  },
});
