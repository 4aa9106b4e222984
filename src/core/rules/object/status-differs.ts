import { object } from '../../kinds/shared/example-manifests.ts';
import { objectAt, valueAt } from '../../model/access.ts';
import { remembered } from '../../incremental/memory.ts';
import type { Resource } from '../../model/resource.ts';
import { hasStatus, statusValue } from '../../status/status-value.ts';
import type { Statuses } from '../../status/statuses.ts';
import { compareStatus, type StatusDifference } from '../../status/compare-status.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';

const example = (written: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'GatewayClass',
    { name: 'example' },
    `spec:
  controllerName: example.com/gateway-controller
status:
  conditions:
    - type: Accepted
      ${written}
      reason: Accepted
      message: ""
      lastTransitionTime: "2025-01-01T00:00:00Z"`,
  );

type Known = Readonly<{ computed: object | undefined; differences: readonly StatusDifference[] }>;

const compared = remembered(() => new WeakMap<Resource, Known>());

/** Defaults of a cluster, and fields that only newer controllers write, are not significant. */
const isSignificant = ({ kind, path: [first] }: StatusDifference): boolean =>
  kind === 'differs' && first !== 'addresses' && first !== 'supportedFeatures';

/** The differences of the status in a manifest from the computed one; computed again when either changed. */
function differencesIn(resource: Resource, statuses: Statuses): readonly StatusDifference[] {
  const computed: object | undefined = statuses.objects.get(resource.key);
  const known = statuses.cluster.memory.get(compared);
  const before = known.get(resource);
  if (before?.computed === computed && before) return before.differences;
  const value = statusValue(resource, statuses);
  const pasted = objectAt(resource.value, 'status');
  const differences = value ? compareStatus(pasted, value).filter(isSignificant) : [];
  known.set(resource, { computed, differences });
  return differences;
}

/** The status of a condition; of anything else, the field itself. */
const placeOf = ({ path, pasted }: StatusDifference): Path => [
  'status',
  ...path,
  ...(valueAt(pasted, ['status']) === undefined ? [] : ['status']),
];

/** A status that came along from a cluster says something else than a conformant controller would write for these manifests. */
export const statusDiffers = defineRule({
  code: 'object/status-differs',
  model: 'status#rules-for-all-conditions',
  severity: 'info',
  title: 'A pasted status differs from the computed one.',
  why: 'The cluster says something else than a conformant controller would write for these manifests: the status is older than the object, the cluster holds other objects, or the implementation differs.',
  fix: 'Look at both side by side in the status of the object; then bring the manifests up to date, or leave the status out.',
  examples: { bad: example('⟦status⟧: "False"'), good: example('status: "True"') },

  *check({ model, statuses }) {
    for (const resource of model.resources.values()) {
      if (!hasStatus(resource) || resource.value['status'] === undefined) continue;
      const [first, ...others] = differencesIn(resource, statuses);
      if (!first) continue;
      const more = others.length === 0 ? '' : ` This is one of ${others.length + 1} differences.`;
      yield {
        on: resource,
        path: placeOf(first),
        key: true,
        message: `${first.message}${more}`,
      };
    }
  },
});
