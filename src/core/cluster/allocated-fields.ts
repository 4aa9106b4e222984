import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../model/access.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';

/** A field that is not taken from a cluster into a manifest. */
export type LeftOutField = Readonly<{
  path: Path;
  /** Why, in a sentence, of what a user may have written himself; null for mere bookkeeping. */
  why: string | null;
}>;

const bookkeeping = (...path: Path): LeftOutField => ({ path, why: null });

const OF_ALL: readonly LeftOutField[] = [
  {
    path: ['metadata', 'ownerReferences'],
    why: 'Its owner is named by a uid, which no other cluster has: with it, the object would be deleted there.',
  },
  {
    path: ['metadata', 'finalizers'],
    why: 'Controllers write finalizers; where no one takes them away, an object cannot be deleted.',
  },
  bookkeeping('metadata', 'generateName'),
];

const GIVEN_PORT =
  'The cluster gave this port, or it was chosen: write it again where it has to be this one.';

/** What the cluster gave a Service. A headless one says `clusterIP: None` itself. */
function ofService({ spec }: JsonObject): readonly LeftOutField[] {
  const isHeadless = stringAt(spec, 'clusterIP') === 'None';
  // With two families they are what a user asked for.
  const isSingle = (stringAt(spec, 'ipFamilyPolicy') ?? 'SingleStack') === 'SingleStack';
  return [
    ...(isHeadless ? [] : [bookkeeping('spec', 'clusterIP')]),
    bookkeeping('spec', 'clusterIPs'),
    ...(isSingle ? [bookkeeping('spec', 'ipFamilies'), bookkeeping('spec', 'ipFamilyPolicy')] : []),
    { path: ['spec', 'healthCheckNodePort'], why: GIVEN_PORT },
    ...arrayAt(spec, 'ports').flatMap((port, index): readonly LeftOutField[] =>
      numberAt(port, 'nodePort') === undefined
        ? []
        : [{ path: ['spec', 'ports', index, 'nodePort'], why: GIVEN_PORT }],
    ),
  ];
}

/** The volume with the token that every Pod gets, by its name. */
const TOKEN_VOLUME = /^kube-api-access-[a-z0-9]{5}$/;

const ofPod = ({ spec }: JsonObject): readonly LeftOutField[] => [
  bookkeeping('spec', 'nodeName'),
  // The name that this field had before.
  ...(valueAt(spec, ['serviceAccount']) === valueAt(spec, ['serviceAccountName'])
    ? [bookkeeping('spec', 'serviceAccount')]
    : []),
  ...(arrayAt(spec, 'volumes').every((volume) => TOKEN_VOLUME.test(stringAt(volume, 'name') ?? ''))
    ? [bookkeeping('spec', 'volumes')]
    : []),
  ...arrayAt(spec, 'containers').flatMap((container, index): readonly LeftOutField[] =>
    arrayAt(container, 'volumeMounts').every((mount) => TOKEN_VOLUME.test(stringAt(mount, 'name') ?? ''))
      ? [bookkeeping('spec', 'containers', index, 'volumeMounts')]
      : [],
  ),
];

const NAMESPACE: readonly LeftOutField[] = [
  bookkeeping('spec', 'finalizers'),
  bookkeeping('metadata', 'labels', 'kubernetes.io/metadata.name'),
];

const JOB_LABELS = [
  'controller-uid',
  'job-name',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-name',
];

/** A Job gets the selector of its Pods from the cluster, unless it says that it has one of its own. */
const ofJob = ({ spec }: JsonObject): readonly LeftOutField[] =>
  valueAt(spec, ['manualSelector']) === true
    ? []
    : [
        bookkeeping('spec', 'selector'),
        bookkeeping('metadata', 'annotations', 'batch.kubernetes.io/job-tracking'),
        ...JOB_LABELS.flatMap((label) => [
          bookkeeping('metadata', 'labels', label),
          bookkeeping('spec', 'template', 'metadata', 'labels', label),
        ]),
      ];

/** The pod templates of workloads: the server writes the old name of the account beside the new one. */
const ofTemplate = ({ spec }: JsonObject): readonly LeftOutField[] => {
  const pod = objectAt(spec, 'template.spec');
  return pod['serviceAccount'] !== undefined && pod['serviceAccount'] === pod['serviceAccountName']
    ? [bookkeeping('spec', 'template', 'spec', 'serviceAccount')]
    : [];
};

const OF_KIND: Readonly<Record<string, (value: JsonObject) => readonly LeftOutField[]>> = {
  'v1/Service': ofService,
  'v1/Pod': ofPod,
  'v1/Namespace': () => NAMESPACE,
  'batch/v1/Job': (value) => [...ofJob(value), ...ofTemplate(value)],
};

/** The fields of an object that a cluster gave it, beside those that are the same for all objects (`server-fields.ts`). */
export function allocatedFields(value: JsonObject): readonly LeftOutField[] {
  const type = `${String(value['apiVersion'] as Json)}/${String(value['kind'] as Json)}`;
  return [...OF_ALL, ...(OF_KIND[type] ?? ofTemplate)(value)].filter(
    ({ path }) => valueAt(value, path) !== undefined,
  );
}
