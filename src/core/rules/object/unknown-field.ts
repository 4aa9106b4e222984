import { object } from '../../kinds/shared/example-manifests.ts';
import { pathText } from '../../model/access.ts';
import { defineRule } from '../define-rule.ts';
import { fieldProblems } from '../shared/field-problems.ts';
import { renameKeyFix, unsetFix } from '../shared/fixes.ts';
import { hasUnknownFields } from '../shared/when.ts';

const example = (field: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    { name: 'cart', namespace: 'shop' },
    `spec:\n  ${field}:\n    - shop.example.com`,
  );

/** A field that the kind does not have. */
export const unknownField = defineRule({
  code: 'object/unknown-field',
  model: 'admission#structure',
  severity: 'warning',
  title: 'An object has a field that its kind does not know.',
  why: 'The API server warns and drops the field, so what it says has no effect. kubectl validates strictly and refuses the object (`strict decoding error: unknown field`).',
  fix: 'Correct the name of the field, or remove it.',
  examples: { bad: example('⟦hostname⟧'), good: example('hostnames') },

  when: hasUnknownFields,

  *each({ resource, index }) {
    for (const problem of fieldProblems(resource, index)) {
      if (problem.type !== 'unknown') continue;
      const { path, meant, missing } = problem;
      const text = pathText(path);
      const words = meant
        ? `${resource.kind} has no field ${text}; ${meant} is probably meant.`
        : `${resource.kind} has no field ${text}.`;
      yield {
        on: resource,
        path,
        key: true,
        message: words,
        ...(missing && {
          explanation: `${words} The API server refuses the object, because ${meant} is required.`,
          violation: missing,
        }),
        fixes: [
          ...(meant ? [renameKeyFix(resource, path, meant)] : []),
          unsetFix(resource, path, `Remove ${String(path.at(-1))}`),
        ],
      };
    }
  },
});
