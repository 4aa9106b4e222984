import { admissionOf } from '../../admission/admission-of.ts';
import type { Violation } from '../../admission/violation.ts';
import { pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';

/** Why the API server refuses the value at a path of an object; undefined where it takes it. */
export function violationAt(resource: Resource, path: Path, index: ResourceIndex): Violation | undefined {
  const { violations } = admissionOf(resource, index);
  if (violations.length === 0) return undefined;
  const place = pathText(path);
  return violations.find((violation) => pathText(violation.path) === place);
}
