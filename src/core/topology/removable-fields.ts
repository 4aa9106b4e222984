import type { Resource } from '../model/resource.ts';
import { serverFields } from '../model/server-fields.ts';
import type { Path } from '../yaml/json.ts';
import { ageCounts } from './age-counts.ts';
import type { ResourceIndex } from './resource-index.ts';

/** The server fields of an object that mean nothing in its manifest: its age may (`age-counts.ts`). */
export function removableFields(resource: Resource, index: ResourceIndex): readonly Path[] {
  const fields = serverFields(resource.value);
  const kept = fields.some(isAge) && ageCounts(resource, index);
  return kept ? fields.filter((path) => !isAge(path)) : fields;
}

const isAge = (path: Path): boolean => path.length === 2 && path[1] === 'creationTimestamp';
