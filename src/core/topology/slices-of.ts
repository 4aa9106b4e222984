import { MULTICLUSTER } from '../kinds/shared/groups.ts';
import { stringAt } from '../model/access.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { memo } from '../incremental/memo.ts';
import { kindBucket } from './kind-bucket.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';

const SERVICE_NAME = 'kubernetes.io/service-name';
const IMPORTED_NAME = 'multicluster.kubernetes.io/service-name';

/** EndpointSlices by the labels with which they say whose they are. */
const byService: Sorting<ResourceKey> = {
  name: 'slices',
  entriesOf: memo((slice) =>
    [SERVICE_NAME, IMPORTED_NAME].flatMap((label) => {
      const name = stringAt(slice.value, ['metadata', 'labels', label]);
      return name === undefined ? [] : [[`${label}=${name}`, slice.key] as const];
    }),
  ),
};

/** The EndpointSlices of a Service, or of an imported one. */
export function slicesOf(service: Resource, index: ResourceIndex): readonly ResourceKey[] {
  const label = service.group === MULTICLUSTER ? IMPORTED_NAME : SERVICE_NAME;
  const bucket = kindBucket('discovery.k8s.io', 'EndpointSlice', service.namespace);
  return index.sorted(byService, bucket, `${label}=${service.name}`);
}
