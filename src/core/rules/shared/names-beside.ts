import { nearNames } from '../../text/near-names.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fix } from '../finding.ts';
import { namePath, setFix } from './fixes.ts';

/** Names of other roots that a reference may mean; none where one of them has just that name. */
export function namesBeside(reference: Reference, index: ResourceIndex): readonly Fix[] {
  const { group, kind, name } = reference.target;
  if (index.isBeside(group, kind, name)) return [];
  return nearNames(name, index.namesBeside(group, kind)).map((near) =>
    setFix(reference.holder, namePath(reference), near, `Use ${kind} ${near} of another root`),
  );
}
