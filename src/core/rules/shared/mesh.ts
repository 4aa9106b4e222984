import type { Attachment } from '../../topology/attachment.ts';
import { meshOf } from '../../topology/mesh-of.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Severity } from '../finding.ts';

/** Whether a parentRef names a Service, so that it is for a mesh. */
export const isServiceParent = ({ reference: { target } }: Attachment): boolean =>
  target.group === '' && target.kind === 'Service';

/** How bad it is that a mesh would refuse a route: where none is known to be there, no controller says no. */
export const refusedByMesh = (index: ResourceIndex): Severity => (meshOf(index) ? 'error' : 'warning');
