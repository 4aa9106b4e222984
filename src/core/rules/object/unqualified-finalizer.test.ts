import { expect, test } from 'vitest';
import { object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';

const found = (finalizers: string): readonly string[] =>
  runRules(
    analysisOf(
      object(
        'gateway.networking.k8s.io/v1',
        'GatewayClass',
        { name: 'example' },
        `  finalizers: [${finalizers}]\nspec: { controllerName: example.com/gateways }`,
      ),
    ),
  )
    .map(({ code }) => code)
    .filter((code) => code.includes('finalizer'));

test('the API server warns of what it takes, and refuses the rest', () => {
  expect(found('cleanup')).toEqual(['object/unqualified-finalizer']);
  expect(found('cleanup, "not a name"')).toEqual(['admission/finalizer']);
});
