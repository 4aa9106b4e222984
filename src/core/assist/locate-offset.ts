import { locateField } from './locate-field.ts';
import type { Model } from '../model/model.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Path } from '../yaml/json.ts';

/** The object and the path at a place in the text. */
export type Located = Readonly<{
  docId: number;
  resource: ResourceKey | null;
  /** Inside the object. */ path: Path;
}>;

/** The object and the field at an offset of a file; null when the file is not there. */
export function locateOffset(model: Model, file: string, offset: number): Located | null {
  const field = locateField(model, file, offset);
  return field && { docId: field.docId, resource: field.resource?.key ?? null, path: field.path };
}
