import type { RefSpec } from '../../kinds/define-kind.ts';
import type { Caveat, Refusal } from '../command-plan.ts';
import type { Resource } from '../../model/resource.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Change } from '../planning/change.ts';

/** One end of an edge to be: an object, and the row of its card, null for the card as a whole. */
export type End = Readonly<{ resource: Resource; row: string | null }>;

/** What has to be written for an edge to come about. */
export type ConnectionPlan =
  | Readonly<{ ok: true; title: string; changes: readonly Change[]; caveats?: readonly Caveat[] }>
  | Refusal;

/** Plans an edge that a reference stands for: what is written in its holder. */
export type Connection = (topology: Topology, holder: End, target: End, spec: RefSpec) => ConnectionPlan;
