import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { counted, listed } from '../../text/words.ts';
import type { Caveat } from '../command-plan.ts';
import { caveat } from './caveat.ts';
import { patchesOf } from './patches-of.ts';
import { removablePatches, removePatches } from './remove-patches.ts';
import { removalsFromResources } from './resource-lists.ts';
import { writePlaced } from './write-placed.ts';

/** What goes along with the documents of a base: the entries for their files, and the patches that are for them. */
export function patchesGone(
  model: Model,
  resources: readonly Resource[],
  emptied: readonly string[],
): Readonly<{ texts: readonly FileEdit[]; caveats: readonly Caveat[] }> {
  if (!model.view) return { texts: [], caveats: [] };
  const { source } = model.view;
  const patches = patchesOf(source, resources);
  const removable = removablePatches(source, patches);
  const removed = removePatches(source, removable);
  const written = writePlaced(source, [...removalsFromResources(source, emptied), ...removed.edits]);
  const filesOf = (list: typeof patches): string => listed([...new Set(list.map(({ at }) => at.file))]);
  const kept = patches.filter((patch) => !removable.includes(patch));
  return {
    texts: [...removed.texts, ...(written.ok ? written.edits : [])],
    caveats: [
      ...(removable.length > 0
        ? [
            caveat(
              `${counted(removable.length, 'patch', 'patches')} in ${filesOf(removable)} will be removed as well.`,
            ),
          ]
        : []),
      ...(kept.length > 0
        ? [
            caveat(
              `A patch in ${filesOf(kept)} stays, because its text is for something else, too. Without its object the build is refused.`,
            ),
          ]
        : []),
    ],
  };
}
