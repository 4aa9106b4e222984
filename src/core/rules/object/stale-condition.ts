import { object } from '../../kinds/shared/example-manifests.ts';
import { matchPaths, numberAt, stringAt } from '../../model/access.ts';
import { defineRule } from '../define-rule.ts';

const example = (observed: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'GatewayClass',
    { name: 'example' },
    `  generation: 3
spec:
  controllerName: example.com/gateway-controller
status:
  conditions:
    - type: Accepted
      status: "True"
      reason: Accepted
      message: ""
      lastTransitionTime: "2025-01-01T00:00:00Z"
      observedGeneration: ${observed}`,
  );

/** Where kinds keep conditions. */
const PLACES = [
  'status.conditions[*]',
  'status.listeners[*].conditions[*]',
  'status.parents[*].conditions[*]',
  'status.ancestors[*].conditions[*]',
];

/** A status that was pasted along and speaks of an earlier state of the object. */
export const staleCondition = defineRule({
  code: 'object/stale-condition',
  model: 'status#rules-for-all-conditions',
  severity: 'info',
  title: 'A condition of a pasted status is older than the object.',
  why: 'The controller had not yet looked at the last change when the object was read: what the condition says is about an earlier state.',
  fix: 'Read the object again from the cluster, or leave the status out.',
  examples: { bad: example('⟦2⟧'), good: example('3') },

  when: ({ resource }) => numberAt(resource.value, 'metadata.generation') !== undefined,

  *each({ resource }) {
    const { value } = resource;
    const generation = numberAt(value, 'metadata.generation');
    if (generation === undefined) return;
    for (const pattern of PLACES) {
      for (const { path, value: condition } of matchPaths(value, pattern)) {
        const observed = numberAt(condition, 'observedGeneration');
        if (observed === undefined || observed >= generation) continue;
        yield {
          on: resource,
          path: [...path, 'observedGeneration'],
          message: `Condition ${stringAt(condition, 'type') ?? ''} is about generation ${observed}; the object is at ${generation}.`,
        };
      }
    }
  },
});
