import { sameValue } from '../../incremental/same-value.ts';
import { pathText } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { updateModel } from '../../model/update-model.ts';
import type { WriteTo } from '../../model/write-to.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { Caveat, Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { staleReason } from './changeable.ts';
import type { Change } from './change.ts';
import { changesIn } from './changes-in.ts';
import { editValues } from './edit-values.ts';
import { isRemoval, placements, type Placements } from './placements.ts';
import { alsoChanged, sharedFiles } from './side-effects.ts';
import { writePlaced } from './write-placed.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { describe } from '../../topology/describe.ts';

type Changed = Readonly<{ ok: true; edits: readonly FileEdit[]; caveats: readonly Caveat[] }> | Refusal;

/**
 * Turns changes of objects into edits of their files, or says why one of them cannot be made. Of an object that a build
 * makes each field is changed in the document that holds it, or in the one that is chosen for it, and only where the build
 * then makes what was asked for.
 *
 * @param writeTo where to write what a root makes of a base; what no patch can say (names, namespaces, whole objects) is
 *   changed where it is written all the same
 */
export function changeResources(
  model: Model,
  changes: readonly Change[],
  writeTo: WriteTo = 'written',
): Changed {
  const stale = changes.find(({ resource }) => resource.stale);
  if (stale) return refuse(staleReason(stale.resource));
  let refused: Changed | null = null;
  for (const place of placements(model, changes, writeTo)) {
    const placed = place();
    const result = placed.ok ? writeDown(model, changes, placed) : placed;
    if (result.ok) return result;
    refused ??= result;
  }
  // What can be changed nowhere is refused for that reason.
  const written = writeTo === 'written' ? undefined : placements(model, changes, 'written').at(-1)?.();
  return written && !written.ok ? written : (refused ?? nothing);
}

const nothing: Changed = { ok: true, edits: [], caveats: [] };

/** The edits of documents of one plan, and the files that come. */
function writeDown(model: Model, changes: readonly Change[], { edits: placed, texts }: Placements): Changed {
  const written = writePlaced(model, placed);
  if (!written.ok) return refuse(`${describe(written.at.of)} cannot be changed there: ${written.reason}`);
  const edits = [...texts, ...written.edits];
  const effect = effectOf(model, changes, edits);
  if (!effect.ok) return effect;
  const removed = new Set(
    changes.flatMap(({ resource, edits: list }) => (list.some(isRemoval) ? [resource] : [])),
  );
  // Of an object that goes, `delete` says where else it is gone.
  const changed = placed.filter(({ of }) => !removed.has(of)).map(({ at }) => at.file);
  return { ok: true, edits, caveats: [...sharedFiles(model, changed), ...effect.caveats] };
}

/** What else the edits do in the view; a refusal where a build would not make of the edited documents what was asked for. */
function effectOf(
  model: Model,
  changes: readonly Change[],
  edits: readonly FileEdit[],
): Readonly<{ ok: true; caveats: readonly Caveat[] }> | Refusal {
  const { view } = model;
  if (!view || edits.length === 0) return { ok: true, caveats: [] };
  const after = view.of(updateModel(view.source, changesIn(edits), view.source.reading));
  const meant = new Set<ResourceKey>();
  for (const [resource, group] of groupBy(changes, (change) => change.resource)) {
    meant.add(resource.key);
    if (group.some((change) => change.edits.some(isRemoval))) continue;
    const wanted = editValues(
      resource.value,
      group.flatMap((change) => change.edits),
    );
    if (!wanted.ok) return refuse(`${describe(resource)} cannot be changed there: ${wanted.reason}`);
    const slots = after.files.get(resource.file)?.slots ?? [];
    const objects = slots.find(({ id }) => id === resource.document)?.resources ?? [];
    const made = objects.find(({ value }) => sameValue(value, wanted.value));
    if (made) {
      meant.add(made.key);
      continue;
    }
    const [edit] = group[0]?.edits ?? [];
    return refuse(
      `${describe(resource)} is built from several files, and no change of one of them has just this effect${edit ? ` on ${pathText(edit.path)}` : ''}. Change the text where you want it.`,
    );
  }
  return { ok: true, caveats: alsoChanged(model, after, meant) };
}
