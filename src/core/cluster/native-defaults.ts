import { sameValue } from '../incremental/same-value.ts';
import { valueAt } from '../model/access.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';

/** A field that the code of Kubernetes fills in where it is absent, from what stands beside it. */
type Filled = Readonly<{
  /** Where the object is that has the field; `[*]` for each item of a list. */
  at: string;
  field: string;
  /** Undefined where it is not filled in. */
  value: (beside: JsonObject) => Json | undefined;
}>;

const always =
  (value: Json): Filled['value'] =>
  () =>
    value;

/** What an image without a tag, or with `latest`, is pulled by. */
function pullPolicy({ image }: JsonObject): Json | undefined {
  if (typeof image !== 'string') return undefined;
  const name = image.slice(image.lastIndexOf('/') + 1);
  if (name.includes('@')) return 'IfNotPresent';
  const [, tag = 'latest'] = name.split(':');
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}

const FILE_MODE = 420;

const ofContainers = (at: string): readonly Filled[] => [
  { at, field: 'imagePullPolicy', value: pullPolicy },
  { at, field: 'resources', value: always({}) },
  { at, field: 'terminationMessagePath', value: always('/dev/termination-log') },
  { at, field: 'terminationMessagePolicy', value: always('File') },
];

const ofPods = (at: string): readonly Filled[] => [
  { at, field: 'dnsPolicy', value: always('ClusterFirst') },
  { at, field: 'schedulerName', value: always('default-scheduler') },
  { at, field: 'securityContext', value: always({}) },
  ...ofContainers(`${at}.containers[*]`),
  ...ofContainers(`${at}.initContainers[*]`),
  ...['configMap', 'secret', 'projected'].map((source): Filled => ({
    at: `${at}.volumes[*].${source}`,
    field: 'defaultMode',
    value: always(FILE_MODE),
  })),
];

const TEMPLATE = ofPods('spec.template.spec');

/** By `group/Kind`, as the API server of Kubernetes 1.36 answers. */
const OF_KIND: Readonly<Record<string, readonly Filled[]>> = {
  '/Service': [{ at: 'spec.ports[*]', field: 'targetPort', value: ({ port }) => port }],
  '/Pod': [...ofPods('spec'), { at: 'spec', field: 'enableServiceLinks', value: always(true) }],
  'apps/Deployment': [
    {
      at: 'spec',
      field: 'strategy',
      value: always({ type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } }),
    },
    ...TEMPLATE,
  ],
  'apps/StatefulSet': [
    { at: 'spec', field: 'podManagementPolicy', value: always('OrderedReady') },
    { at: 'spec', field: 'revisionHistoryLimit', value: always(10) },
    {
      at: 'spec',
      field: 'updateStrategy',
      value: always({ type: 'RollingUpdate', rollingUpdate: { partition: 0 } }),
    },
    {
      at: 'spec',
      field: 'persistentVolumeClaimRetentionPolicy',
      value: always({ whenDeleted: 'Retain', whenScaled: 'Retain' }),
    },
    ...TEMPLATE,
  ],
  'apps/DaemonSet': [
    { at: 'spec', field: 'revisionHistoryLimit', value: always(10) },
    {
      at: 'spec',
      field: 'updateStrategy',
      value: always({ type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }),
    },
    ...TEMPLATE,
  ],
  'apps/ReplicaSet': TEMPLATE,
  'batch/Job': TEMPLATE,
};

type GroupKind = Readonly<{ group: string; kind: string }>;

const filledOf = ({ group, kind }: GroupKind): readonly Filled[] => OF_KIND[`${group}/${kind}`] ?? [];

/** Changes each object at a path of `.field` and `[*]` steps. */
function mapAt(value: Json, steps: Path, change: (here: JsonObject) => JsonObject): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return isObject(value) ? change(value) : value;
  if (step === '[*]')
    return Array.isArray(value) ? value.map((item: Json) => mapAt(item, rest, change)) : value;
  if (!isObject(value) || !Object.hasOwn(value, step)) return value;
  return { ...value, [step]: mapAt(value[step] as Json, rest, change) };
}

const stepsOf = (at: string): Path => at.replaceAll('[*]', '.[*]').split('.');

/** What the code of the API server makes of an object beside what its schema says. */
export const withNativeDefaults = (value: Json, type: GroupKind): Json =>
  filledOf(type).reduce(
    (here, { at, field, value: valueFor }) =>
      mapAt(here, stepsOf(at), (parent) => {
        if (valueAt(parent, [field]) !== undefined) return parent;
        const filled = valueFor(parent);
        return filled === undefined ? parent : { ...parent, [field]: filled };
      }),
    value,
  );

/** An object without the fields that stand there as they would be filled in. */
export const withoutNativeDefaults = (value: JsonObject, type: GroupKind): JsonObject =>
  filledOf(type).reduce<Json>(
    (here, { at, field, value: valueFor }) =>
      mapAt(here, stepsOf(at), (parent) => {
        const { [field]: own, ...others } = parent;
        return own !== undefined && sameValue(own, valueFor(parent)) ? others : parent;
      }),
    value,
  ) as JsonObject;
