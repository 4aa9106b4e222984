import { isSince, type KubernetesVersion } from '../../model/kubernetes-version.ts';

/**
 * What the API server's own code does otherwise since a version, where the gates of its features stand as they do by default
 * (docs/model/admission.md#versions-of-kubernetes).
 */
const SINCE = {
  /** Services may be spread by `PreferSameZone` and `PreferSameNode`. */
  'same-zone-and-node': '1.34',
  /** The Pods and claims of StatefulSets are looked at. */
  'pods-of-stateful-sets': '1.34',
  /** What the resource of an Ingress lacks is not said again in words. */
  'plain-required-of-references': '1.34',
  /** The version of what is scaled is looked at. */
  'versions-of-scaled-objects': '1.34',
  /** Values are shown as JSON, not as the program of the server holds them. */
  'values-as-json': '1.34',
  /** What containers say of starting anew is left out, but for `Always` of those that run first. */
  'restarts-left-out': '1.34',
  /** What goes with `hostUsers: false` is said by that name, and of block devices, too. */
  'short-host-users': '1.34',
  /** The pattern of search domains is shown with the underscores that it allows. */
  'underscores-of-searches': '1.34',
  /** Devices that Pods claim are read. */
  'claims-of-devices': '1.34',
  /** Keys of labels that say how Pods are spread may stand in the selector, too. */
  'merged-selectors-of-spread': '1.34',
  /** Where an object cannot be read, places name also the structs that others take in. */
  'embedded-in-places': '1.35',
  /** Lengths of the parts of labels are called bytes. */
  'lengths-in-bytes': '1.35',
  /** `a valid label key` instead of `a qualified name`. */
  'label-keys-by-name': '1.35',
  /** Variables may come from files, `fileKeyRef`. */
  'variables-of-files': '1.35',
  /** Every container may say when it starts anew. */
  'restarts-of-containers': '1.35',
  /** Tolerations that compare are named, though not taken. */
  'comparing-tolerations': '1.35',
  /** Names of Services may begin with a digit. */
  'service-names-with-digits': '1.36',
  /** Addresses and ranges are held to the strict rules in older fields, too. */
  'strict-addresses': '1.36',
  /** Containers that run first and end may not start anew for more of a resource. */
  'resizing-of-first-containers': '1.36',
  /** `must be 'NotRequired' when pod …`. */
  'restart-policy-of-pod': '1.36',
  /** What is missing of `maxReplicas` is said so. */
  'required-most-replicas': '1.36',
  /** Autoscalers may have none. */
  'autoscaling-to-zero': '1.37',
  /** What autoscalers lack is declared with their types: it comes last, without more words. */
  'declared-autoscaling': '1.37',
  /** The last port of a range is shown, not the first. */
  'end-port-shown': '1.37',
  /** What an endpoint without addresses lacks is not said in words. */
  'plain-required-addresses': '1.37',
  /** StatefulSets read how many Pods may be missing. */
  'missing-pods-of-stateful-sets': '1.37',
} as const satisfies Readonly<Record<string, KubernetesVersion>>;

/** One thing that differs between versions. */
export type Change = keyof typeof SINCE;

/** Whether a version has a change. */
export const hasChange = (change: Change, version: KubernetesVersion): boolean =>
  isSince(SINCE[change], version);
