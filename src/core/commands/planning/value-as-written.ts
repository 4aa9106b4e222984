import { isKustomizationFile } from '../../builds/folders.ts';
import { valueAt } from '../../model/access.ts';
import { innermost } from '../../model/place.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';

/**
 * The value of an object as its documents have it: names without the prefixes of kustomizations, and without the fields
 * that those add. So it can be written into a patch, to which the build then does all of that again.
 */
export function valueAsWritten(resource: Resource): JsonObject {
  const written = (value: Json, path: Path): Json => {
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map((item, index) => written(item, [...path, index]));
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value as JsonObject).filter(
        ([key]) => !isAdded(resource, [...path, key]),
      );
      return Object.fromEntries(entries.map(([key, entry]) => [key, written(entry, [...path, key])]));
    }
    const at = innermost(placeOf(resource, path));
    const source = valueAt(at.doc.value, at.path);
    return typeof source === typeof value && source !== null && source !== undefined ? source : value;
  };
  return written(resource.value, []) as JsonObject;
}

/** Whether a kustomization adds a field: a namespace, labels, and what it generates; its inline patches are documents. */
function isAdded(resource: Resource, path: Path): boolean {
  const { file, inner } = placeOf(resource, path);
  return isKustomizationFile(file) && inner === undefined;
}
