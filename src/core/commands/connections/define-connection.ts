import type { Caveat } from '../../model/command-plan.ts';
import type { Resource } from '../../model/resource.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Refusal } from '../define-command.ts';
import type { Change } from '../planning/change-resources.ts';
import type { Endings } from './endings.ts';

/** One end of an edge to be: an object, and the row of its card, null for the card as a whole. */
export type End = Readonly<{ resource: Resource; row: string | null }>;

/** What has to be written for an edge to come about. */
export type Joint =
  Readonly<{ ok: true; title: string; changes: readonly Change[]; caveats?: readonly Caveat[] }> | Refusal;

/** How objects of two kinds are joined: which of them holds the reference, and what is written there. */
export type Connection = Endings &
  Readonly<{ join: (topology: Topology, holder: End, target: End) => Joint }>;

export const defineConnection = (connection: Connection): Connection => connection;
