import type { Caveat, CommandPlan, Refusal } from '../command-plan.ts';
import type { Model } from '../../model/model.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { updateModel } from '../../model/update-model.ts';
import type { Destinations } from '../../model/write-to.ts';
import { describe } from '../../topology/describe.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { Topology } from '../../topology/topology.ts';
import { refuse } from '../define-command.ts';
import type { Change } from './change.ts';
import { changeResources } from './change-resources.ts';
import { changesIn } from './changes-in.ts';
import { mergeEdits } from './merge-edits.ts';
import { alsoBuilt, sharedFiles } from './side-effects.ts';
import { destinationsOf } from './destinations-of.ts';
import { isOfFields } from './placements.ts';
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

/** What the builds in view make of new objects besides; a refusal where they would not make one as it was asked for. */
function builtOf(
  { view, resources }: Model,
  edits: readonly FileEdit[],
  select: readonly ResourceKey[],
): Readonly<{ ok: true; caveats: readonly Caveat[] }> | Refusal {
  if (!view || select.length === 0) return { ok: true, caveats: [] };
  const after = view.of(updateModel(view.source, changesIn(edits), view.source.reading));
  const lost = select.find((key) => !after.resources.has(key));
  if (lost === undefined) return { ok: true, caveats: alsoBuilt(resources, after, select) };
  const { namespace } = view.home;
  const why =
    namespace === null
      ? 'it gives objects other names or namespaces'
      : `it puts every object into namespace ${namespace}`;
  return refuse(
    `The build of ${view.root || 'this workspace'} would not make ${describe(parseKey(lost))} of it: ${why}.`,
  );
}

/** Text that comes into a file. Of documents that go, `delete` says where else they are gone. */
const isInsertion = ({ span }: FileEdit): boolean => span.start === span.end;

/** Where the fields of objects could be written instead. */
const destinationsIn = (model: Model, changes: readonly Change[]): readonly Destinations[] =>
  [...new Set(changes.filter(isOfFields).map(({ resource }) => resource))].flatMap(
    (resource) => destinationsOf(model, resource) ?? [],
  );

/** The plan of a draft; refused where one of its changes cannot be written, or when nothing would change. */
export function finishPlan({ model, writeTo }: Topology, draft: Draft): CommandPlan {
  const changed = changeResources(model, draft.changes ?? [], writeTo);
  if (!changed.ok) return changed;
  const texts = draft.texts ?? [];
  const added = listNewFiles(
    model,
    texts.map(({ path }) => path),
  );
  const edits = mergeEdits([...changed.edits, ...texts, ...added]);
  if (edits.length === 0) return refuse('Nothing would change: it says so already.');
  const built = builtOf(model, edits, draft.select ?? []);
  if (!built.ok) return built;
  return {
    ok: true,
    title: draft.title,
    edits,
    deletes: [],
    select: draft.select ?? [],
    destinations: destinationsIn(model, draft.changes ?? []),
    caveats: [
      ...(draft.caveats ?? []),
      ...changed.caveats,
      ...built.caveats,
      ...sharedFiles(
        model,
        texts.filter(isInsertion).map(({ path }) => path),
      ),
    ],
  };
}
