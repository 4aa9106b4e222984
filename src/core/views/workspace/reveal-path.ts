import { spanOfPlace } from '../../builds/span-of-place.ts';
import { documentStart } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/place-of.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { shift, type Span } from '../../text/span.ts';
import type { Path } from '../../yaml/json.ts';

/** The span of a value of an object in its file; that of its nearest ancestor when it is not written. */
export function revealPath(
  model: Model,
  key: ResourceKey,
  path: Path,
): Readonly<{ file: string; span: Span }> | null {
  const resource = model.resources.get(key);
  if (!resource) return null;
  const at = placeOf(resource, path);
  return { file: at.file, span: shift(spanOfPlace(at), documentStart(model, at)) };
}
