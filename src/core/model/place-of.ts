import type { Path } from '../yaml/json.ts';
import type { Place } from './place.ts';
import type { Resource } from './resource.ts';

/**
 * Where a value of an object is written, for findings and edits. Of an object that a build makes (`core/builds`) it may be
 * a base, a patch or the kustomization itself; a path that leads nowhere gives the place of the last value on the way.
 */
export const placeOf = ({ written, file, docId, doc, root }: Resource, path: Path): Place =>
  written ? written(path) : { file, docId, doc, path: [...root, ...path] };
