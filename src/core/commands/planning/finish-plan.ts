import type { Caveat, CommandPlan } from '../command-plan.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { Topology } from '../../topology/topology.ts';
import { refuse } from '../define-command.ts';
import { changeResources, type Change } from './change-resources.ts';
import { mergeEdits } from './merge-edits.ts';

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

/** The plan of a draft; refused where one of its changes cannot be written, or when nothing would change. */
export function finishPlan({ model }: Topology, draft: Draft): CommandPlan {
  const changed = changeResources(model, draft.changes ?? []);
  if (!changed.ok) return changed;
  const edits = mergeEdits([...changed.edits, ...(draft.texts ?? [])]);
  if (edits.length === 0) return refuse('Nothing would change: it says so already.');
  return {
    ok: true,
    title: draft.title,
    edits,
    deletes: [],
    select: draft.select ?? [],
    caveats: draft.caveats ?? [],
  };
}
