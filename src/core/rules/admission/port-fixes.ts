import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { linksOf } from '../../topology/links.ts';
import { servicePorts } from '../../topology/services.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import type { Fix } from '../finding.ts';
import { setFix } from '../shared/fixes.ts';

const isAt = (path: Path, place: Path): boolean =>
  place.length <= path.length && place.every((step, i) => step === path[i]);

/** The ports of the Service that a reference without port leads to. */
export function portFixes(
  { path }: Readonly<{ path: Path }>,
  { resource, index }: Readonly<{ resource: Resource; index: ResourceIndex }>,
): readonly Fix[] {
  const found = linksOf(resource, index).resolutions.find(({ reference }) => isAt(reference.path, path));
  if (!found?.target || found.target.kind !== 'Service') return [];
  const { reference, target } = found;
  const inIngress = resource.group !== GATEWAY_API;
  return servicePorts(target).map(({ port, name }) =>
    setFix(
      resource,
      [...reference.path, 'port'],
      inIngress ? { number: port } : port,
      `Use port ${port}${name === '' ? '' : ` (${name})`}`,
    ),
  );
}
