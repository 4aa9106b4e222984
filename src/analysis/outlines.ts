import type { Model, ModelFile } from '../core/model/model.ts';
import type { Outline } from './protocol.ts';

/** An outline per file; that of a file that did not change is the one of before. */
export type Outlines = ReadonlyMap<string, Outline>;

const known = new WeakMap<ModelFile, Outline>();

export const outlinesOf = (model: Model): Outlines =>
  new Map([...model.files].map(([path, file]) => [path, outlineOf(file)]));

function outlineOf(file: ModelFile): Outline {
  let outline = known.get(file);
  if (!outline) {
    outline = {
      path: file.path,
      ids: file.slots.map(({ id }) => id),
      starts: file.starts,
      keys: file.slots.map(({ resources }) => resources.map(({ key }) => key)),
      broken: file.slots.filter(({ broken }) => broken).map(({ id }) => id),
    };
    known.set(file, outline);
  }
  return outline;
}
