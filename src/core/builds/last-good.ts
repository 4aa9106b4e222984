import { memo } from '../incremental/memo.ts';
import type { DocumentSlot, Model, ModelFile } from '../model/model.ts';

/** Texts with the last good values of documents that do not parse at the moment, so that a build goes on while one is typed. */
export type LastGood = Readonly<{
  model: Model;
  /** Ids of the documents of which an earlier value is taken. */
  stale: ReadonlySet<number>;
  /** Whether a file has a document of which no earlier value is known. */
  isUnknown: (path: string) => boolean;
}>;

/** The last good values of a model. It costs a look at each file, and no more where all of them parse. */
export function lastGood(source: Model): LastGood {
  const changed: [string, ModelFile][] = [];
  const stale = new Set<number>();
  for (const [path, file] of source.files) {
    const good = goodFile(file);
    if (good === file) continue;
    changed.push([path, good]);
    for (const { id, broken } of file.slots) if (broken) stale.add(id);
  }
  return {
    model: changed.length === 0 ? source : { ...source, files: source.files.with(changed) },
    stale,
    isUnknown: (path) => source.files.get(path)?.slots.some(isLost) ?? false,
  };
}

const isLost = ({ broken, resources }: DocumentSlot): boolean => broken && resources.length !== 1;

const goodFile: (file: ModelFile) => ModelFile = memo((file) =>
  file.slots.some(({ broken }) => broken) ? { ...file, slots: file.slots.map(goodSlot) } : file,
);

function goodSlot(slot: DocumentSlot): DocumentSlot {
  const [resource] = slot.resources;
  return slot.broken && !isLost(slot) && resource?.root.length === 0
    ? { ...slot, doc: { ...slot.doc, value: resource.value } }
    : slot;
}
