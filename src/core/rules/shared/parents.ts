import type { Resource } from '../../model/resource.ts';
import { resourceKey } from '../../model/resource.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { listenerHolderKinds } from '../../topology/kind-names.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';

const PARENT_KINDS = [
  ...listenerHolderKinds.map(({ group, kind }) => ({ group, kind })),
  { group: CORE, kind: 'Service' },
];

/** For a parent that does not exist as it is written: the object of that name that is a parent of another kind. */
export function parentOfOtherKind(
  { reference, parent }: Attachment,
  index: ResourceIndex,
): Resource | undefined {
  if (parent) return undefined;
  for (const kind of PARENT_KINDS) {
    const found = index.get(resourceKey({ ...reference.target, ...kind }));
    if (found) return found;
  }
  return undefined;
}
