import { object } from '../../kinds/shared/example-manifests.ts';
import { matchPaths, numberAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineCoreRule } from '../core-rule.ts';
import { hasChange } from '../words/changes.ts';
import { invalid } from './shared/problems.ts';

const policy = (port: string) =>
  object(
    'networking.k8s.io/v1',
    'NetworkPolicy',
    { name: 'cart', namespace: 'shop' },
    `spec:\n  podSelector: {}\n  ingress:\n    - ports:\n        - ${port}`,
  );

export const networkPolicyEndPort = defineCoreRule({
  id: 'network-policy-end-port',
  kinds: ['networking.k8s.io/NetworkPolicy'],
  title: 'A range of ports in a NetworkPolicy has no beginning.',
  why: 'A range goes from `port`, which must be a number, to `endPort`, which must not be smaller.',
  fix: 'Write the first port of the range as a number in `port`, or remove `endPort`.',
  *check({ value, kubernetes }) {
    for (const direction of ['ingress', 'egress'])
      for (const { path, value: port } of matchPaths(value, `spec.${direction}[*].ports[*]`)) {
        const last = numberAt(port, ['endPort']);
        const first = valueAt(port, ['port']) ?? null;
        const words = last === undefined ? null : rangeFault(first, last);
        // Of a range that ends before it begins, older servers show where it begins.
        const isStart = typeof first === 'number' && !hasChange('end-port-shown', kubernetes);
        if (last !== undefined && words !== null)
          yield invalid([...path, 'endPort'], isStart ? first : last, words);
      }
  },
  fixes: () => [{ title: 'Remove endPort', at: [], unset: true }],
  examples: { bad: policy('endPort: ⟦5010⟧'), good: policy('port: 5000\n          endPort: 5010') },
});

/** Why a range cannot go from `first` to `last`, in the words of the API server. */
function rangeFault(first: Json, last: number): string | null {
  if (first === null) return 'may not be specified when `port` is not specified';
  if (typeof first !== 'number') return 'may not be specified when `port` is non-numeric';
  return last < first ? 'must be greater than or equal to `port`' : null;
}
