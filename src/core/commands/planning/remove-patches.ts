import { isKustomizationFile } from '../../builds/folders.ts';
import { textId, writtenPatches, type WrittenPatch } from '../../builds/written-patches.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { arrayAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { InDocuments } from './edits-in-patch.ts';
import type { PlacedEdit } from './edits-in-view.ts';
import { removeSlots } from './remove-slots.ts';

type Files = Pick<Model, 'files'>;

/**
 * Takes patches out of their files, or with the texts that they are, and the entries of kustomizations that are left
 * without one.
 *
 * @param patches such as `removablePatches` gives
 */
export function removePatches({ files }: Files, patches: readonly WrittenPatch[]): InDocuments {
  if (patches.length === 0) return { edits: [], texts: [] };
  const gone = new Set(patches.map(({ at }) => textId(at)));
  const texts = [...groupBy(patches, ({ file }) => file)].flatMap(([path, inFile]) => {
    const file = path === null ? undefined : files.get(path);
    if (!file) return [];
    const ids = new Set(inFile.map(({ at }) => at.docId));
    const slots = file.slots.flatMap(({ id }, index) => (ids.has(id) ? [index] : []));
    return removeSlots(file, new Set(slots));
  });
  const edits: PlacedEdit[] = [];
  for (const listed of patchesOfAll({ files })) {
    const entries = [...groupBy(listed, entryId).values()];
    const empty = entries
      .filter((entry) => entry.every(({ at }) => gone.has(textId(at))))
      .flatMap(([one]) => one ?? []);
    for (const [field, list] of groupBy(empty, (one) => one.field)) {
      const [first] = list;
      if (!first) continue;
      const at = { ...first.kustomization, path: [field] };
      // An empty list says nothing, so it goes with its key.
      const removals: readonly YamlEdit[] =
        list.length === arrayAt(at.doc.value, [field]).length
          ? [{ op: 'remove', path: [field] }]
          : list.toReversed().map(({ index }) => ({ op: 'remove', path: [field, index] }));
      edits.push(...removals.map((edit) => ({ at, edit })));
    }
  }
  return { edits, texts };
}

/** The patches of a list that can go: none in a file that another entry takes in too, and none of several in one text. */
export function removablePatches(model: Files, patches: readonly WrittenPatch[]): readonly WrittenPatch[] {
  if (patches.length === 0) return [];
  const gone = new Set(patches.map(({ at }) => textId(at)));
  const meant = new Set(patches.map(entryId));
  const kept = new Set<string>();
  for (const listed of patchesOfAll(model)) {
    for (const entry of groupBy(listed, entryId).values()) {
      const stays = entry.some(({ file, at }) => file === null && !gone.has(textId(at)));
      for (const one of entry) if (stays || !meant.has(entryId(one))) kept.add(textId(one.at));
    }
  }
  return patches.filter(({ at }) => !kept.has(textId(at)));
}

const entryId = ({ kustomization, field, index }: WrittenPatch): string =>
  `${kustomization.docId} ${field} ${index}`;

const patchesOfAll = (model: Files): readonly (readonly WrittenPatch[])[] =>
  [...model.files.keys()].filter(isKustomizationFile).map((path) => writtenPatches(model, path));
