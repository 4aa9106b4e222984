import { object } from '../../kinds/shared/example-manifests.ts';
import { objectAt, valueAt } from '../../model/access.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { hasStatus, statusValue } from '../../status/status-value.ts';
import type { ComputedStatus } from '../../status/statuses.ts';
import { compareStatus, type StatusDifference } from '../../status/compare-status.ts';
import type { Path } from '../../yaml/json.ts';
import { trackedAll } from '../../topology/tracked.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleContext } from '../rule-context.ts';

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

/** Defaults of a cluster, and fields that only newer controllers write, are not significant. */
const isSignificant = ({ kind, path: [first] }: StatusDifference): boolean =>
  kind === 'differs' && first !== 'addresses' && first !== 'supportedFeatures';

type Differing = Readonly<{ resource: Resource; differences: readonly StatusDifference[] }>;

/** The objects whose status in a manifest is not the computed one, with the differences; compared again when either changed. */
const differing = ({ index, statuses }: RuleContext): PersistentMap<ResourceKey, Differing> =>
  compared([pasted(index), statuses.objects], index.memory, { statuses, index });

const pasted = trackedAll(
  (resource) => (resource.value['status'] === undefined ? undefined : resource),
  hasStatus,
);

const isComputed = (one: Resource | ComputedStatus): one is ComputedStatus => !('value' in one);

const compared = gathered<
  Resource | ComputedStatus,
  ResourceKey,
  Resource | ComputedStatus,
  Differing,
  Pick<RuleContext, 'statuses' | 'index'>
>({
  says: (one, key) => [[key as ResourceKey, one]],
  sameItem: Object.is,
  conclude: (said, _, { statuses }) => {
    const resource = Array.from(said.values(), ([one]) => one).find((one) => one && !isComputed(one));
    const value = resource && !isComputed(resource) && statusValue(resource, statuses);
    if (!resource || isComputed(resource) || !value) return undefined;
    const differences = compareStatus(objectAt(resource.value, 'status'), value).filter(isSignificant);
    return differences.length > 0 ? { resource, differences } : undefined;
  },
  sameConclusion: Object.is,
  // Which fields of a status the API server keeps is a matter of its CRDs.
  basis: ({ index }) => index.options,
});

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

  dependencies: (context) => [differing(context)],

  *check(context) {
    for (const { resource, differences } of differing(context).values()) {
      const [first, ...others] = differences;
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
