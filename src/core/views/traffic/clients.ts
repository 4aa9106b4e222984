import { kindBucket } from '../../topology/kind-bucket.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import { byText } from '../../text/by-text.ts';

/** As many as a user looks through. */
const MOST_CLIENTS = 200;

/** Where clients in the cluster can be, as requests name them: namespaces first, then `namespace/name` of Pods and workloads. */
export function clientsOf({
  namespaces,
  buckets,
}: Pick<IndexSnapshot, 'namespaces' | 'buckets'>): readonly string[] {
  const workloads = workloadKinds
    .flatMap(({ group, kind }) => buckets.get(kindBucket(group, kind)) ?? [])
    .map(({ namespace, name }) => `${namespace}/${name}`);
  return [
    ...[...namespaces].filter((name) => name !== '').toSorted(byText),
    ...[...new Set(workloads)].toSorted(byText),
  ].slice(0, MOST_CLIENTS);
}
