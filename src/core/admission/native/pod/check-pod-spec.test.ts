import { expect, test } from 'vitest';
import type { KubernetesVersion } from '../../../model/kubernetes-version.ts';
import { linesOf } from '../../testing/lines-of.ts';

function linesOfPod(spec: string, kubernetes: KubernetesVersion = '1.37'): readonly string[] {
  const yaml = `apiVersion: v1\nkind: Pod\nmetadata: { name: cart }\nspec: ${spec}\n`;
  return linesOf(yaml, { kubernetes });
}

const CONTAINERS = 'containers: [{ name: cart, image: cart }]';
const pod = (more: string): string => `{ ${CONTAINERS}, ${more} }`;
const affine = (term: string): string =>
  pod(
    `affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: zone, ${term} }] } }`,
  );
const spread = (constraint: string): string =>
  pod(
    `topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, ${constraint} }]`,
  );
const claim = (more: string): string =>
  pod(
    `volumes: [{ name: data, ephemeral: { volumeClaimTemplate: { metadata: { labels: { app: cart } }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }, ${more} } } }]`,
  );
const filled = (source: string): string =>
  pod(
    `volumes: [{ name: data, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSource: ${source} } } } }]`,
  );

const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SUBDOMAIN = String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const NAME_PART =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const TERM = 'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]';
const CLAIM = 'spec.volumes[0].ephemeral.volumeClaimTemplate';
const ON_WINDOWS = 'Forbidden: cannot be set for a windows pod';
const ON_LINUX = 'Forbidden: windows options cannot be set for a linux pod';

test.each<[what: string, spec: string, lines: readonly string[]]>([
  ['a claim of a device', pod('resourceClaims: [{ name: gpu, resourceClaimName: gpu }]'), []],
  [
    'one without a source',
    pod('resourceClaims: [{ name: gpu }]'),
    [
      'spec.resourceClaims[0]: Invalid value: {"Name":"gpu","ResourceClaimName":null,"ResourceClaimTemplateName":null}: must specify one of: `resourceClaimName`, `resourceClaimTemplateName`',
    ],
  ],
  [
    'one with two',
    pod('resourceClaims: [{ name: gpu, resourceClaimName: a, resourceClaimTemplateName: b }]'),
    [
      'spec.resourceClaims[0]: Invalid value: {"Name":"gpu","ResourceClaimName":"a","ResourceClaimTemplateName":"b"}: at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
    ],
  ],
  [
    'claims with bad and equal names',
    pod(
      'resourceClaims: [{ name: GPU, resourceClaimName: a }, { name: gpu, resourceClaimName: a }, { name: gpu, resourceClaimTemplateName: B }]',
    ),
    [
      `spec.resourceClaims[0].name: Invalid value: "GPU": ${LABEL}`,
      'spec.resourceClaims[2].name: Duplicate value: "gpu"',
      `spec.resourceClaims[2].resourceClaimTemplateName: Invalid value: "B": ${SUBDOMAIN}`,
    ],
  ],
  ['a name that is filled in later', pod('resourceClaims: [{ name: gpu, resourceClaimName: "${GPU}" }]'), []],
  [
    'an operating system that is none',
    pod('os: { name: mac }'),
    ['spec.os: Unsupported value: "mac": supported values: "linux", "windows"'],
  ],
  ['an operating system that is filled in later', pod('os: { name: "${OS}" }'), []],
  [
    'options of Windows on Linux',
    `{ os: { name: linux }, securityContext: { windowsOptions: {} }, containers: [{ name: cart, image: cart, securityContext: { windowsOptions: {} } }] }`,
    [
      `spec.securityContext.windowsOptions: ${ON_LINUX}`,
      `spec.containers[0].securityContext.windowsOptions: ${ON_LINUX}`,
    ],
  ],
  [
    'what only Linux has on Windows',
    `{ os: { name: windows }, hostPID: false, hostIPC: true, securityContext: { fsGroup: 1, sysctls: [] }, containers: [{ name: cart, image: cart, securityContext: { capabilities: {}, windowsOptions: {} } }] }`,
    [
      `spec.securityContext.fsGroup: ${ON_WINDOWS}`,
      `spec.hostIPC: ${ON_WINDOWS}`,
      `spec.containers[0].securityContext.capabilities: ${ON_WINDOWS}`,
    ],
  ],
  ['options of Windows without an operating system', pod('securityContext: { windowsOptions: {} }'), []],
  [
    'keys of labels without a selector',
    affine('matchLabelKeys: [hash]'),
    [`${TERM}.matchLabelKeys: Forbidden: must not be specified when labelSelector is not set`],
  ],
  [
    'a key that is no key of labels',
    affine('matchLabelKeys: ["a b"], labelSelector: {}'),
    [`${TERM}.matchLabelKeys[0]: Invalid value: "a b": ${NAME_PART}`],
  ],
  [
    'a key that is asked for twice',
    affine(
      'matchLabelKeys: [hash], labelSelector: { matchLabels: { hash: a }, matchExpressions: [{ key: hash, operator: Exists }] }',
    ),
    [`${TERM}[0]: Invalid value: "hash": exists in both matchLabelKeys and labelSelector`],
  ],
  [
    'a key in both lists',
    affine('matchLabelKeys: [hash], mismatchLabelKeys: [hash], labelSelector: {}'),
    [`${TERM}.matchLabelKeys[0]: Invalid value: "hash": exists in both matchLabelKeys and mismatchLabelKeys`],
  ],
  ['a key of how Pods are spread', spread('matchLabelKeys: [hash], labelSelector: {}'), []],
  [
    'one without a selector',
    spread('matchLabelKeys: [hash]'),
    [
      'spec.topologySpreadConstraints[0].matchLabelKeys: Forbidden: must not be specified when labelSelector is not set',
    ],
  ],
  [
    'a driver in capitals, and one with underscores',
    pod('volumes: [{ name: a, csi: { driver: A.b } }, { name: b, csi: { driver: a_b } }]'),
    [`spec.volumes[1].csi.driver: Invalid value: "a_b": ${SUBDOMAIN}`],
  ],
  [
    'a driver whose Secret has no name',
    pod('volumes: [{ name: a, csi: { driver: a, nodePublishSecretRef: {} } }]'),
    ['spec.volumes[0].csi.nodePublishSecretRef.name: Required value'],
  ],
  ['a claim with labels', claim(''), []],
  [
    'a claim with a name of its own',
    claim('metadata: { name: data, labels: { "a b": c } }').replace(
      'metadata: { labels: { app: cart } }, ',
      '',
    ),
    [
      `${CLAIM}.metadata.labels: Invalid value: "a b": ${NAME_PART}`,
      `${CLAIM}.metadata.name: Forbidden: cannot be set`,
    ],
  ],
  ['a claim that is filled from another', filled('{ kind: PersistentVolumeClaim, name: old }'), []],
  [
    'a claim that is filled from nothing',
    filled('{ kind: Backup }'),
    [
      `${CLAIM}.spec.dataSource.name: Required value`,
      `${CLAIM}.spec.dataSource: Invalid value: "Backup": must be 'PersistentVolumeClaim' when referencing the default apiGroup`,
    ],
  ],
])('%s', (_, spec, lines) => {
  expect(linesOfPod(spec)).toEqual(lines);
});

test('before 1.34, devices that Pods claim were not read', () => {
  expect(linesOfPod(pod('resourceClaims: [{ name: gpu }]'), '1.33')).toEqual([]);
});

test('since 1.34, what says how Pods are spread may ask for a key in the selector, too', () => {
  const both = spread('matchLabelKeys: [hash], labelSelector: { matchLabels: { hash: a } }');
  expect(linesOfPod(both)).toEqual([]);
  expect(linesOfPod(both, '1.33')).toEqual([
    'spec.topologySpreadConstraints[0].matchLabelKeys[0]: Invalid value: "hash": exists in both matchLabelKeys and labelSelector',
  ]);
});
