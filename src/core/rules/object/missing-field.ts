import { aKind } from '../../topology/describe.ts';
import { pathText } from '../../model/access.ts';
import { defineRule } from '../define-rule.ts';
import { object } from '../shared/examples.ts';
import { fieldProblems } from '../shared/field-problems.ts';

const example = (spec: string): string =>
  object('gateway.networking.k8s.io/v1', 'GatewayClass', { name: 'example' }, spec);

/** A field without which the API server does not take the object. */
export const missingField = defineRule({
  code: 'object/missing-field',
  severity: 'error',
  title: 'An object lacks a required field.',
  why: 'The API server refuses the object.',
  fix: 'Add the field. The inspector shows what it means.',
  examples: {
    bad: example('⟦spec⟧:\n  description: The class for everybody.'),
    good: example('spec:\n  controllerName: example.com/gateway-controller'),
  },

  *each({ resource, world }) {
    for (const problem of fieldProblems(resource, world.channel())) {
      if (problem.type !== 'missing') continue;
      const { path, field } = problem;
      yield {
        on: resource,
        path,
        key: typeof path.at(-1) === 'string',
        message: `${pathText([...path, field])} is required in ${aKind(resource.kind)}, and missing.`,
      };
    }
  },
});
