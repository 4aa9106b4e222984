import { memo } from '../../incremental/memo.ts';
import type { Model, ModelFile } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** The documents of a file, in order, without their text. */
export type Outline = Readonly<{
  path: string;
  /** Ids, and offsets in the file (one more than ids: the last is the file's length). */
  ids: readonly number[];
  starts: readonly number[];
  /** Per document: the keys of its objects. */
  keys: readonly (readonly ResourceKey[])[];
  /** Ids of the documents that do not parse at the moment. */
  broken: readonly number[];
}>;

/** An outline per file; an unchanged file keeps its outline. */
export type Outlines = ReadonlyMap<string, Outline>;

export const outlinesOf = (model: Model): Outlines =>
  new Map([...model.files].map(([path, file]) => [path, outlineOf(file)]));

const outlineOf: (file: ModelFile) => Outline = memo(({ path, slots, starts }) => ({
  path,
  ids: slots.map(({ id }) => id),
  starts,
  keys: slots.map(({ resources }) => resources.map(({ key }) => key)),
  broken: slots.filter(({ broken }) => broken).map(({ id }) => id),
}));
