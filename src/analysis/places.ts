import { locate } from '../core/assist/locate-field.ts';
import { documentStart } from '../core/model/locate.ts';
import type { Model } from '../core/model/model.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { ResourceIndex } from '../core/topology/resource-index.ts';
import { shift, type Span } from '../core/text/span.ts';
import type { Path } from '../core/yaml/json.ts';
import { nearestSpan } from '../core/yaml/tree.ts';
import { definitionNumber } from './defined-schema.ts';
import type { Inspection, Located } from './protocol.ts';

/** What the inspector shows of an object; null when it is not in the manifests. */
export function inspectObject(model: Model, key: ResourceKey, index: () => ResourceIndex): Inspection | null {
  const resource = model.resources.get(key);
  if (!resource) return null;
  const { apiVersion, value, file, docId, stale } = resource;
  return { key, apiVersion, value, file, docId, stale, definition: definitionNumber(resource, index()) };
}

/** The object and the field at an offset of a file; null when the file is not there. */
export function locateOffset(model: Model, file: string, offset: number): Located | null {
  const field = locate(model, file, offset);
  return field && { docId: field.docId, resource: field.resource?.key ?? null, path: field.path };
}

/** Where a value of an object stands in its file; its nearest ancestor when it is not written. */
export function revealPath(
  model: Model,
  key: ResourceKey,
  path: Path,
): Readonly<{ file: string; span: Span }> | null {
  const resource = model.resources.get(key);
  if (!resource) return null;
  const span = nearestSpan(resource.doc, [...resource.root, ...path]);
  return { file: resource.file, span: shift(span, documentStart(model, resource)) };
}
