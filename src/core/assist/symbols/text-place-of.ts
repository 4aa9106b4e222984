import { spanOfPlace } from '../../builds/span-of-place.ts';
import { documentStart } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/place-of.ts';
import { shift } from '../../text/span.ts';
import type { FieldPlace, TextPlace } from './manifest-symbol.ts';

/** Where a value of an object is written; its nearest ancestor, where it is not. */
export function textPlaceOf(model: Model, { resource, path }: FieldPlace): TextPlace {
  const at = placeOf(resource, path);
  return { file: at.file, span: shift(spanOfPlace(at), documentStart(model, at)) };
}
