import type { Caveat, CommandPlan, Refusal } from '../command-plan.ts';
import type { Model } from '../../model/model.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { updateModel } from '../../model/update-model.ts';
import { describe } from '../../topology/describe.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { Topology } from '../../topology/topology.ts';
import { refuse } from '../define-command.ts';
import { changeResources, type Change } from './change-resources.ts';
import { changesIn } from './changes-in.ts';
import { mergeEdits } from './merge-edits.ts';
import { listNewFiles } from './resource-lists.ts';

/** A plan in the making. */
export type Draft = Readonly<{
  title: string;
  changes?: readonly Change[];
  /** Documents that come and go. */
  texts?: readonly FileEdit[];
  select?: readonly ResourceKey[];
  caveats?: readonly Caveat[];
}>;

/** A caveat in words alone. */
export const caveat = (message: string): Caveat => ({ message, remedies: [] });

/** The refusal where the builds in view would not make an object as it was asked for; null where they would. */
function notBuilt(
  { view }: Model,
  edits: readonly FileEdit[],
  select: readonly ResourceKey[],
): Refusal | null {
  if (!view || select.length === 0) return null;
  const after = view.of(updateModel(view.source, changesIn(edits), view.source.reading));
  const lost = select.find((key) => !after.resources.has(key));
  if (lost === undefined) return null;
  const { namespace } = view.home;
  const why =
    namespace === null
      ? 'it gives objects other names or namespaces'
      : `it puts every object into namespace ${namespace}`;
  return refuse(
    `The build of ${view.root || 'this workspace'} would not make ${describe(parseKey(lost))} of it: ${why}.`,
  );
}

/** The plan of a draft; refused where one of its changes cannot be written, or when nothing would change. */
export function finishPlan({ model }: Topology, draft: Draft): CommandPlan {
  const changed = changeResources(model, draft.changes ?? []);
  if (!changed.ok) return changed;
  const texts = draft.texts ?? [];
  const added = listNewFiles(
    model,
    texts.map(({ path }) => path),
  );
  const edits = mergeEdits([...changed.edits, ...texts, ...added]);
  if (edits.length === 0) return refuse('Nothing would change: it says so already.');
  const lost = notBuilt(model, edits, draft.select ?? []);
  if (lost) return lost;
  return {
    ok: true,
    title: draft.title,
    edits,
    deletes: [],
    select: draft.select ?? [],
    caveats: draft.caveats ?? [],
  };
}
